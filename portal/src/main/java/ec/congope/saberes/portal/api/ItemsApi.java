package ec.congope.saberes.portal.api;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.item.Item;
import ec.congope.saberes.content.item.Items;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reading items for machines: one with its ETag, or all of them page by page, in the order of ids.
 */
@RestController
class ItemsApi {

  /**
   * A page of items.
   *
   * @param next address of the next page, or null on the last one
   */
  record Listing(List<ObjectNode> items, @Nullable String next) {}

  private static final int USUAL = 20;
  private static final int MOST = 100;

  private final Items items;
  private final ItemJson json;

  ItemsApi(Items items, ItemJson json) {
    this.items = items;
    this.json = json;
  }

  @GetMapping("/api/v1/items")
  Listing list(@RequestParam MultiValueMap<String, String> parameters, Viewer viewer) {
    int size = Numbers.read(parameters, "size", USUAL, 1, MOST);
    ItemId after = Numbers.cursor(parameters, "after");
    List<Item> found = items.list(after, size + 1, viewer);
    boolean more = found.size() > size;
    var page = more ? found.subList(0, size) : found;
    String next = more ? "/api/v1/items?after=" + page.getLast().id() + "&size=" + size : null;
    return new Listing(json.of(page, viewer), next);
  }

  @GetMapping("/api/v1/items/{id}")
  @Nullable ResponseEntity<ObjectNode> item(
      @PathVariable String id, Viewer viewer, WebRequest request) {
    Item item = items.get(ItemId.parse(id), viewer);
    if (request.checkNotModified(Tags.of(item))) {
      return null;
    }
    return ResponseEntity.ok()
        .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .eTag(Tags.of(item))
        .body(json.of(item, viewer));
  }
}
