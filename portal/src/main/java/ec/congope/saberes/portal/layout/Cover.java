package ec.congope.saberes.portal.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The woven cover of an item without a picture: always the same for the same item, some half a
 * kilobyte.
 */
public final class Cover {

  private static final int CELL = 10;

  /**
   * One rectangle of the weave, in units of a pattern 60 wide and 50 high.
   *
   * @param opacity of the competency's colour
   */
  public record Thread(int x, int y, int width, int height, String opacity) {}

  private static final List<String> OPACITIES = List.of(".92", ".5", ".22");

  private Cover() {}

  /** The weave of an item. */
  public static List<Thread> of(long item) {
    var random = new SplittableRandom(item * 0x9e3779b97f4a7c15L);
    var threads = new ArrayList<Thread>();
    for (int y = 0; y < 5; y++) {
      for (int x = 0; x < 3; x++) {
        int tone = random.nextInt(5);
        if (tone < 3) {
          String name = OPACITIES.get(tone);
          threads.add(new Thread(x * CELL, y * CELL, CELL, CELL, name));
          threads.add(new Thread((5 - x) * CELL, y * CELL, CELL, CELL, name));
        }
      }
    }
    return threads;
  }
}
