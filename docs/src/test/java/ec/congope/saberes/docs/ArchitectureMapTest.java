package ec.congope.saberes.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The map of {@code ARCHITECTURE.md}, the commands of the guides, and the change log. */
class ArchitectureMapTest {

  @Test
  void theMapNamesEveryPackageAndNoOther() {
    var named = new TreeSet<String>();
    for (List<String> row : Sources.rows(Sources.read("ARCHITECTURE.md"))) {
      String name = row.getFirst().replace("`", "");
      if (name.equals("portal.*")) {
        Sources.all("`([a-z]+)`", row.get(1)).forEach(f -> named.add("portal." + f.group(1)));
      } else {
        named.add(name);
      }
    }
    var there = new TreeSet<String>();
    for (String type : Sources.classes().keySet()) {
      int dot = type.lastIndexOf('.');
      if (dot > 0 && !type.startsWith("demonstration.")) {
        there.add(type.substring(0, dot));
      }
    }
    there.remove("portal");
    var missing = new TreeSet<>(there);
    missing.removeAll(named);
    var extra = new TreeSet<>(named);
    extra.removeAll(there);

    assertThat(there).hasSizeGreaterThan(15);
    assertThat(missing)
        .as(
            "paste into the map of ARCHITECTURE.md: | `package` | what it is |, or name the feature"
                + " in the row of `portal.*`")
        .isEmpty();
    assertThat(extra).as("in the map of ARCHITECTURE.md, and no package").isEmpty();
  }

  @Test
  void everyCommandThatTheGuidesNameExistsAndIsNamed() {
    var known = new TreeSet<String>();
    String commands = Sources.classes().get("portal.command.Commands");
    String list = Sources.all("KNOWN\\s*=(.*?);", String.valueOf(commands)).getFirst().group(1);
    Sources.all("\"([a-z-]+)\"", list).forEach(command -> known.add(command.group(1)));
    var named = new TreeSet<String>();
    var pattern = Pattern.compile("portal\\.jar ([a-z][a-z-]*)");
    for (var document : Sources.documents()) {
      pattern.matcher(Sources.read(document)).results().forEach(c -> named.add(c.group(1)));
    }
    named.remove("extract"); // of the tools of Spring Boot: -Djarmode=tools

    assertThat(known).contains("import", "reindex", "verify");
    assertThat(named).as("`java -jar portal.jar …` in the documents").isEqualTo(known);
  }

  @Test
  void theChangeLogTellsOfTheVersionBeingMade() {
    String version =
        Sources.all(
                "<artifactId>saberes</artifactId>\\s*<version>([^<]+)<", Sources.read("pom.xml"))
            .getFirst()
            .group(1);
    var wrong = new ArrayList<String>();
    if (Sources.all("^## " + Pattern.quote(version) + "[^\n]*\n\n- ", Sources.read("CHANGELOG.md"))
        .isEmpty()) {
      wrong.add("paste into CHANGELOG.md: ## " + version + ", not released");
    }
    assertThat(wrong).isEmpty();
  }
}
