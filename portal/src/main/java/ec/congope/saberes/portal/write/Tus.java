package ec.congope.saberes.portal.write;

import ec.congope.saberes.content.upload.Checksum;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The words of tus 1.0, a protocol for uploads that go on where they were cut (tus.io). */
final class Tus {

  static final String RESUMABLE = "Tus-Resumable";
  static final String VERSION = "1.0.0";
  static final String OFFSET = "Upload-Offset";
  static final String LENGTH = "Upload-Length";
  static final String METADATA = "Upload-Metadata";
  static final String CHECKSUM = "Upload-Checksum";
  static final String PIECE = "application/offset+octet-stream";

  /** Of tus: the checksum does not match. HTTP has no such status. */
  static final HttpStatusCode DIFFERENT = HttpStatusCode.valueOf(460);

  private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

  private Tus() {}

  /** An answer, of which nobody keeps a copy. */
  static ResponseEntity.BodyBuilder answer(HttpStatusCode status) {
    return ResponseEntity.status(status)
        .header(RESUMABLE, VERSION)
        .header(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  /** An answer that says why, in a sentence for people. */
  static ResponseEntity<String> told(HttpStatusCode status, String sentence) {
    return answer(status).contentType(TEXT).body(sentence);
  }

  /** What the server can do. */
  static ResponseEntity.BodyBuilder abilities(HttpStatusCode status, long limit) {
    return answer(status)
        .header("Tus-Version", VERSION)
        .header("Tus-Max-Size", Long.toString(limit))
        .header("Tus-Extension", "creation,expiration,termination,checksum")
        .header("Tus-Checksum-Algorithm", String.join(",", Checksum.ALGORITHMS));
  }

  /** The moment as HTTP writes it. */
  static String date(Instant instant) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atZone(ZoneOffset.UTC));
  }

  /** Reads {@code filename YS5wZGY=,campo ZG9jdW1lbnRz}; what is no such pair is passed over. */
  static Map<String, String> metadata(String header) {
    var read = new HashMap<String, String>();
    for (String pair : header.split(",")) {
      String[] words = pair.strip().split(" +");
      if (words.length == 2) {
        try {
          byte[] value = Base64.getDecoder().decode(words[1]);
          read.put(words[0], new String(value, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException noBase64) {
          continue;
        }
      }
    }
    return read;
  }
}
