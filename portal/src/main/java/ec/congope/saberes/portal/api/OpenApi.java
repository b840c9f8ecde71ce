package ec.congope.saberes.portal.api;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The description of the machine interface, kept by hand; a test holds it against the routes. */
@RestController
class OpenApi {

  private final byte[] description;

  OpenApi() throws IOException {
    try (InputStream in = OpenApi.class.getResourceAsStream("/openapi.json")) {
      if (in == null) {
        throw new IOException("no resource /openapi.json");
      }
      description = in.readAllBytes();
    }
  }

  @GetMapping(value = "/api/v1/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
  byte[] description() {
    return description;
  }
}
