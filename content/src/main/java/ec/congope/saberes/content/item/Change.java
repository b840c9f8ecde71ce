package ec.congope.saberes.content.item;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.PersonId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.markdown.Html;
import org.jspecify.annotations.Nullable;

/**
 * A revision about to be written.
 *
 * @param id the item, or null when it is new
 * @param expected the revision that the item must stand at, 0 when it is new
 * @param externalId the importer's name, or null
 * @param json the draft as it will be kept
 * @param digest of json and status
 * @param note what changed, in the words of the author; may be empty
 * @param viewer who saves
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Change(
    @Nullable ItemId id,
    int expected,
    @Nullable String externalId,
    Draft draft,
    Status status,
    Html body,
    String json,
    byte[] digest,
    String note,
    Viewer viewer) {

  static Change first(
      @Nullable String externalId,
      Draft draft,
      Status status,
      String note,
      Html body,
      Viewer viewer) {
    return make(null, 0, externalId, draft, status, note, body, viewer);
  }

  static Change next(
      ItemId id, int expected, Draft draft, Status status, String note, Html body, Viewer viewer) {
    return make(id, expected, null, draft, status, note, body, viewer);
  }

  static Change of(Items.Entry entry, @Nullable Standing standing, Viewer viewer) {
    return standing == null
        ? first(entry.externalId(), entry.draft(), entry.status(), entry.note(), Html.EMPTY, viewer)
        : next(
            standing.id(),
            standing.revision(),
            entry.draft(),
            entry.status(),
            entry.note(),
            Html.EMPTY,
            viewer);
  }

  boolean isFirst() {
    return expected == 0;
  }

  boolean isNew() {
    return id == null;
  }

  long itemId() {
    if (id == null) {
      throw new IllegalStateException("no id was given yet");
    }
    return id.value();
  }

  int revision() {
    return expected + 1;
  }

  /** Account of the person who saves, or null. */
  @Nullable Long author() {
    return viewer.person().map(PersonId::value).orElse(null);
  }

  Change withBody(Html rendered) {
    return new Change(
        id, expected, externalId, draft, status, rendered, json, digest, note, viewer);
  }

  Change withId(ItemId given) {
    return new Change(given, expected, externalId, draft, status, body, json, digest, note, viewer);
  }

  private static Change make(
      @Nullable ItemId id,
      int expected,
      @Nullable String externalId,
      Draft draft,
      Status status,
      String note,
      Html body,
      Viewer viewer) {
    String json = DraftJson.write(draft);
    byte[] digest = DraftJson.digest(json, status);
    return new Change(id, expected, externalId, draft, status, body, json, digest, note, viewer);
  }
}
