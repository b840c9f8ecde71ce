package ec.congope.saberes.content.item;

import java.util.ArrayList;
import java.util.List;

/**
 * What the answers behind a revision show of a practice.
 *
 * @param answered whether there are any: an imported item has none
 * @param measured whether a result says what was before, what is now, and how one knows
 * @param reviewed whether somebody who did not write it approved it
 * @param sustained whether it goes on without help from outside
 */
public record Shown(boolean answered, boolean measured, boolean reviewed, boolean sustained) {

  /** Of an item without answers. */
  public static final Shown NOTHING = new Shown(false, false, false, false);

  private static final String MEASURED = "measured";
  private static final String REVIEWED = "reviewed";
  private static final String SUSTAINED = "sustained";

  /** What {@link #facts()} told. */
  static Shown of(List<String> facts) {
    return new Shown(
        true, facts.contains(MEASURED), facts.contains(REVIEWED), facts.contains(SUSTAINED));
  }

  /** As the store keeps it. */
  public List<String> facts() {
    var facts = new ArrayList<String>();
    if (measured) {
      facts.add(MEASURED);
    }
    if (reviewed) {
      facts.add(REVIEWED);
    }
    if (sustained) {
      facts.add(SUSTAINED);
    }
    return facts;
  }

  /** The same, approved by somebody else. */
  public Shown approved() {
    return new Shown(answered, measured, true, sustained);
  }
}
