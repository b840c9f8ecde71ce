package ec.congope.saberes.content.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody wants to do to a scheme: it is done as a whole, and undone as a whole.
 */
public sealed interface Edit {

  /** The scheme that it is about. */
  Scheme scheme();

  /** The concept that it is about; of a new one, the code that is asked for, which may be blank. */
  String code();

  /** The word for it in the record of steps and in the audit. */
  default String kind() {
    return switch (this) {
      case Add add -> "add";
      case Reword reword -> "reword";
      case Merge merge -> "merge";
      case Retire retire -> "retire";
      case Move move -> "move";
      case Shift shift -> "shift";
    };
  }

  /** The other concept: the one that takes its place, or the one that it is put under. */
  default @Nullable String target() {
    return switch (this) {
      case Add add -> add.parent();
      case Reword reword -> null;
      case Merge merge -> merge.into();
      case Retire retire -> retire.successor();
      case Move move -> move.parent();
      case Shift shift -> null;
    };
  }

  /**
   * A concept that was not there.
   *
   * @param version of the scheme that gets it; null for the one of the parent, or the one in force
   * @param code where the scheme has codes that people know, else blank
   * @param parent or null for the top
   * @param sort what sort of node, where the parent allows more than one; blank for the first
   */
  record Add(
      Scheme scheme,
      @Nullable String version,
      String code,
      @Nullable String parent,
      String sort,
      Wording wording)
      implements Edit {}

  /** Other names. The name before stays as another name, so that it is still found. */
  record Reword(Scheme scheme, String code, Wording wording) implements Edit {}

  /** One concept becomes another, which takes its items, its addresses and its names. */
  record Merge(Scheme scheme, String code, String into) implements Edit {}

  /** A concept is no longer used; another takes its items and addresses, but not its names. */
  record Retire(Scheme scheme, String code, String successor) implements Edit {}

  /**
   * A concept goes under another one, with all that is below it.
   *
   * @param parent or null for the top
   */
  record Move(Scheme scheme, String code, @Nullable String parent) implements Edit {}

  /** A concept goes before or after its neighbour. */
  record Shift(Scheme scheme, String code, Way way) implements Edit {}

  /** Where to. */
  enum Way {
    /** Before the neighbour above. */
    UP,
    /** After the neighbour below. */
    DOWN
  }
}
