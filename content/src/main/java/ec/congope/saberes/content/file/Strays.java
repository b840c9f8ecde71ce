package ec.congope.saberes.content.file;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Files that no revision and no manuscript refers to. They come from writes that were cut short
 * between storing a file and committing its row, which is why only those of a certain age are
 * removed.
 */
@Component
public class Strays {

  private static final Logger LOG = LoggerFactory.getLogger(Strays.class);
  private static final Duration AGE = Duration.ofHours(24);
  private static final Duration STAGING_AGE = Duration.ofHours(1);

  private final References references;
  private final FileStore files;
  private final Clock clock;

  Strays(References references, FileStore files, Clock clock) {
    this.references = references;
    this.files = files;
    this.clock = clock;
  }

  /** Removes them and says how many there were. */
  public int sweep() throws IOException {
    files.sweepStaging(clock.instant().minus(STAGING_AGE));
    Instant limit = clock.instant().minus(AGE);
    int swept = 0;
    for (FileId id : old()) {
      if (files.delete(id, limit)) {
        swept++;
      }
    }
    if (swept > 0) {
      LOG.info("Removed {} files that nothing refers to", swept);
    }
    return swept;
  }

  /** Those of an age at which no write can still be about to refer to them. */
  public List<FileId> old() throws IOException {
    Instant limit = clock.instant().minus(AGE);
    var old = new ArrayList<FileId>();
    for (FileId id : find()) {
      if (isOlder(id, limit)) {
        old.add(id);
      }
    }
    return old;
  }

  private boolean isOlder(FileId id, Instant limit) throws IOException {
    try {
      return files.modified(id).isBefore(limit);
    } catch (NoSuchFileException gone) {
      return false;
    }
  }

  private List<FileId> find() throws IOException {
    var known = new HashSet<>(references.all());
    try (var all = files.list()) {
      return all.filter(id -> !known.contains(id)).toList();
    }
  }
}
