package ec.congope.saberes.portal.read;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.file.Attachment;
import ec.congope.saberes.content.item.Item;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.content.item.Relation;
import ec.congope.saberes.content.item.Version;
import ec.congope.saberes.content.item.Versions;
import ec.congope.saberes.portal.layout.Keeping;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;

/** The versions of an item: their list, each of them, and what differs between two. */
@Controller
class VersionController {

  private static final String VERSIONS = "/fichas/{slug}/versiones";
  private static final String NUMBER = "/{number:[1-9]\\d{0,5}}";

  private final Items items;
  private final Versions versions;
  private final ItemPages pages;
  private final VersionPages list;
  private final FileController files;

  VersionController(
      Items items, Versions versions, ItemPages pages, VersionPages list, FileController files) {
    this.items = items;
    this.versions = versions;
    this.pages = pages;
    this.list = list;
    this.files = files;
  }

  @GetMapping(VERSIONS)
  String all(@PathVariable String slug, Viewer viewer, Model model, HttpServletResponse response) {
    Item item = item(slug, viewer, response);
    List<Version> all = versions.list(item.id(), viewer);
    model.addAttribute("page", pages.of(item, ""));
    model.addAttribute("item", item);
    model.addAttribute("versions", list.lines(item, all));
    return "read/versions";
  }

  /** Two numbers out of the form of the list, as the address that they have. */
  @GetMapping(VERSIONS + "/comparar")
  String choose(
      @PathVariable String slug,
      @RequestParam(defaultValue = "1") String de,
      @RequestParam(defaultValue = "1") String a,
      Viewer viewer,
      HttpServletResponse response) {
    Item item = item(slug, viewer, response);
    String number = "[1-9]\\d{0,5}";
    return de.matches(number) && a.matches(number)
        ? "redirect:/fichas/%s/versiones/%s..%s".formatted(item.slug(), de, a)
        : "redirect:/fichas/%s/versiones".formatted(item.slug());
  }

  @GetMapping(VERSIONS + NUMBER)
  String version(
      @PathVariable String slug,
      @PathVariable int number,
      Viewer viewer,
      Model model,
      HttpServletResponse response) {
    Item item = item(slug, viewer, response);
    Item old = versions.get(item.id(), number, viewer);
    model.addAttribute("page", pages.ofVersion(old));
    model.addAttribute("item", old);
    model.addAttribute("canonical", list.canonical(item));
    model.addAttribute("old", list.banner(item, old));
    model.addAttribute("adapted", List.of());
    model.addAttribute("adapting", List.of());
    model.addAttribute("similar", List.of());
    return "read/item";
  }

  @GetMapping(VERSIONS + NUMBER + "/archivos/{file:\\d{1,4}}")
  @Nullable ResponseEntity<Resource> file(
      @PathVariable String slug,
      @PathVariable int number,
      @PathVariable int file,
      Viewer viewer,
      WebRequest request,
      HttpServletResponse response)
      throws IOException {
    Item item = item(slug, viewer, response);
    Attachment found =
        versions
            .get(item.id(), number, viewer)
            .attachment(file)
            .orElseThrow(() -> new NotFound("file", slug + "/" + number + "/" + file));
    return files.serve(found, false, request);
  }

  @GetMapping(VERSIONS + "/{before:[1-9]\\d{0,5}}..{after:[1-9]\\d{0,5}}")
  String changes(
      @PathVariable String slug,
      @PathVariable int before,
      @PathVariable int after,
      @RequestParam(defaultValue = "0") String desde,
      Viewer viewer,
      Model model,
      HttpServletResponse response) {
    Item item = item(slug, viewer, response);
    Item old = versions.get(item.id(), before, viewer);
    Item fresh = versions.get(item.id(), after, viewer);
    int from = desde.matches("\\d{1,6}") ? Integer.parseInt(desde) : 0;
    model.addAttribute("page", pages.of(item, ""));
    model.addAttribute("item", item);
    model.addAttribute("change", list.changes(old, fresh, related(old, fresh, viewer), from));
    return "read/changes";
  }

  /** Titles of the items that either version is related to, as far as the viewer may see them. */
  private Map<ItemId, String> related(Item old, Item fresh, Viewer viewer) {
    var targets =
        Stream.of(old, fresh)
            .flatMap(item -> item.draft().relations().stream())
            .map(Relation::target)
            .collect(Collectors.toSet());
    return targets.isEmpty()
        ? Map.of()
        : items.published(targets, viewer).stream()
            .collect(Collectors.toMap(Item::id, item -> item.draft().title()));
  }

  /** These pages are for readers, not for search engines: those know the newest. */
  private Item item(String slug, Viewer viewer, HttpServletResponse response) {
    Item item = items.get(slug, viewer);
    Moved.check(item, slug);
    Keeping.of(item.isOpen() && viewer.isAnonymous(), response);
    response.setHeader("X-Robots-Tag", "noindex");
    return item;
  }
}
