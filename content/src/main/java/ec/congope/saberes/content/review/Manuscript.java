package ec.congope.saberes.content.review;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.practice.Answers;
import ec.congope.saberes.content.practice.Form;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something being written.
 *
 * @param item that it will change, or null for what was never published
 * @param itemRevision the item's when the manuscript was opened from it or published as it; 0 where
 *     there is none
 * @param form in the edition that it is written in
 * @param versions by the key of the field: the version in which it last changed
 * @param version from 1; every save that changes something makes another
 */
public record Manuscript(
    ManuscriptId id,
    @Nullable ItemId item,
    int itemRevision,
    Form form,
    Owner owner,
    State state,
    Answers answers,
    Map<String, Integer> versions,
    int version,
    Instant created,
    Instant changed) {

  /** Copies the map. */
  public Manuscript {
    versions = Map.copyOf(versions);
  }

  /** The version in which a field last changed; 0 for one that never did. */
  public int versionOf(String key) {
    return versions.getOrDefault(key, 0);
  }
}
