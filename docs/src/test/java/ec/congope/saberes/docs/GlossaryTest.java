package ec.congope.saberes.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class GlossaryTest {

  private static final List<List<String>> ROWS = Sources.rows(Sources.read("docs/glossary.md"));

  @Test
  void everyTermIsATypeOrAPackage() {
    var names = new TreeSet<String>();
    Sources.classes()
        .forEach((name, text) -> {
          names.addAll(List.of(name.split("\\.")));
          Sources.all("\\b(?:record|class|interface|enum) ([A-Z]\\w+)", text)
              .forEach(type -> names.add(type.group(1)));
        });
    var wrong = new ArrayList<String>();
    for (List<String> row : ROWS) {
      for (var term : Sources.all("`([A-Za-z]+)`", row.getFirst())) {
        if (!names.contains(term.group(1))) {
          wrong.add(term.group(1) + " is no type and no package: take it out of docs/glossary.md");
        }
      }
      if (row.size() != 4 || !row.getFirst().contains("`")) {
        wrong.add("| `Term` | Spanish word or — | what it is | what it is not |, not " + row);
      }
    }
    assertThat(ROWS).hasSizeGreaterThan(20);
    assertThat(wrong).isEmpty();
  }

  @Test
  void everySpanishWordIsOneThatReadersSee() throws IOException {
    var shown = new StringBuilder();
    try (var files = Files.walk(Sources.ROOT.resolve("portal/src/main/resources"))) {
      for (Path file : files.filter(f -> f.toString().matches(".*\\.(properties|html)")).toList()) {
        shown.append(Sources.read(file).toLowerCase(Locale.ROOT)).append('\n');
      }
    }
    var unseen = new ArrayList<String>();
    for (List<String> row : ROWS) {
      if (!row.get(1).equals("—") && !shown.toString().contains(row.get(1))) {
        unseen.add(row.get(1) + " is in docs/glossary.md and no page or message says it");
      }
    }
    assertThat(unseen).isEmpty();
  }
}
