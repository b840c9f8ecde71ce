package ec.congope.saberes.content.database;

import java.nio.file.Path;

/** Another process works on the data folder: two at once would destroy each other's work. */
public final class FolderInUse extends RuntimeException {

  private static final long serialVersionUID = 1L;

  FolderInUse(Path folder) {
    super("another process is using " + folder);
  }
}
