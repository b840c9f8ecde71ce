package ec.congope.saberes.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folder that holds the embedded database, the files and the index ({@code saberes.data}).
 *
 * @param path absolute and normalised
 */
public record DataFolder(Path path) {

  private static final FileAttribute<?> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  /** Makes the path absolute. */
  public DataFolder {
    path = path.toAbsolutePath().normalize();
  }

  /**
   * Makes the folder where there is none, open to nobody but its owner: it holds documents that not
   * everybody may read. A folder that is there keeps the rights that its owner gave it.
   */
  public DataFolder create() throws IOException {
    if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createDirectories(path, OWNER_ONLY);
    } else {
      Files.createDirectories(path);
    }
    return this;
  }

  /** The sub-folder of one part: {@code postgres}, {@code files}, {@code index}. */
  public Path part(String name) {
    return path.resolve(name);
  }
}
