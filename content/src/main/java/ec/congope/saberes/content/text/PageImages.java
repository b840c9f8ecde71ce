package ec.congope.saberes.content.text;

import ec.congope.saberes.content.file.FileId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Pictures of PDF pages, drawn by the worker on demand and kept beside the files. */
@Component
public class PageImages {

  /**
   * A page drawn to the given width.
   *
   * @param mediaType {@code image/png} or {@code image/webp}
   */
  public record Image(String mediaType, byte[] bytes, int width, int height) {}

  /** The page as a picture; empty when the file is no PDF, has no such page, or cannot be drawn. */
  public Optional<Image> find(FileId file, int page) {
    throw new UnsupportedOperationException("pending " + file + page);
  }
}
