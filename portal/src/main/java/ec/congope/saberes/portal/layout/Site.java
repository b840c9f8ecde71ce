package ec.congope.saberes.portal.layout;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What the frame of a page needs to know.
 *
 * @param theme {@code light} or {@code dark} where somebody chose, or null
 * @param keys {@code no} where somebody switched the key shortcuts off, or null
 * @param saveData whether the reader's device asks for less
 * @param path of the page, for coming back to it
 * @param canonical the page's own address without a query, with scheme and host
 * @param hint what the empty search box says
 * @param account who is signed in, or null
 */
public record Site(
    Assets assets,
    @Nullable String theme,
    @Nullable String keys,
    boolean saveData,
    String path,
    String canonical,
    String hint,
    @Nullable Account account) {

  /** The address of an asset, with its hash. */
  public String asset(String name) {
    return assets.address(name);
  }

  /** The address of an icon of the sprite. */
  public String icon(String name) {
    return assets.icon(name);
  }

  /** The address that chooses the light theme and comes back here. */
  public String light() {
    return "/tema?valor=light&volver=" + back();
  }

  /** The address that chooses the dark theme and comes back here. */
  public String dark() {
    return "/tema?valor=dark&volver=" + back();
  }

  /** The address of the form to sign in, which comes back here. */
  public String enter() {
    return "/entrar?volver=" + back();
  }

  private String back() {
    return URLEncoder.encode(path, StandardCharsets.UTF_8);
  }
}
