package ec.congope.saberes.portal.api;

import ec.congope.saberes.content.item.Item;
import ec.congope.saberes.portal.layout.Refusal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * The {@code ETag} of an item says which revision it is, and how many of its files are shown: an
 * embargo on a file ends without a revision. {@code If-Match} says which was meant.
 */
final class Tags {

  private Tags() {}

  static String of(Item item) {
    String files = item.files().isEmpty() ? "" : "-" + item.files().size();
    return "\"" + item.id() + "-" + item.revision() + files + "\"";
  }

  /** 428 where the header is missing, 412 where it means another revision. */
  static void require(Item item, @Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw new Refusal(HttpStatus.PRECONDITION_REQUIRED, "api.if-match");
    }
    boolean meant =
        Arrays.stream(ifMatch.split(","))
            .map(String::strip)
            .anyMatch(tag -> tag.equals("*") || tag.equals(of(item)));
    if (!meant) {
      throw stale(item);
    }
  }

  static Refusal stale(Item item) {
    return new Refusal(HttpStatus.PRECONDITION_FAILED, "api.stale", item.revision())
        .with(HttpHeaders.ETAG, of(item));
  }
}
