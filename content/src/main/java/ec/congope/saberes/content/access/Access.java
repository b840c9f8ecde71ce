package ec.congope.saberes.content.access;

import ec.congope.saberes.content.OrganisationId;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who may read an item or a file, and from when, as somebody decided it. Which key that comes to at
 * a moment says {@link #reach}; who holds which keys says {@link Keys}.
 *
 * @param owner code of the organisation whose it is, or null where that is not stated
 * @param network slug of the network, given for {@link Level#NETWORK} and for it alone
 * @param embargo until the day before, only the owner's people read it; from 00:00 of this day in
 *     America/Guayaquil, whoever the level says; null for no embargo
 */
public record Access(
    Level level, @Nullable String owner, @Nullable String network, @Nullable LocalDate embargo) {

  /** {@link Level#PUBLIC}. */
  public static final Access PUBLIC = of(Level.PUBLIC);

  /** {@link Level#METADATA_ONLY}. */
  public static final Access METADATA_ONLY = of(Level.METADATA_ONLY);

  /** {@link Level#GAP_NETWORK}. */
  public static final Access GAP_NETWORK = of(Level.GAP_NETWORK);

  /** {@link Level#INTERNAL}. */
  public static final Access INTERNAL = of(Level.INTERNAL);

  /** {@link Level#ORGANISATION}. */
  public static final Access ORGANISATION = of(Level.ORGANISATION);

  /** Refuses a network without its slug, and a slug without its network. */
  public Access {
    if ((level == Level.NETWORK) != (network != null)) {
      throw new IllegalArgumentException(level + " with network " + network);
    }
  }

  private static Access of(Level level) {
    return new Access(level, null, null, null);
  }

  /** For members of the network with this slug. */
  public static Access network(String slug) {
    return new Access(Level.NETWORK, null, slug, null);
  }

  /**
   * The access that a level's code or alias says; for networks with the slug behind a colon, such
   * as {@code red:vialidad-rural}; with an embargo behind an at sign, such as {@code
   * public@2026-12-01}.
   */
  public static Optional<Access> find(String text) {
    int at = text.lastIndexOf('@');
    if (at >= 0) {
      var day = day(text.substring(at + 1));
      return day.flatMap(date -> find(text.substring(0, at)).map(access -> access.from(date)));
    }
    int colon = text.indexOf(':');
    var level = Level.find(colon < 0 ? text : text.substring(0, colon));
    String slug = colon < 0 ? "" : text.substring(colon + 1);
    return level
        .filter(found -> found == Level.NETWORK ? !slug.isBlank() : colon < 0)
        .map(found -> found == Level.NETWORK ? network(slug) : of(found));
  }

  /** A day as the import format and the machine interface have it, such as {@code 2026-12-01}. */
  public static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException malformed) {
      return Optional.empty();
    }
  }

  /** The same, of the organisation with this code. */
  public Access ownedBy(@Nullable String code) {
    return new Access(level, code, network, embargo);
  }

  /** The same, from this day on. */
  public Access from(@Nullable LocalDate day) {
    return new Access(level, owner, network, day);
  }

  /** The code of the level. */
  public String code() {
    return level.code();
  }

  /** Level and network as {@link #find} reads them, in the machine interface's words. */
  public String alias() {
    return network == null ? level.alias() : level.alias() + ":" + network;
  }

  /** All but the owner as {@link #find} reads it, by the codes of the vocabulary. */
  public String answer() {
    String key = network == null ? code() : code() + ":" + network;
    return embargo == null ? key : key + "@" + embargo;
  }

  /** All but the owner as {@link #find} reads it. */
  public String text() {
    return embargo == null ? alias() : alias() + "@" + embargo;
  }

  /**
   * The key that opens it on this day.
   *
   * @param of the organisation whose it is, or null where nobody knows
   */
  public Reach reach(@Nullable OrganisationId of, LocalDate today) {
    return embargo != null && today.isBefore(embargo) ? Reach.of(of) : reach(of);
  }

  /** The key that opens it once no embargo is on it. */
  public Reach reach(@Nullable OrganisationId of) {
    return switch (level) {
      case ORGANISATION -> Reach.of(of);
      case NETWORK -> new Reach(level.code() + ":" + network);
      default -> new Reach(level.code());
    };
  }

  /** Whether an embargo is on it on this day. */
  public boolean isEmbargoed(LocalDate today) {
    return embargo != null && today.isBefore(embargo);
  }
}
