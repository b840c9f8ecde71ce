package ec.congope.saberes.content.text;

import ec.congope.saberes.content.DataFolder;
import ec.congope.saberes.content.file.FileId;
import ec.congope.saberes.content.file.FileStore;
import ec.congope.saberes.content.worker.PageImage;
import ec.congope.saberes.content.worker.Workers;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/**
 * Pictures of PDF pages, drawn by the worker on demand and kept beside the files: derived, safe to
 * delete.
 */
@Component
public class PageImages {

  private static final int WIDTH = 900;

  private final Path folder;
  private final FileStore files;
  private final Workers workers;

  PageImages(DataFolder data, FileStore files, Workers workers) {
    this.folder = data.part("pages");
    this.files = files;
    this.workers = workers;
  }

  /** The page as a picture; empty when the file is no PDF, has no such page, or cannot be drawn. */
  public Optional<PageImage> find(FileId file, int page) throws IOException {
    Path kept = kept(file, page);
    if (Files.exists(kept)) {
      return Optional.of(read(kept));
    }
    var drawn = workers.draw(files.path(file), page, WIDTH);
    if (drawn.isPresent()) {
      keep(kept, drawn.get());
    }
    return drawn;
  }

  /** How heavy the picture is, where somebody asked for it before; within a few bytes. */
  public OptionalLong size(FileId file, int page) throws IOException {
    Path kept = kept(file, page);
    return Files.exists(kept) ? OptionalLong.of(Files.size(kept)) : OptionalLong.empty();
  }

  private Path kept(FileId file, int page) {
    return folder.resolve(file.sha256().substring(0, 2)).resolve(file.sha256() + "-" + page);
  }

  private static PageImage read(Path kept) throws IOException {
    byte[] bytes = Files.readAllBytes(kept);
    try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      return new PageImage(in.readUTF(), in.readInt(), in.readInt(), in.readAllBytes());
    }
  }

  private static void keep(Path kept, PageImage image) throws IOException {
    Files.createDirectories(kept.getParent());
    Path fresh = Files.createTempFile(kept.getParent(), "page", ".new");
    try (var out = new DataOutputStream(Files.newOutputStream(fresh))) {
      out.writeUTF(image.mediaType());
      out.writeInt(image.width());
      out.writeInt(image.height());
      out.write(image.bytes());
    }
    Files.move(fresh, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
