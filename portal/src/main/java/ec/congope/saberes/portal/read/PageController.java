package ec.congope.saberes.portal.read;

import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.file.Attachment;
import ec.congope.saberes.content.item.Item;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.content.text.FileText;
import ec.congope.saberes.content.text.Page;
import ec.congope.saberes.content.text.PageImages;
import ec.congope.saberes.content.text.Texts;
import ec.congope.saberes.search.PageHit;
import ec.congope.saberes.search.SearchIndex;
import ec.congope.saberes.search.Snippet;
import ec.congope.saberes.search.query.QueryParser;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The light reader: the text of one page, some three kilobytes, with its picture on demand. */
@Controller
class PageController {

  private static final int HITS = 60;

  private final Items items;
  private final Texts texts;
  private final PageImages images;
  private final SearchIndex index;
  private final ItemPages pages;

  PageController(Items items, Texts texts, PageImages images, SearchIndex index, ItemPages pages) {
    this.items = items;
    this.texts = texts;
    this.images = images;
    this.index = index;
    this.pages = pages;
  }

  /** Where the reader stands. */
  record Place(int file, int page, int count, String base, String url, String terms, boolean pdf) {

    /** The address of another page of the file, with the same terms. */
    public String at(int other) {
      return base + "/paginas/" + other + terms;
    }
  }

  @GetMapping("/fichas/{slug}/archivos/{number:\\d{1,4}}/paginas")
  String jump(
      @PathVariable String slug,
      @PathVariable int number,
      @RequestParam(defaultValue = "1") String p,
      @RequestParam(defaultValue = "") String q) {
    int page = p.strip().matches("\\d{1,6}") ? Math.max(1, Integer.parseInt(p.strip())) : 1;
    return "redirect:/fichas/" + slug + "/archivos/" + number + "/paginas/" + page + terms(q);
  }

  @GetMapping("/fichas/{slug}/archivos/{number:\\d{1,4}}/paginas/{page:\\d{1,6}}")
  String page(
      @PathVariable String slug,
      @PathVariable int number,
      @PathVariable int page,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "texto") String modo,
      Model model) {
    Item item = items.get(slug, Viewer.anonymous());
    Attachment file = attachment(item, number);
    FileText text =
        Optional.ofNullable(texts.find(List.of(file.file())).get(file.file()))
            .orElseThrow(() -> new NotFound("page", slug + "/" + number + "/" + page));
    if (page < 1 || page > Math.max(1, text.pages())) {
      throw new NotFound("page", slug + "/" + number + "/" + page);
    }
    var query = QueryParser.parse(q);
    String content = texts.page(file.file(), page).map(Page::text).orElse("");
    String base = "/fichas/" + slug + "/archivos/" + number;
    model.addAttribute("item", item);
    model.addAttribute("view", pages.of(item));
    model.addAttribute("file", file);
    model.addAttribute("text", text);
    model.addAttribute("q", q);
    model.addAttribute(
        "image", modo.equals("imagen") && file.mediaType().equals("application/pdf"));
    model.addAttribute(
        "place",
        new Place(
            number,
            page,
            text.pages(),
            base,
            base + "/paginas/" + page,
            terms(q),
            file.mediaType().equals("application/pdf")));
    model.addAttribute("paragraphs", paragraphs(index.highlight(content, query)));
    List<Integer> hits =
        q.isBlank()
            ? List.of()
            : index.pages(item.id(), number, query, Viewer.anonymous(), HITS).stream()
                .map(PageHit::page)
                .toList();
    model.addAttribute("hits", hits);
    model.addAttribute("citation", pages.citations().apa(item, number, page));
    return "read/page";
  }

  @GetMapping("/fichas/{slug}/archivos/{number:\\d{1,4}}/paginas/{page:\\d{1,6}}/imagen")
  ResponseEntity<byte[]> image(
      @PathVariable String slug, @PathVariable int number, @PathVariable int page)
      throws IOException {
    Attachment file = attachment(items.get(slug, Viewer.anonymous()), number);
    var image =
        images.find(file.file(), page).orElseThrow(() -> new NotFound("image", slug + "/" + page));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(image.mediaType()))
        .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePrivate())
        .eTag("\"" + file.file().sha256().substring(0, 16) + "-" + page + "\"")
        .body(image.bytes());
  }

  private static Attachment attachment(Item item, int number) {
    return item.attachment(number)
        .orElseThrow(() -> new NotFound("file", item.slug() + "/" + number));
  }

  private static String terms(String q) {
    return q.isBlank() ? "" : "?q=" + URLEncoder.encode(q.strip(), StandardCharsets.UTF_8);
  }

  /** The parts of a text, cut where a blank line parts its paragraphs. */
  static List<List<Snippet.Part>> paragraphs(Snippet text) {
    var paragraphs = new ArrayList<List<Snippet.Part>>();
    var current = new ArrayList<Snippet.Part>();
    for (Snippet.Part part : text.parts()) {
      String[] pieces = part.text().split("\n\n", -1);
      for (int i = 0; i < pieces.length; i++) {
        if (i > 0 && !current.isEmpty()) {
          paragraphs.add(List.copyOf(current));
          current.clear();
        }
        if (!pieces[i].isEmpty()) {
          current.add(new Snippet.Part(pieces[i], part.matched()));
        }
      }
    }
    if (!current.isEmpty()) {
      paragraphs.add(List.copyOf(current));
    }
    return paragraphs;
  }
}
