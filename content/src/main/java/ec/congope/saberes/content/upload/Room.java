package ec.congope.saberes.content.upload;

import ec.congope.saberes.content.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The disk, of which some stays free: a full one stops more than uploads. */
@Component
public class Room {

  private final Path folder;
  private final long spare;

  @Autowired
  Room(DataFolder data, UploadSettings settings) {
    this(data.path(), settings.spare().toBytes());
  }

  Room(Path folder, long spare) {
    this.folder = folder;
    this.spare = spare;
  }

  /**
   * Asks whether so many bytes fit.
   *
   * @throws NoRoom when they do not
   */
  public void require(long bytes) throws IOException {
    if (Files.getFileStore(folder).getUsableSpace() - spare < bytes) {
      throw new NoRoom(NoRoom.Where.DISK, spare);
    }
  }
}
