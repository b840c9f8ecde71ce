package ec.congope.saberes.search.tag;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.item.Draft;
import java.util.Set;

/**
 * What tags are suggested for.
 *
 * @param title may be empty
 * @param text summary and body, may be empty
 * @param without items not to learn from: the one that is being written, where it is published
 */
public record TagQuestion(String title, String text, Set<ItemId> without) {

  /** A body beyond this says nothing new about what it is about. */
  private static final int MOST = 20_000;

  /** Cuts what is too long, copies the set. */
  public TagQuestion {
    text = text.length() > MOST ? text.substring(0, MOST) : text;
    without = Set.copyOf(without);
  }

  /** The words of a draft, without its tags. */
  public static TagQuestion of(Draft draft, Set<ItemId> without) {
    return new TagQuestion(draft.title(), draft.summary() + "\n" + draft.body(), without);
  }
}
