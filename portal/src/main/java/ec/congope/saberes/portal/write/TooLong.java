package ec.congope.saberes.portal.write;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leads a form that is longer than any may be back to its page, which says so. The token of such a
 * form is never read, so that it would look like one whose session is over. What is sent is read
 * and thrown away: a browser that is still sending hears no answer.
 */
final class TooLong extends OncePerRequestFilter {

  private static final Pattern ASKED =
      Pattern.compile(
          "ficha=(\\d{1,18})&seccion=([a-z0-9-]{1,60})"
              + "&(campo=[a-z0-9-]{1,60}(?:&reemplaza(?:=[0-9a-f]{0,64})?)?)");

  /** Beyond this nobody listens any more, as a multiple of what may be sent. */
  private static final int PATIENCE = 5;

  private final long limit;

  TooLong(long limit) {
    this.limit = limit;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getContentLengthLong() <= limit) {
      chain.doFilter(request, response);
      return;
    }
    String query = request.getQueryString();
    var asked = ASKED.matcher(query == null ? "" : query);
    if (!asked.matches()) {
      response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
      return;
    }
    drain(request.getInputStream());
    response.setStatus(HttpStatus.SEE_OTHER.value());
    response.setHeader(
        HttpHeaders.LOCATION,
        "/publicar/%s/%s/archivo?%s&grande=si"
            .formatted(asked.group(1), asked.group(2), asked.group(3)));
  }

  private void drain(InputStream bytes) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long left = limit * PATIENCE;
    for (int read = bytes.read(buffer); read >= 0 && left > 0; read = bytes.read(buffer)) {
      left -= read;
    }
  }
}
