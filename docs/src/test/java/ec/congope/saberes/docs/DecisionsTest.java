package ec.congope.saberes.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import org.junit.jupiter.api.Test;

class DecisionsTest {

  @Test
  void everyRecordHasANumberOfItsOwnAndSaysWhyAndWhatElse() {
    var wrong = new ArrayList<String>();
    var numbers = new HashMap<String, String>();
    for (Path file : Sources.documents()) {
      if (!file.getParent().endsWith("decisions")) {
        continue;
      }
      String name = file.getFileName().toString();
      String text = Sources.read(file);
      String number = name.substring(0, 4);
      String before = numbers.put(number, name);
      if (before != null) {
        wrong.add(before + " and " + name + " have the same number");
      }
      String title = "# " + Integer.parseInt(number) + ". ";
      if (!name.matches("\\d{4}-[a-z0-9-]+\\.md") || !text.startsWith(title)) {
        wrong.add(name + " must begin with «" + title + "»");
      }
      require(wrong, name, text, "Context", "Decision");
      if (!text.matches(
          "(?s).*\\*\\*(Not taken|Consequence|Costs|Known limits?|Confirmed by)\\b.*")) {
        wrong.add(name + ": paste «**Not taken.** …» or «**Consequence.** …»");
      }
    }
    assertThat(numbers).hasSizeGreaterThan(10);
    assertThat(wrong).isEmpty();
  }

  private static void require(ArrayList<String> wrong, String name, String text, String... parts) {
    for (String part : parts) {
      if (!text.contains("\n**" + part + ".**")) {
        wrong.add(name + ": paste «**" + part + ".** …»");
      }
    }
  }
}
