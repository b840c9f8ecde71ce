package ec.congope.saberes.portal.read;

import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.file.Attachment;
import ec.congope.saberes.content.item.Item;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.content.text.FileText;
import ec.congope.saberes.content.text.PageImages;
import ec.congope.saberes.content.text.Texts;
import ec.congope.saberes.portal.layout.Keeping;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The light reader: the text of one page, some three kilobytes, with its picture on demand. */
@Controller
class PageController {

  private final Items items;
  private final Texts texts;
  private final PageImages images;
  private final ReaderPages reader;

  PageController(Items items, Texts texts, PageImages images, ReaderPages reader) {
    this.items = items;
    this.texts = texts;
    this.images = images;
    this.reader = reader;
  }

  @GetMapping("/fichas/{slug}/archivos/{number:\\d{1,4}}/paginas")
  String jump(
      @PathVariable String slug,
      @PathVariable int number,
      @RequestParam(defaultValue = "1") String p,
      @RequestParam(defaultValue = "") String q,
      Viewer viewer) {
    Item item = items.get(slug, viewer);
    int last = text(attachment(item, number), slug + "/" + number).pages();
    int page = p.strip().matches("\\d{1,6}") ? Integer.parseInt(p.strip()) : 1;
    return "redirect:/fichas/%s/archivos/%d/paginas/%d%s"
        .formatted(item.slug(), number, Math.clamp(page, 1, Math.max(1, last)), terms(q));
  }

  @GetMapping("/fichas/{slug}/archivos/{number:\\d{1,4}}/paginas/{page:\\d{1,6}}")
  String page(
      @PathVariable String slug,
      @PathVariable int number,
      @PathVariable int page,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "texto") String modo,
      @RequestHeader(name = "Save-Data", defaultValue = "") String saveData,
      Viewer viewer,
      Model model,
      HttpServletResponse response)
      throws IOException {
    Item item = items.get(slug, viewer);
    Moved.check(item, slug);
    Attachment file = attachment(item, number);
    Keeping.of(item.isOpen(number) && viewer.isAnonymous(), response);
    FileText text = text(file, slug + "/" + number + "/" + page);
    if (page < 1 || page > Math.max(1, text.pages())) {
      throw new NotFound("page", slug + "/" + number + "/" + page);
    }
    var place = new ReaderPages.Place(item, number, file, text, page, q.strip());
    boolean image = modo.equals("imagen") && place.pdf();
    model.addAttribute("page", reader.of(place, image, "on".equalsIgnoreCase(saveData), viewer));
    return "read/page";
  }

  @GetMapping("/fichas/{slug}/archivos/{number:\\d{1,4}}/paginas/{page:\\d{1,6}}/imagen")
  ResponseEntity<byte[]> image(
      @PathVariable String slug, @PathVariable int number, @PathVariable int page, Viewer viewer)
      throws IOException {
    Item item = items.get(slug, viewer);
    Attachment file = attachment(item, number);
    var image =
        images.find(file.file(), page).orElseThrow(() -> new NotFound("image", slug + "/" + page));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(image.mediaType()))
        .cacheControl(
            item.isOpen(number)
                ? CacheControl.maxAge(Duration.ofDays(1)).cachePrivate()
                : CacheControl.noStore().cachePrivate())
        .eTag("\"" + file.file().sha256().substring(0, 16) + "-" + page + "\"")
        .body(image.bytes());
  }

  private FileText text(Attachment file, String asked) {
    return Optional.ofNullable(texts.find(List.of(file.file())).get(file.file()))
        .orElseThrow(() -> new NotFound("page", asked));
  }

  private static Attachment attachment(Item item, int number) {
    return item.attachment(number)
        .orElseThrow(() -> new NotFound("file", item.slug() + "/" + number));
  }

  /** What is searched for as the query of an address, or empty. */
  static String terms(String q) {
    return q.isBlank() ? "" : "?q=" + URLEncoder.encode(q.strip(), StandardCharsets.UTF_8);
  }
}
