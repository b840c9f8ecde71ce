package ec.congope.saberes.portal.read;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.item.Item;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.content.item.Status;
import ec.congope.saberes.content.review.Reopening;
import ec.congope.saberes.content.review.Stewardship;
import ec.congope.saberes.portal.layout.Bibtex;
import ec.congope.saberes.portal.layout.Keeping;
import ec.congope.saberes.portal.layout.Ris;
import ec.congope.saberes.search.SearchIndex;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class ItemController {

  private static final int SIMILAR = 4;
  private static final int ADAPTING = 24;

  /**
   * What is done with an item.
   *
   * @param corrects whether its form may be opened
   * @param keeps whether it may be withdrawn and given another address
   * @param retired whether only administrators see it
   */
  record Acts(boolean corrects, boolean keeps, boolean retired) {

    /** Whether there is anything to do. */
    public boolean any() {
      return corrects || keeps;
    }
  }

  private final Items items;
  private final Reopening reopening;
  private final ItemPages pages;
  private final SimilarLinks similar;
  private final SearchIndex index;
  private final Ris ris;
  private final Bibtex bibtex;

  ItemController(
      Items items,
      Reopening reopening,
      ItemPages pages,
      SimilarLinks similar,
      SearchIndex index,
      Ris ris,
      Bibtex bibtex) {
    this.items = items;
    this.reopening = reopening;
    this.pages = pages;
    this.similar = similar;
    this.index = index;
    this.ris = ris;
    this.bibtex = bibtex;
  }

  @GetMapping("/fichas/{slug}")
  Object item(
      @PathVariable String slug,
      @RequestParam(defaultValue = "") String q,
      Viewer viewer,
      Model model,
      HttpServletResponse response) {
    if (slug.matches("[1-9]\\d{0,17}")) {
      Item item = items.get(ItemId.parse(slug), viewer);
      return ResponseEntity.status(301)
          .header(HttpHeaders.LOCATION, "/fichas/" + item.slug())
          .build();
    }
    Item item = items.get(slug, viewer);
    Moved.check(item, slug);
    Keeping.of(item.isOpen() && viewer.isAnonymous(), response);
    model.addAttribute("page", pages.of(item, PageController.terms(q)));
    model.addAttribute("item", item);
    model.addAttribute("adapted", pages.links(items.adapted(item, viewer)));
    model.addAttribute("adapting", pages.links(items.adapting(item.id(), ADAPTING, viewer)));
    model.addAttribute("similar", similar.of(index.moreLike(item.id(), viewer, SIMILAR)));
    model.addAttribute("acts", acts(item, viewer));
    return "read/item";
  }

  /** What whoever looks may do with it; nothing for what readers do not see. */
  private Acts acts(Item item, Viewer viewer) {
    boolean shown = item.status() == Status.PUBLISHED;
    return new Acts(
        shown && reopening.may(item.id(), viewer),
        shown && Stewardship.may(viewer),
        item.status() == Status.RETIRED);
  }

  @GetMapping("/fichas/{slug}/citar")
  ResponseEntity<String> cite(
      @PathVariable String slug,
      @RequestParam(defaultValue = "ris") String formato,
      Viewer viewer,
      HttpServletResponse response) {
    Item item = items.get(slug, viewer);
    Moved.check(item, slug);
    Keeping.of(item.isOpen() && viewer.isAnonymous(), response);
    boolean forBibtex = formato.equals("bibtex");
    String name = item.slug() + (forBibtex ? ".bib" : ".ris");
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, forBibtex ? Bibtex.MEDIA_TYPE : Ris.MEDIA_TYPE)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .body(forBibtex ? bibtex.of(item) : ris.of(item));
  }
}
