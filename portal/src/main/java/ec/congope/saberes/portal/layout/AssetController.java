package ec.congope.saberes.portal.layout;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

@Controller
class AssetController {

  private static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  private final Assets assets;

  AssetController(Assets assets) {
    this.assets = assets;
  }

  @GetMapping("/assets/{name}")
  ResponseEntity<byte[]> asset(
      @PathVariable String name,
      @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String encodings) {
    var asset =
        assets.find(name).orElseThrow(() -> new ec.congope.saberes.content.NotFound("asset", name));
    boolean packed = asset.gzip().length > 0 && encodings.contains("gzip");
    var answer =
        ResponseEntity.ok()
            .cacheControl(FOR_EVER)
            .contentType(MediaType.parseMediaType(asset.type()))
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    if (packed) {
      answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
    }
    return answer.body(packed ? asset.gzip() : asset.bytes());
  }

  @GetMapping("/favicon.ico")
  ResponseEntity<Void> favicon() {
    return ResponseEntity.status(301)
        .header(HttpHeaders.LOCATION, assets.address("iconos.svg"))
        .build();
  }
}
