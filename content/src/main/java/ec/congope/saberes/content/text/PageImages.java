package ec.congope.saberes.content.text;

import ec.congope.saberes.content.DataFolder;
import ec.congope.saberes.content.file.FileId;
import ec.congope.saberes.content.file.FileStore;
import ec.congope.saberes.content.worker.NoPlace;
import ec.congope.saberes.content.worker.PageImage;
import ec.congope.saberes.content.worker.Workers;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.zip.CRC32;
import org.springframework.stereotype.Component;

/**
 * Pictures of PDF pages, drawn by the worker on demand and kept beside the files: derived, safe to
 * delete.
 */
@Component
public class PageImages {

  private static final int WIDTH = 900;

  /** What a kept picture begins with; another number when the form changes. */
  private static final int FORM = 0x5abe_0001;

  /** So many pages that could not be drawn are remembered. */
  private static final int REMEMBERED = 1_000;

  private final Path folder;
  private final FileStore files;
  private final Workers workers;
  private final Set<String> hopeless =
      Collections.newSetFromMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
              return size() > REMEMBERED;
            }
          });

  PageImages(DataFolder data, FileStore files, Workers workers) {
    this.folder = data.part("pages");
    this.files = files;
    this.workers = workers;
  }

  /**
   * The page as a picture; empty when the file is no PDF, has no such page, or cannot be drawn in
   * time, which is not tried again until the portal starts anew.
   */
  public Optional<PageImage> find(FileId file, int page) throws IOException {
    String name = name(file, page);
    Path kept = kept(file, page);
    Optional<PageImage> known = read(kept);
    if (known.isPresent() || isHopeless(name)) {
      return known;
    }
    try {
      var drawn = workers.draw(files.path(file), page, WIDTH);
      if (drawn.isPresent()) {
        keep(kept, drawn.get());
      } else {
        giveUp(name);
      }
      return drawn;
    } catch (NoPlace tooManyOthers) {
      return Optional.empty();
    }
  }

  /** How heavy the picture is, where somebody asked for it before; within a few bytes. */
  public OptionalLong size(FileId file, int page) throws IOException {
    Path kept = kept(file, page);
    return Files.exists(kept) ? OptionalLong.of(Files.size(kept)) : OptionalLong.empty();
  }

  private Path kept(FileId file, int page) {
    return folder.resolve(file.sha256().substring(0, 2)).resolve(name(file, page));
  }

  private static String name(FileId file, int page) {
    return file.sha256() + "-" + page;
  }

  private boolean isHopeless(String name) {
    synchronized (hopeless) {
      return hopeless.contains(name);
    }
  }

  private void giveUp(String name) {
    synchronized (hopeless) {
      hopeless.add(name);
    }
  }

  /** The kept picture, whole; empty when there is none or it is damaged. */
  private static Optional<PageImage> read(Path kept) throws IOException {
    if (!Files.exists(kept)) {
      return Optional.empty();
    }
    var bytes = ByteBuffer.wrap(Files.readAllBytes(kept));
    if (bytes.remaining() < 20 || bytes.getInt() != FORM) {
      return Optional.empty();
    }
    int sum = bytes.getInt();
    String mediaType = bytes.getInt() == 0 ? "image/png" : "image/jpeg";
    int width = bytes.getInt();
    int height = bytes.getInt();
    byte[] picture = new byte[bytes.remaining()];
    bytes.get(picture);
    return sum == sum(picture)
        ? Optional.of(new PageImage(mediaType, width, height, picture))
        : Optional.empty();
  }

  private static void keep(Path kept, PageImage image) throws IOException {
    Files.createDirectories(kept.getParent());
    Path fresh = Files.createTempFile(kept.getParent(), "page", ".new");
    try (var out = new DataOutputStream(Files.newOutputStream(fresh))) {
      out.writeInt(FORM);
      out.writeInt(sum(image.bytes()));
      out.writeInt(image.mediaType().equals("image/png") ? 0 : 1);
      out.writeInt(image.width());
      out.writeInt(image.height());
      out.write(image.bytes());
    }
    Files.move(fresh, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static int sum(byte[] picture) {
    var sum = new CRC32();
    sum.update(picture);
    return (int) sum.getValue();
  }
}
