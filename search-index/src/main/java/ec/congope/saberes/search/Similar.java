package ec.congope.saberes.search;

import java.util.List;

/**
 * An item that resembles another, and why.
 *
 * @param codes vocabulary codes that both are tagged with, in the order of this item's tags
 * @param words words that both have in title or summary, as this item writes them, the rarest first
 */
public record Similar(Hit hit, List<String> codes, List<String> words) {
  /** Copies the lists. */
  public Similar {
    codes = List.copyOf(codes);
    words = List.copyOf(words);
  }
}
