package ec.congope.saberes.portal.read;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.file.Attachment;
import ec.congope.saberes.content.item.Item;
import ec.congope.saberes.content.text.FileText;
import ec.congope.saberes.content.text.Page;
import ec.congope.saberes.content.text.PageImages;
import ec.congope.saberes.content.text.Texts;
import ec.congope.saberes.content.worker.PageImage;
import ec.congope.saberes.portal.layout.Format;
import ec.congope.saberes.portal.layout.Link;
import ec.congope.saberes.portal.layout.Marked;
import ec.congope.saberes.portal.layout.Words;
import ec.congope.saberes.search.SearchIndex;
import ec.congope.saberes.search.Snippet;
import ec.congope.saberes.search.query.Query;
import ec.congope.saberes.search.query.QueryParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One page of a file as the reader shows it: every text and address ready. */
@Component
class ReaderPages {

  private static final int HITS = 60;

  /** Where somebody reads, and what was searched for. */
  record Place(Item item, int number, Attachment file, FileText text, int page, String q) {

    String base() {
      return "/fichas/" + item.slug() + "/archivos/" + number;
    }

    String url() {
      return at(page);
    }

    String at(int other) {
      return base() + "/paginas/" + other;
    }

    boolean pdf() {
      return file.mediaType().equals("application/pdf");
    }
  }

  /** A page with a hit. */
  record Hit(int page, String url, @Nullable String current) {}

  /**
   * The picture of the page.
   *
   * @param weight in words: it is said before anybody loads it
   * @param shown whether it comes by itself; a device that saves data asks for it
   */
  record Picture(String url, int width, int height, String alt, String weight, boolean shown) {}

  /**
   * The page.
   *
   * @param pictureWeight {@code 48 KB} where the picture was drawn before, or empty
   * @param pictureUrl where the page's picture is shown, or null for a file without
   * @param paragraphs of the text; empty where the page has none
   * @param found how many pages match, in words; or null where nothing was searched for
   * @param missing whether a picture was asked for and cannot be drawn
   */
  record View(
      ItemPages.View item,
      String itemUrl,
      String title,
      String here,
      List<Link> crumbs,
      String file,
      boolean ocr,
      String q,
      int page,
      String count,
      String of,
      String base,
      String url,
      @Nullable Link previous,
      @Nullable Link next,
      String textUrl,
      String textWeight,
      @Nullable String pictureUrl,
      String pictureWeight,
      boolean image,
      @Nullable Picture picture,
      boolean missing,
      List<List<Marked>> paragraphs,
      @Nullable String found,
      List<Hit> hits,
      Link original,
      String download,
      String citation) {}

  private final Texts texts;
  private final PageImages images;
  private final SearchIndex index;
  private final ItemPages items;
  private final Format format;
  private final Words words;

  ReaderPages(
      Texts texts,
      PageImages images,
      SearchIndex index,
      ItemPages items,
      Format format,
      Words words) {
    this.texts = texts;
    this.images = images;
    this.index = index;
    this.items = items;
    this.format = format;
    this.words = words;
  }

  View of(Place place, boolean image, boolean saveData, Viewer viewer) throws IOException {
    var query = QueryParser.parse(place.q());
    String terms = PageController.terms(place.q());
    String text = texts.page(place.file().file(), place.page()).map(Page::text).orElse("");
    var item = items.of(place.item(), terms);
    int count = Math.max(1, place.text().pages());
    var picture = image ? picture(place, saveData) : Optional.<Picture>empty();
    var hits = hits(place, query, terms, viewer);
    String size = format.size(place.file().size());
    return new View(
        item,
        "/fichas/" + place.item().slug(),
        words.of("read.page.title", item.title(), place.page()),
        words.of("read.page.here", place.page()),
        List.of(
            item.crumbs().getFirst(), Link.to(item.shortTitle(), "/fichas/" + place.item().slug())),
        place.file().title(),
        place.text().ocr(),
        place.q(),
        place.page(),
        format.number(count),
        words.of("read.page.of", place.page(), count),
        place.base(),
        place.url(),
        place.page() > 1 ? neighbour(place, place.page() - 1, terms) : null,
        place.page() < count ? neighbour(place, place.page() + 1, terms) : null,
        place.url() + terms,
        format.size(text.getBytes(StandardCharsets.UTF_8).length),
        place.pdf() ? place.url() + (terms.isEmpty() ? "?" : terms + "&") + "modo=imagen" : null,
        picture.map(Picture::weight).orElseGet(() -> known(place)),
        image,
        picture.orElse(null),
        image && picture.isEmpty(),
        image ? List.of() : paragraphs(index.highlight(text, query)),
        place.q().isEmpty() ? null : words.of("read.hits.found", place.q(), hits.size()),
        hits,
        original(place),
        words.of("read.item.download", ItemPages.formatName(place.file()), size),
        items.citations().apa(place.item(), place.number(), place.page()));
  }

  private Link neighbour(Place place, int page, String terms) {
    return Link.to(words.of("read.page.here", page), place.at(page) + terms);
  }

  private Link original(Place place) {
    return place.pdf()
        ? Link.to(
            words.of("read.page.open-pdf", place.page()), place.base() + "#page=" + place.page())
        : Link.to(words.of("read.page.download"), place.base());
  }

  /** The picture, drawn now where it was not drawn before: its size and weight are then known. */
  private Optional<Picture> picture(Place place, boolean saveData) throws IOException {
    Optional<PageImage> drawn = images.find(place.file().file(), place.page());
    return drawn.map(image ->
        new Picture(
            place.url() + "/imagen",
            image.width(),
            image.height(),
            words.of("read.image.alt", place.page()),
            format.size(image.bytes().length),
            !saveData));
  }

  private String known(Place place) {
    try {
      var size = images.size(place.file().file(), place.page());
      return place.pdf() && size.isPresent() ? format.size(size.getAsLong()) : "";
    } catch (IOException unknown) {
      return "";
    }
  }

  private List<Hit> hits(Place place, Query query, String terms, Viewer viewer) {
    if (place.q().isEmpty()) {
      return List.of();
    }
    return index.pages(place.item().id(), place.number(), query, viewer, HITS).stream()
        .map(hit ->
            new Hit(
                hit.page(),
                place.at(hit.page()) + terms,
                hit.page() == place.page() ? "page" : null))
        .toList();
  }

  /** The parts of a text, cut where a blank line parts its paragraphs. */
  static List<List<Marked>> paragraphs(Snippet text) {
    var paragraphs = new ArrayList<List<Marked>>();
    var current = new ArrayList<Snippet.Part>();
    for (Snippet.Part part : text.parts()) {
      String[] pieces = part.text().split("\n\n", -1);
      for (int i = 0; i < pieces.length; i++) {
        if (i > 0 && !current.isEmpty()) {
          paragraphs.add(Marked.of(current));
          current.clear();
        }
        if (!pieces[i].isEmpty()) {
          current.add(new Snippet.Part(pieces[i], part.matched()));
        }
      }
    }
    if (!current.isEmpty()) {
      paragraphs.add(Marked.of(current));
    }
    return paragraphs;
  }
}
