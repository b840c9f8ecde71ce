package ec.congope.saberes.search.tag;

import ec.congope.saberes.content.item.Draft;
import ec.congope.saberes.content.vocabulary.Scheme;
import java.util.List;
import java.util.Optional;

/** A kind of tag that is suggested. */
public enum Tag {
  /** Nodes of the strategic framework, by their codes. */
  FRAMEWORK("framework"),
  /** Competencies and themes, by their codes. */
  COMPETENCY("competency"),
  /** Provinces, by their codes. */
  PROVINCE("province"),
  /** Words as they are written. */
  KEYWORD("keyword");

  private final String code;

  Tag(String code) {
    this.code = code;
  }

  /** The name in the database and in what commands print. */
  public String code() {
    return code;
  }

  /** The vocabulary that its codes are of; none for words. */
  Optional<Scheme> scheme() {
    return switch (this) {
      case FRAMEWORK -> Optional.of(Scheme.FRAMEWORK);
      case COMPETENCY -> Optional.of(Scheme.COMPETENCIES);
      case PROVINCE -> Optional.of(Scheme.PROVINCES);
      case KEYWORD -> Optional.empty();
    };
  }

  /** Those that an item has. */
  public List<String> of(Draft draft) {
    return switch (this) {
      case FRAMEWORK -> draft.framework();
      case COMPETENCY -> draft.competencies();
      case PROVINCE -> draft.provinces();
      case KEYWORD -> draft.keywords();
    };
  }
}
