package ec.congope.saberes.portal.layout;

import java.util.SplittableRandom;

/**
 * The woven cover of an item without a picture, some half a kilobyte: always the same for the same
 * item. A band of cells of 10 by 10, three wide and mirrored to six, in two tones of the
 * competency's colour.
 *
 * @param strong path of the strong tone, in a pattern 60 wide
 * @param light path of the light tone
 */
public record Cover(String strong, String light) {

  private static final int CELL = 10;
  private static final int HALF = 3;
  private static final int WIDTH = 2 * HALF * CELL;

  /** The weave of an item, for a pattern this many cells high. */
  public static Cover of(long item, int rows) {
    var random = new SplittableRandom(item * 0x9e3779b97f4a7c15L);
    var strong = new StringBuilder();
    var light = new StringBuilder();
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < HALF; column++) {
        int stitch = random.nextInt(10);
        var tone = random.nextInt(3) == 0 ? light : strong;
        weave(stitch < 6 ? tone : light, stitch, column * CELL, row * CELL);
      }
    }
    return new Cover(strong.toString(), light.toString());
  }

  /** A stitch and its mirror: squares, triangles of two directions, small squares, and nothing. */
  private static void weave(StringBuilder path, int stitch, int x, int y) {
    int other = WIDTH - CELL - x;
    switch (stitch) {
      case 0, 1, 2 -> {
        path.append("M%d %dh10v10h-10z".formatted(x, y));
        path.append("M%d %dh10v10h-10z".formatted(other, y));
      }
      case 3, 4 -> {
        path.append("M%d %dl10-10v10z".formatted(x, y + CELL));
        path.append("M%d %dl-10-10v10z".formatted(other + CELL, y + CELL));
      }
      case 5, 6 -> {
        path.append("M%d %dl10 10v-10z".formatted(x, y));
        path.append("M%d %dl-10 10v-10z".formatted(other + CELL, y));
      }
      case 7, 8 -> {
        path.append("M%d.5 %d.5h5v5h-5z".formatted(x + 2, y + 2));
        path.append("M%d.5 %d.5h5v5h-5z".formatted(other + 2, y + 2));
      }
      default -> {} // the ground shows
    }
  }
}
