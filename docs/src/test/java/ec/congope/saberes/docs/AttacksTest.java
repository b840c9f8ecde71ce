package ec.congope.saberes.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** {@code docs/attacks.md} against the names of the tests. */
class AttacksTest {

  /** How many cases each group has. */
  private static final Map<String, Integer> GROUPS =
      Map.of("A", 18, "B", 8, "C", 20, "D", 16, "E", 8);

  private static final Pattern METHOD =
      Pattern.compile("\\bvoid ((?:[a-e]\\d{1,2})+)(?=[A-Z])(?:And([A-E]\\d{1,2}))?");
  private static final Pattern CASE = Pattern.compile("[a-eA-E]\\d{1,2}");

  @Test
  void everyCaseHasATestOrAReasonAndNoneHasBoth() throws IOException {
    var without = new TreeSet<String>();
    for (List<String> row : Sources.rows(Sources.read("docs/attacks.md"))) {
      assertThat(row).hasSize(3).doesNotContain("");
      without.add(row.getFirst());
    }
    var tested = tested();
    var all = new TreeSet<String>();
    GROUPS.forEach((group, cases) ->
        IntStream.rangeClosed(1, cases).forEach(number -> all.add(group + number)));

    assertThat(all).as("in docs/attacks.md").containsAll(without);
    assertThat(all).as("in the names of tests").containsAll(tested);
    all.removeAll(tested);
    assertThat(all).as("cases without a test, as docs/attacks.md has them").isEqualTo(without);
  }

  private static TreeSet<String> tested() throws IOException {
    var tested = new TreeSet<String>();
    for (String module : List.of("content", "search-index", "portal")) {
      try (var files = Files.walk(Sources.ROOT.resolve(module).resolve("src/test/java"))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
          for (var method : METHOD.matcher(Sources.read(file)).results().toList()) {
            CASE.matcher(method.group())
                .results()
                .forEach(found -> tested.add(found.group().toUpperCase(Locale.ROOT)));
          }
        }
      }
    }
    return tested;
  }
}
