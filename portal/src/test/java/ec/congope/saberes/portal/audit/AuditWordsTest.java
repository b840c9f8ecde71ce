package ec.congope.saberes.portal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.review.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever the code records, people read in words. */
class AuditWordsTest {

  private static final Pattern RECORDED =
      Pattern.compile("(?:audit\\.record|tell)\\(\\s*viewer,\\s*\"([a-z]+(?:\\.[a-z-]+)+)\"");

  @Test
  void everyActionThatIsRecordedHasAName() throws IOException {
    var words = new Properties();
    try (var in =
        Files.newBufferedReader(Path.of("src/main/resources/messages/audit.properties"))) {
      words.load(in);
    }
    var actions = new TreeSet<String>();
    try (var sources = Files.walk(Path.of("../content/src/main/java"))) {
      for (Path source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
        RECORDED
            .matcher(Files.readString(source))
            .results()
            .map(found -> found.group(1))
            .forEach(actions::add);
      }
    }
    actions.addAll(
        Arrays.stream(Step.Kind.values())
            .map(kind -> "manuscript." + kind.name().toLowerCase(Locale.ROOT))
            .toList());

    assertThat(actions).contains("item.rename", "manuscript.comment");
    var nameless =
        actions.stream().filter(action -> !words.containsKey("audit.action." + action)).toList();
    assertThat(nameless).isEmpty();
  }
}
