package ec.congope.saberes.portal.find.export;

import ec.congope.saberes.portal.find.Addresses;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Feeds of any search, under the address of the search. */
@Controller
class FeedController {

  private static final Duration FRESH = Duration.ofMinutes(5);

  private final Addresses addresses;
  private final Feed feed;
  private final Atom atom;
  private final Rss rss;

  FeedController(Addresses addresses, Feed feed, Atom atom, Rss rss) {
    this.addresses = addresses;
    this.feed = feed;
    this.atom = atom;
    this.rss = rss;
  }

  @GetMapping(Atom.PATH)
  ResponseEntity<byte[]> atom(@RequestParam MultiValueMap<String, String> parameters) {
    var channel = feed.of(addresses.read(parameters).criteria());
    return answer(Atom.MEDIA_TYPE, atom.of(channel), channel);
  }

  @GetMapping(Rss.PATH)
  ResponseEntity<byte[]> rss(@RequestParam MultiValueMap<String, String> parameters) {
    var channel = feed.of(addresses.read(parameters).criteria());
    return answer(Rss.MEDIA_TYPE, rss.of(channel), channel);
  }

  /** With what Spring needs to answer 304 to a program that has it already. */
  private static ResponseEntity<byte[]> answer(String type, String xml, Feed.Channel channel) {
    byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, type)
        .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
        .eTag(tag(bytes))
        .lastModified(channel.updated())
        .body(bytes);
  }

  private static String tag(byte[] bytes) {
    var one = new CRC32();
    one.update(bytes);
    var other = new CRC32C();
    other.update(bytes);
    return "W/\"%08x%08x\"".formatted(one.getValue(), other.getValue());
  }
}
