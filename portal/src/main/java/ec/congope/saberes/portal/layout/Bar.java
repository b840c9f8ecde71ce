package ec.congope.saberes.portal.layout;

import org.jspecify.annotations.Nullable;

/**
 * A number as a bar.
 *
 * @param seal the competency whose colour it has, or null
 * @param width in hundredths of the longest
 */
public record Bar(
    String label, String url, @Nullable String seal, int count, String number, int width) {

  /** A bar beside others of which the longest counts {@code most}. */
  public static Bar of(
      String label, String url, @Nullable String seal, int count, int most, Format format) {
    int width = most == 0 ? 0 : Math.max(count == 0 ? 0 : 1, Math.round(100f * count / most));
    return new Bar(label, url, seal, count, format.number(count), width);
  }
}
