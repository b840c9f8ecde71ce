package ec.congope.saberes.portal.api;

import ec.congope.saberes.content.Conflict;
import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.file.Attachment;
import ec.congope.saberes.content.file.FileSettings;
import ec.congope.saberes.content.file.FileTooLarge;
import ec.congope.saberes.content.file.Reception;
import ec.congope.saberes.content.item.Item;
import ec.congope.saberes.content.item.ItemRules;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.portal.layout.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/**
 * The files of an item, each under its name. Putting another one under a name takes the place of
 * the first; its number stays. A file is taken away by a record that no longer names it.
 */
@RestController
class ItemFiles {

  private static final long MEBIBYTE = 1 << 20;

  private final Items items;
  private final Reception reception;
  private final FileSettings settings;
  private final ItemJson json;

  ItemFiles(Items items, Reception reception, FileSettings settings, ItemJson json) {
    this.items = items;
    this.reception = reception;
    this.settings = settings;
    this.json = json;
  }

  @PutMapping("/api/v1/items/{id}/files/{name}")
  ResponseEntity<ObjectNode> put(
      @PathVariable String id,
      @PathVariable String name,
      @RequestParam(defaultValue = "") String title,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      HttpServletRequest request,
      Viewer viewer)
      throws IOException {
    Item item = items.get(ItemId.parse(id), viewer);
    Tags.require(item, ifMatch);
    check(name);
    if (request.getContentLengthLong() > settings.limit().toBytes()) {
      throw tooLarge(settings.limit().toBytes());
    }
    var old = item.draft().attachments();
    int place = old.stream().map(Attachment::name).toList().indexOf(name);
    var file = attachment(request, name, title, place < 0 ? null : old.get(place));
    var all = new ArrayList<>(old);
    if (place < 0) {
      all.add(file);
    } else {
      all.set(place, file);
    }
    Item saved = all.equals(old) ? item : save(item, all, viewer);
    return ResponseEntity.status(place < 0 ? HttpStatus.CREATED : HttpStatus.OK)
        .eTag(Tags.of(saved))
        .body(json.of(saved, viewer));
  }

  private Attachment attachment(
      HttpServletRequest request, String name, String title, @Nullable Attachment before)
      throws IOException {
    try {
      var stored = reception.take(request.getInputStream(), name);
      String kept = before == null ? name : before.title();
      return new Attachment(
          stored.id(),
          name,
          title.isBlank() ? kept : title.strip(),
          stored.mediaType(),
          stored.size(),
          before == null ? null : before.access(),
          before == null ? null : before.licence());
    } catch (FileTooLarge large) {
      throw tooLarge(large.limit());
    }
  }

  private Item save(Item item, List<Attachment> all, Viewer viewer) {
    try {
      return items.save(item.id(), item.revision(), item.draft().withAttachments(all), viewer);
    } catch (Conflict overtaken) {
      throw Tags.stale(items.get(item.id(), viewer));
    }
  }

  private static void check(String name) {
    boolean right =
        !name.isBlank()
            && name.length() <= ItemRules.NAME
            && !name.equals(".")
            && !name.equals("..")
            && name.chars().noneMatch(c -> c == '/' || c == '\\' || Character.isISOControl(c));
    if (!right) {
      throw new Invalid(List.of(Invalid.Violation.of("name", "import.file-name", name)));
    }
  }

  private static Refusal tooLarge(long limit) {
    return new Refusal(HttpStatus.CONTENT_TOO_LARGE, "api.too-large", limit / MEBIBYTE);
  }
}
