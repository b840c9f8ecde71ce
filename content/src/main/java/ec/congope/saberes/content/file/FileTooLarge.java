package ec.congope.saberes.content.file;

import java.io.IOException;

/** More bytes came than one file may have. Nothing was stored. */
public final class FileTooLarge extends IOException {

  private static final long serialVersionUID = 1L;

  private final long limit;

  /** The limit in bytes. */
  public FileTooLarge(long limit) {
    super("more than " + limit + " bytes");
    this.limit = limit;
  }

  /** The configured limit in bytes. */
  public long limit() {
    return limit;
  }
}
