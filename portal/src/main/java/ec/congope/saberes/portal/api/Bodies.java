package ec.congope.saberes.portal.api;

import ec.congope.saberes.portal.layout.Refusal;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads one record from a request, which may be as long as a line of a manifest. */
final class Bodies {

  /** Longest record in bytes (1 MiB). */
  static final int LIMIT = 1 << 20;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Bodies() {}

  /** The bytes, or 413 as soon as there are too many. */
  static byte[] read(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(LIMIT + 1);
    if (bytes.length > LIMIT) {
      throw new Refusal(HttpStatus.CONTENT_TOO_LARGE, "api.record-too-large");
    }
    return bytes;
  }

  /** The JSON object in the bytes, or 400 with the place of the fault. */
  static ObjectNode object(byte[] bytes) {
    try {
      if (JSON.readTree(bytes) instanceof ObjectNode object) {
        return object;
      }
      throw new Refusal(HttpStatus.BAD_REQUEST, "api.json-object");
    } catch (JacksonException malformed) {
      var place = malformed.getLocation();
      int line = place == null ? 1 : Math.max(1, place.getLineNr());
      int column = place == null ? 1 : Math.max(1, place.getColumnNr());
      throw new Refusal(HttpStatus.BAD_REQUEST, "api.json", line, column);
    }
  }
}
