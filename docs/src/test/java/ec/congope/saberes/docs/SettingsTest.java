package ec.congope.saberes.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** {@code docs/settings.md} against the properties that the code reads. */
class SettingsTest {

  @Test
  void namesEverySettingWithItsDefaultAndNoOther() {
    var read = inCode();
    var documented = new TreeMap<String, String>();
    for (List<String> row : Sources.rows(Sources.read("docs/settings.md"))) {
      String name = row.getFirst().replace("`", "");
      if (name.startsWith("saberes.")) {
        documented.put(name, row.get(1));
      }
    }
    var wrong = new ArrayList<String>();
    read.forEach((name, value) -> {
      String said = documented.get(name);
      if (said == null) {
        wrong.add("paste into docs/settings.md: | `" + name + "` | `" + value + "` | … |");
      } else if (!value.isEmpty() && !said.equals("`" + value + "`")) {
        wrong.add(name + " is " + value + " in the code and " + said + " in docs/settings.md");
      }
    });
    documented.keySet().stream()
        .filter(name -> !read.containsKey(name))
        .forEach(name -> wrong.add(name + " is in docs/settings.md and nobody reads it"));

    assertThat(read).hasSizeGreaterThan(10);
    assertThat(wrong).isEmpty();
  }

  /** Name and default; an empty default where the code makes one itself. */
  private static Map<String, String> inCode() {
    var settings = new TreeMap<String, String>();
    Sources.classes()
        .values()
        .forEach(text -> {
          for (var value : Sources.all("\\$\\{(saberes\\.[a-z.-]+):?([^}]*)\\}", text)) {
            settings.put(value.group(1), value.group(2));
          }
          for (var condition :
              Sources.all(
                  "@ConditionalOnProperty\\([^)]*name = \"(saberes\\.[^\"]+)\"([^)]*)\\)", text)) {
            boolean on = condition.group(2).contains("matchIfMissing = true");
            settings.putIfAbsent(condition.group(1), Boolean.toString(on));
          }
          for (var record :
              Sources.all(
                  "@ConfigurationProperties\\(\"(saberes\\.[^\"]+)\"\\)\\s*(?:public )?record \\w+"
                      + "\\((.*?)\\) *\\{",
                  text)) {
            for (String component : record.group(2).split(",(?![^(]*\\))")) {
              String[] words = component.strip().split("\\s+");
              var value = Sources.all("@DefaultValue\\(\"([^\"]*)\"\\)", component);
              settings.put(
                  record.group(1) + "." + kebab(words[words.length - 1]),
                  value.isEmpty() ? "" : value.getFirst().group(1));
            }
          }
        });
    return settings;
  }

  private static String kebab(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
