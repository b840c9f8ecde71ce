package ec.congope.saberes.content.batch.edit;

import ec.congope.saberes.content.ItemId;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * A change of chosen items, as a batch keeps it.
 *
 * @param what code of {@link What}
 * @param items numbers of items, in order
 */
public record EditRequest(String what, String value, List<Long> items) {

  /** Copies the list. */
  public EditRequest {
    items = List.copyOf(items);
  }

  /** The change of these items. */
  public static EditRequest of(Edit edit, List<ItemId> items) {
    return new EditRequest(
        edit.what().code(), edit.value(), items.stream().map(ItemId::value).toList());
  }

  /** Reads what {@link #json} wrote. */
  public static EditRequest read(String json) {
    return JsonMapper.shared().readValue(json, EditRequest.class);
  }

  /** As a batch keeps it. */
  public String json() {
    return JsonMapper.shared().writeValueAsString(this);
  }

  /** The change. */
  public Edit edit() {
    return new Edit(What.find(what).orElseThrow(), value);
  }
}
