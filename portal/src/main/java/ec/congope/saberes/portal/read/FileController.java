package ec.congope.saberes.portal.read;

import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.file.Attachment;
import ec.congope.saberes.content.file.FileStore;
import ec.congope.saberes.content.item.Item;
import ec.congope.saberes.content.item.Items;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

/** Serves files, whole or in ranges: PDF, pictures and plain text open, all else is saved. */
@Controller
class FileController {

  /** What no browser runs anything in that it opens from a sandbox. */
  private static final Set<String> INLINE =
      Set.of("application/pdf", "image/jpeg", "image/png", "image/webp", "text/plain");

  private final Items items;
  private final FileStore files;

  FileController(Items items, FileStore files) {
    this.items = items;
    this.files = files;
  }

  @GetMapping("/fichas/{slug}/archivos/{number:\\d{1,4}}")
  @org.jspecify.annotations.Nullable
  ResponseEntity<Resource> file(
      @PathVariable String slug, @PathVariable int number, Viewer viewer, WebRequest request)
      throws IOException {
    Item item = items.get(slug, viewer);
    Moved.check(item, slug);
    Attachment file =
        item.attachment(number).orElseThrow(() -> new NotFound("file", slug + "/" + number));
    return serve(file, item.isOpen(number), request);
  }

  /**
   * A file that the reader may have.
   *
   * @param open whether everybody may
   */
  @org.jspecify.annotations.Nullable
  ResponseEntity<Resource> serve(Attachment file, boolean open, WebRequest request)
      throws IOException {
    if (open && request.checkNotModified("\"" + file.file() + "\"")) {
      return null;
    }
    Resource bytes = new FileSystemResource(files.path(file.file()));
    var disposition =
        (INLINE.contains(file.mediaType())
                ? ContentDisposition.inline()
                : ContentDisposition.attachment())
            .filename(file.name(), StandardCharsets.UTF_8)
            .build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.mediaType()))
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .cacheControl(
            open
                ? CacheControl.maxAge(Duration.ofHours(1)).cachePrivate()
                : CacheControl.noStore().cachePrivate())
        .body(bytes);
  }
}
