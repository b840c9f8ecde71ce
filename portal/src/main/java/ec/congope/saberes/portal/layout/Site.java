package ec.congope.saberes.portal.layout;

import org.jspecify.annotations.Nullable;

/**
 * What the frame of a page needs to know.
 *
 * @param theme {@code light} or {@code dark} where somebody chose, or null
 * @param saveData whether the reader's device asks for less
 * @param path of the page, for coming back to it
 * @param base scheme and host of the portal as configured, for absolute links
 */
public record Site(
    Assets assets, @Nullable String theme, boolean saveData, String path, String base, long items) {

  /** The address of an asset, with its hash. */
  public String asset(String name) {
    return assets.address(name);
  }

  /** The address of an icon of the sprite. */
  public String icon(String name) {
    return assets.address("iconos.svg") + "#" + name;
  }

  /** The theme that the switch changes to. */
  public String otherTheme() {
    return "dark".equals(theme) ? "light" : "dark";
  }
}
