package ec.congope.saberes.content.file;

import java.net.InetSocketAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Keeping the documents.
 *
 * @param limit largest file that is stored
 * @param scanner host and port of a ClamAV daemon, such as {@code localhost:3310}; nothing where
 *     files are not looked at
 */
@ConfigurationProperties("saberes.files")
public record FileSettings(@DefaultValue("200MB") DataSize limit, @Nullable String scanner) {

  /** Refuses a scanner without a port. */
  public FileSettings {
    if (scanner != null && !scanner.isBlank() && !scanner.matches(".+:\\d{1,5}")) {
      throw new IllegalArgumentException("saberes.files.scanner is no host:port: " + scanner);
    }
  }

  /** Where the scanner listens. */
  Optional<InetSocketAddress> daemon() {
    if (scanner == null || scanner.isBlank()) {
      return Optional.empty();
    }
    int colon = scanner.lastIndexOf(':');
    int port = Integer.parseInt(scanner.substring(colon + 1));
    return Optional.of(new InetSocketAddress(scanner.substring(0, colon), port));
  }
}
