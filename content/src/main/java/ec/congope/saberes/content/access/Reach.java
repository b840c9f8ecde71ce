package ec.congope.saberes.content.access;

import ec.congope.saberes.content.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Whom an item or a file reaches at a moment, as the one key that opens it: {@code publico}, {@code
 * solo-metadatos}, {@code red-gap}, {@code interno}, {@code organizacion:12} or {@code
 * red:vialidad-rural}. It stands so in the database and in the index; {@link Keys} says who holds
 * it.
 */
public record Reach(String key) {

  /** What everybody reads. */
  public static final Reach PUBLIC = new Reach(Level.PUBLIC.code());

  /** For the people of an organisation; where nobody knows of which, a key that none is given. */
  static Reach of(@Nullable OrganisationId organisation) {
    String code = Level.ORGANISATION.code();
    return new Reach(organisation == null ? code : code + ":" + organisation);
  }

  /** Whether everybody reads it. */
  public boolean isOpen() {
    return level().isOpen();
  }

  /** Its kind; a key of no known kind is of the closest. */
  public Level level() {
    int colon = key.indexOf(':');
    return Level.find(colon < 0 ? key : key.substring(0, colon)).orElse(Level.ORGANISATION);
  }
}
