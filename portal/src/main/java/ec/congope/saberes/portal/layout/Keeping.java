package ec.congope.saberes.portal.layout;

import ec.congope.saberes.content.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;

/** Whether an answer may be kept, by a browser or whoever stands between. */
public final class Keeping {

  private Keeping() {}

  /** What not everybody reads is kept by nobody. */
  public static void of(boolean open, HttpServletResponse response) {
    if (!open) {
      response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }
  }

  /** What is made for somebody who has signed in is kept by nobody. */
  public static void of(Viewer viewer, HttpServletResponse response) {
    of(viewer.isAnonymous(), response);
  }
}
