package ec.congope.saberes.content.archive;

import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Where an archive is written: named streams, each closed before the next is opened. */
public interface Packing extends Closeable {

  /** Opens the stream of this name, in which {@code /} separates folders. */
  OutputStream next(String name) throws IOException;

  /**
   * Into a folder, which is made.
   *
   * @throws FileAlreadyExistsException when there is something in it
   */
  static Packing folder(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (var inside = Files.list(folder)) {
      if (inside.findAny().isPresent()) {
        throw new FileAlreadyExistsException(folder.toString());
      }
    }
    return new InFolder(folder);
  }

  /** Into a ZIP; the same contents make the same bytes. */
  static Packing zip(OutputStream out) {
    return new InZip(new ZipOutputStream(out));
  }

  /** Files in a folder. */
  record InFolder(Path folder) implements Packing {

    @Override
    public OutputStream next(String name) throws IOException {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
    }

    @Override
    public void close() {}
  }

  /** Entries of a ZIP. */
  record InZip(ZipOutputStream zip) implements Packing {

    /** The first moment that a ZIP can name: when it was packed says nothing of its contents. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    @Override
    public OutputStream next(String name) throws IOException {
      var entry = new ZipEntry(name);
      entry.setTimeLocal(NO_TIME);
      zip.putNextEntry(entry);
      return new FilterOutputStream(zip) {
        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
          out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
          zip.closeEntry();
        }
      };
    }

    @Override
    public void close() throws IOException {
      zip.close();
    }
  }
}
