package ec.congope.saberes.portal.layout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.springframework.stereotype.Component;

/**
 * Style sheets, scripts, icons and the font, each under a name with the hash of its bytes, so that
 * a browser may keep it for ever; compressed once, at the start.
 */
@Component
public class Assets {

  /**
   * One file.
   *
   * @param gzip the compressed bytes, or empty where compressing does not pay
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Asset(String type, byte[] bytes, byte[] gzip) {}

  private static final String FONT = "archivo-sp.woff2";

  private final Map<String, Asset> byAddress = new HashMap<>();
  private final Map<String, String> addresses = new HashMap<>();

  Assets() {
    add(FONT, "font/woff2", read("/assets/" + FONT));
    add("iconos.svg", "image/svg+xml", read("/assets/iconos.svg"));
    add("favicon.svg", "image/svg+xml", read("/assets/favicon.svg"));
    for (String sheet :
        new String[] {"portal.css", "fichas.css", "taller.css", "cuenta.css", "versiones.css"}) {
      String css = new String(read("/assets/" + sheet), StandardCharsets.UTF_8);
      add(
          sheet,
          "text/css;charset=utf-8",
          Minified.css(css.replace(FONT, name(FONT))).getBytes(StandardCharsets.UTF_8));
    }
    for (String script : new String[] {"app.js", "taller.js", "subir.js", "llaves.js"}) {
      String source = new String(read("/assets/" + script), StandardCharsets.UTF_8);
      add(
          script,
          "text/javascript;charset=utf-8",
          Minified.script(source).getBytes(StandardCharsets.UTF_8));
    }
    add("htmx.js", "text/javascript;charset=utf-8", read(htmx()));
  }

  /** The address of a file, with its hash. */
  public String address(String name) {
    String address = addresses.get(name);
    if (address == null) {
      throw new IllegalArgumentException("no asset " + name);
    }
    return address;
  }

  /** The address of an icon of the sprite. */
  String icon(String name) {
    return address("iconos.svg") + "#" + name;
  }

  Optional<Asset> find(String hashed) {
    return Optional.ofNullable(byAddress.get("/assets/" + hashed));
  }

  private String name(String asset) {
    return address(asset).substring("/assets/".length());
  }

  private void add(String name, String type, byte[] bytes) {
    int dot = name.lastIndexOf('.');
    String hashed = name.substring(0, dot) + "." + hash(bytes) + name.substring(dot);
    addresses.put(name, "/assets/" + hashed);
    byte[] gzip = type.startsWith("font") ? new byte[0] : gzip(bytes);
    byAddress.put("/assets/" + hashed, new Asset(type, bytes, gzip));
  }

  private static String htmx() {
    try (InputStream pom =
        Assets.class.getResourceAsStream(
            "/META-INF/maven/org.webjars.npm/htmx.org/pom.properties")) {
      var properties = new java.util.Properties();
      properties.load(pom);
      return "/META-INF/resources/webjars/htmx.org/"
          + properties.getProperty("version")
          + "/dist/htmx.min.js";
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static byte[] read(String resource) {
    try (InputStream in = Assets.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + resource);
      }
      return in.readAllBytes();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static byte[] gzip(byte[] bytes) {
    var out = new ByteArrayOutputStream();
    try (var gzip = new BestGzip(out)) {
      gzip.write(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  private static final class BestGzip extends GZIPOutputStream {
    BestGzip(ByteArrayOutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }

  private static String hash(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
