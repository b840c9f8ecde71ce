package ec.congope.saberes.portal.api;

import ec.congope.saberes.content.Conflict;
import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.item.Item;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.content.item.Status;
import ec.congope.saberes.content.transfer.Records;
import ec.congope.saberes.portal.layout.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writing items for machines. Whoever changes an item says which revision is meant; a change that
 * changes nothing makes no revision.
 */
@RestController
class ItemEditing {

  private static final String JSON = "application/json";
  private static final String MERGE_PATCH = "application/merge-patch+json";

  private final Items items;
  private final Records records;
  private final ItemJson json;
  private final Once once;

  ItemEditing(Items items, Records records, ItemJson json, Once once) {
    this.items = items;
    this.records = records;
    this.json = json;
    this.once = once;
  }

  @PostMapping(value = "/api/v1/items", consumes = JSON)
  ResponseEntity<ObjectNode> create(
      InputStream body,
      @RequestHeader(name = Once.HEADER, required = false) @Nullable String key,
      Viewer viewer)
      throws IOException {
    byte[] bytes = Bodies.read(body);
    String id = once.run(key, "POST items", bytes, () -> create(bytes, viewer).id().toString());
    Item item = items.get(ItemId.parse(id), viewer);
    return ResponseEntity.created(URI.create("/api/v1/items/" + id))
        .eTag(Tags.of(item))
        .body(json.of(item, viewer));
  }

  private Item create(byte[] bytes, Viewer viewer) {
    ObjectNode sent = Bodies.object(bytes);
    json.strip(sent, null);
    var record = records.read(sent, viewer);
    try {
      return items.create(record.externalId(), record.draft(), record.status(), viewer);
    } catch (Conflict taken) {
      throw new Refusal(HttpStatus.CONFLICT, "api.external-id-taken", record.externalId());
    }
  }

  @PutMapping(value = "/api/v1/items/{id}", consumes = JSON)
  ResponseEntity<ObjectNode> replace(
      @PathVariable String id,
      InputStream body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      Viewer viewer)
      throws IOException {
    Item item = meant(id, ifMatch, viewer);
    ObjectNode sent = Bodies.object(Bodies.read(body));
    json.strip(sent, item);
    return save(item, records.read(item, sent, viewer), viewer);
  }

  @PatchMapping(
      value = "/api/v1/items/{id}",
      consumes = {JSON, MERGE_PATCH})
  ResponseEntity<ObjectNode> change(
      @PathVariable String id,
      InputStream body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      Viewer viewer)
      throws IOException {
    Item item = meant(id, ifMatch, viewer);
    ObjectNode sent = Bodies.object(Bodies.read(body));
    json.strip(sent, item);
    return save(item, records.patch(item, sent, viewer), viewer);
  }

  /** The item stays, out of sight; its number and its address are never given to another. */
  @DeleteMapping("/api/v1/items/{id}")
  ResponseEntity<Void> retire(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String changeNote,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      Viewer viewer) {
    Item item = items.get(ItemId.parse(id), viewer);
    if (ifMatch != null) {
      Tags.require(item, ifMatch);
    }
    if (item.status() != Status.RETIRED) {
      try {
        items.move(item.id(), item.revision(), Status.RETIRED, changeNote, viewer);
      } catch (Conflict overtaken) {
        throw Tags.stale(items.get(item.id(), viewer));
      }
    }
    return ResponseEntity.noContent().build();
  }

  private Item meant(String id, @Nullable String ifMatch, Viewer viewer) {
    Item item = items.get(ItemId.parse(id), viewer);
    Tags.require(item, ifMatch);
    return item;
  }

  private ResponseEntity<ObjectNode> save(Item item, Records.Sent sent, Viewer viewer) {
    Item saved = item;
    if (!sent.draft().equals(item.draft()) || sent.status() != item.status()) {
      try {
        saved =
            items.save(
                item.id(), item.revision(), sent.draft(), sent.status(), sent.note(), viewer);
      } catch (Conflict overtaken) {
        throw Tags.stale(items.get(item.id(), viewer));
      }
    }
    return ResponseEntity.ok().eTag(Tags.of(saved)).body(json.of(saved, viewer));
  }
}
