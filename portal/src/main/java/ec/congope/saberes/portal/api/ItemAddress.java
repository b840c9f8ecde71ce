package ec.congope.saberes.portal.api;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.Invalid.Violation;
import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.item.Item;
import ec.congope.saberes.content.item.Items;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/**
 * The address of an item, for machines. It is no part of the record, and no revision: the former
 * addresses lead to the new one for ever.
 */
@RestController
class ItemAddress {

  private static final String SLUG = "slug";

  private final Items items;
  private final ItemJson json;

  ItemAddress(Items items, ItemJson json) {
    this.items = items;
    this.json = json;
  }

  @PutMapping(value = "/api/v1/items/{id}/slug", consumes = "application/json")
  ResponseEntity<ObjectNode> rename(
      @PathVariable String id,
      InputStream body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      Viewer viewer)
      throws IOException {
    Item item = items.get(ItemId.parse(id), viewer);
    Tags.require(item, ifMatch);
    Item renamed = items.rename(item.id(), slug(Bodies.object(Bodies.read(body))), viewer);
    return ResponseEntity.ok().eTag(Tags.of(renamed)).body(json.of(renamed, viewer));
  }

  private static String slug(ObjectNode sent) {
    var slug = sent.remove(SLUG);
    var wrong = new ArrayList<Violation>();
    if (slug == null || !slug.isString()) {
      wrong.add(Violation.of(SLUG, "invalid.required"));
    }
    for (String name : sent.propertyNames()) {
      wrong.add(Violation.of(name, "import.field-unknown", name));
    }
    if (slug == null || !wrong.isEmpty()) {
      throw new Invalid(wrong);
    }
    return slug.asString();
  }
}
