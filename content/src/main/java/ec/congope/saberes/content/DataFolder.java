package ec.congope.saberes.content;

import java.nio.file.Path;

/**
 * The folder that holds the embedded database, the files and the index ({@code saberes.data}).
 *
 * @param path absolute and normalised
 */
public record DataFolder(Path path) {

  /** Makes the path absolute. */
  public DataFolder {
    path = path.toAbsolutePath().normalize();
  }

  /** The sub-folder of one part: {@code postgres}, {@code files}, {@code index}. */
  public Path part(String name) {
    return path.resolve(name);
  }
}
