package ec.congope.saberes.content.item;

import java.util.Arrays;
import java.util.Optional;

/** Where an item stands. Only published items reach readers and the index. */
public enum Status {
  /** Being written. */
  DRAFT("draft"),
  /** Readers may see it, as far as its access level goes. */
  PUBLISHED("published"),
  /** No longer offered; its id and slug stay taken. */
  RETIRED("retired");

  private final String code;

  Status(String code) {
    this.code = code;
  }

  /** The code in the database and in the import format. */
  public String code() {
    return code;
  }

  /** The status with this code. */
  public static Optional<Status> find(String code) {
    return Arrays.stream(values()).filter(status -> status.code.equals(code)).findFirst();
  }
}
