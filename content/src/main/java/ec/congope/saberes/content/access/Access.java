package ec.congope.saberes.content.access;

import ec.congope.saberes.content.Viewer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * How far a published item reaches. The codes are those of {@code vocabularies.yaml}; the import
 * format and the machine interface also take the English alias.
 */
public enum Access {
  /** Everybody, without an account. */
  PUBLIC("publico", "public"),
  /** Everybody sees the record; the document itself is elsewhere or without rights. */
  METADATA_ONLY("solo-metadatos", "metadata-only"),
  /** Staff of provincial governments and of CONGOPE. */
  GAP_NETWORK("red-gap", "gap-network"),
  /** Staff of CONGOPE. */
  INTERNAL("interno", "internal");

  private final String code;
  private final String alias;

  Access(String code, String alias) {
    this.code = code;
    this.alias = alias;
  }

  /** The code in the vocabulary, kept in the database and in the index. */
  public String code() {
    return code;
  }

  /** The English name of the import format and the machine interface. */
  public String alias() {
    return alias;
  }

  /** The level with this code or alias. */
  public static Optional<Access> find(String codeOrAlias) {
    return Arrays.stream(values())
        .filter(level -> level.code.equals(codeOrAlias) || level.alias.equals(codeOrAlias))
        .findFirst();
  }

  /** Whether the viewer may read what has this level. */
  public boolean admits(Viewer viewer) {
    return switch (this) {
      case PUBLIC, METADATA_ONLY -> true;
      case GAP_NETWORK -> viewer.is(Viewer.Role.GAP_STAFF) || viewer.is(Viewer.Role.CONGOPE_STAFF);
      case INTERNAL -> viewer.is(Viewer.Role.CONGOPE_STAFF);
    };
  }

  /** All the levels that the viewer may read: the access filter of every query. */
  public static Set<Access> admitting(Viewer viewer) {
    var levels = EnumSet.noneOf(Access.class);
    for (Access level : values()) {
      if (level.admits(viewer)) {
        levels.add(level);
      }
    }
    return levels;
  }
}
