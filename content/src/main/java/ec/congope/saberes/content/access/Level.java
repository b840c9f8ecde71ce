package ec.congope.saberes.content.access;

import java.util.Arrays;
import java.util.Optional;

/**
 * How far something reaches. The codes are those of {@code vocabularies.yaml}; the import format
 * and the machine interface also take the English alias.
 */
public enum Level {
  /** Everybody, without an account. */
  PUBLIC("publico", "public"),
  /** Everybody sees the record; the document itself is elsewhere or without rights. */
  METADATA_ONLY("solo-metadatos", "metadata-only"),
  /** Staff of provincial governments and of CONGOPE. */
  GAP_NETWORK("red-gap", "gap-network"),
  /** Staff of CONGOPE. */
  INTERNAL("interno", "internal"),
  /** People of the organisation whose the item is. */
  ORGANISATION("organizacion", "organisation"),
  /** Members of a network that has a name. */
  NETWORK("red", "network");

  private final String code;
  private final String alias;

  Level(String code, String alias) {
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

  /** Whether everybody reads what has this level. */
  public boolean isOpen() {
    return this == PUBLIC || this == METADATA_ONLY;
  }

  /** The level with this code or alias. */
  public static Optional<Level> find(String codeOrAlias) {
    return Arrays.stream(values())
        .filter(level -> level.code.equals(codeOrAlias) || level.alias.equals(codeOrAlias))
        .findFirst();
  }
}
