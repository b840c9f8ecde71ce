package ec.congope.saberes.content.review;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one reviewer gives a manuscript, of every criterion.
 *
 * @param by the name of the reviewer, or null where that is forgotten
 * @param mine whether the viewer gave it
 */
public record Score(@Nullable String by, boolean mine, Instant at, Map<Criterion, Mark> marks) {

  /** Copies the marks. */
  public Score {
    var copied = new EnumMap<Criterion, Mark>(Criterion.class);
    copied.putAll(marks);
    marks = Collections.unmodifiableMap(copied);
  }

  /** Whether it gives nothing for something without which nothing is approved. */
  public boolean excludes() {
    return marks.entrySet().stream()
        .anyMatch(mark ->
            mark.getKey().group() == Criterion.Group.EXCLUSION && mark.getValue().points() == 0);
  }
}
