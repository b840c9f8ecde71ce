package ec.congope.saberes.search;

import ec.congope.saberes.content.ItemId;
import java.util.List;

/**
 * An item whose words are like a text's.
 *
 * @param nearness more for what is nearer; comparable within one answer only
 * @param words of the text that the item's title or summary has too, as the text writes them, the
 *     rarest first
 */
public record Neighbour(ItemId item, double nearness, List<String> words) {
  /** Copies the words. */
  public Neighbour {
    words = List.copyOf(words);
  }
}
