package ec.congope.saberes.portal.api;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.file.Attachment;
import ec.congope.saberes.content.item.Item;
import ec.congope.saberes.content.item.ItemFile;
import ec.congope.saberes.content.transfer.Records;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An item for machines: the record of the manifest, with what the portal adds to it. What the
 * portal adds may be sent back as it came, so that a record can be read, changed and written.
 */
@Component
class ItemJson {

  private static final List<String> ADDED =
      List.of(
          "id",
          "slug",
          "url",
          "revision",
          "version",
          "created",
          "saved",
          "published",
          "attachments");

  private final Records records;

  ItemJson(Records records) {
    this.records = records;
  }

  ObjectNode of(Item item, Viewer viewer) {
    return of(List.of(item), viewer).getFirst();
  }

  List<ObjectNode> of(List<Item> items, Viewer viewer) {
    var written = records.write(items, viewer);
    var all = new ArrayList<ObjectNode>();
    for (int i = 0; i < items.size(); i++) {
      var json = added(items.get(i));
      json.setAll(written.get(i));
      all.add(json);
    }
    return all;
  }

  /**
   * Takes away what the portal adds.
   *
   * @param item as it stands, or null for a new one
   * @throws Invalid where such a field says something else
   */
  void strip(ObjectNode sent, @Nullable Item item) {
    var expected = item == null ? JsonMapper.shared().createObjectNode() : added(item);
    var wrong = new ArrayList<Invalid.Violation>();
    for (String field : ADDED) {
      JsonNode value = sent.remove(field);
      if (value != null && !value.equals(expected.get(field))) {
        wrong.add(Invalid.Violation.of(field, "import.read-only"));
      }
    }
    if (!wrong.isEmpty()) {
      throw new Invalid(wrong);
    }
  }

  private static ObjectNode added(Item item) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("id", item.id().toString())
        .put("slug", item.slug())
        .put("url", "/fichas/" + item.slug())
        .put("revision", item.revision())
        .put("version", item.version())
        .put("created", item.created().toString())
        .put("saved", item.saved().toString());
    if (item.published() != null) {
      json.put("published", item.published().toString());
    }
    var attachments = json.putArray("attachments");
    for (ItemFile each : item.files()) {
      Attachment file = each.attachment();
      attachments
          .addObject()
          .put("file", each.number())
          .put("path", file.name())
          .put("mediaType", file.mediaType())
          .put("size", file.size())
          .put("sha256", file.file().sha256())
          .put("url", "/fichas/" + item.slug() + "/archivos/" + each.number());
    }
    return json;
  }
}
