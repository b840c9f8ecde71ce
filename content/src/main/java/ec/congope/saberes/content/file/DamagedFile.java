package ec.congope.saberes.content.file;

import java.io.IOException;

/** The bytes on disk are not those that were put: they are not served. */
public final class DamagedFile extends IOException {

  private static final long serialVersionUID = 1L;

  DamagedFile(FileId id) {
    super("the bytes of " + id + " do not match its SHA-256");
  }
}
