package ec.congope.saberes.portal;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A form with a file, as browsers send it. */
final class Multipart {

  private static final String BOUNDARY = "----limite";

  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  /** A field. */
  Multipart field(String name, String value) {
    return part("name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8));
  }

  /** A field with a file. */
  Multipart file(String field, String name, byte[] bytes) {
    return part("name=\"" + field + "\"; filename=\"" + name + "\"", bytes);
  }

  private Multipart part(String head, byte[] bytes) {
    String start = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n";
    body.writeBytes(start.getBytes(StandardCharsets.UTF_8));
    body.writeBytes(bytes);
    body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Sends it with the token of the session. */
  HttpResponse<String> send(Portal.Account who, String path) {
    var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(who.ask("/").body());
    if (!token.find()) {
      throw new IllegalStateException("the page of somebody signed in has no form to leave");
    }
    field("_csrf", token.group(1));
    body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return Portal.send(
        "POST",
        path,
        BodyPublishers.ofByteArray(body.toByteArray()),
        "Content-Type",
        "multipart/form-data; boundary=" + BOUNDARY,
        "Cookie",
        who.cookie());
  }
}
