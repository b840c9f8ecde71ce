package ec.congope.saberes.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LinksTest {

  @Test
  void everyLinkLeadsToAFileAndAHeadingThatAreThere() {
    var broken = new ArrayList<String>();
    int links = 0;
    for (Path document : Sources.documents()) {
      String text = withoutCode(Sources.read(document));
      for (var link : Sources.all("\\]\\(([^)\\s]+)\\)", text)) {
        String target = link.group(1);
        if (target.matches("[a-z]+:.*")) {
          continue;
        }
        links++;
        if (!leads(document, target)) {
          broken.add(Sources.ROOT.relativize(document) + ": (" + target + ") leads nowhere");
        }
      }
    }
    assertThat(links).isGreaterThan(5);
    assertThat(broken).isEmpty();
  }

  private static String withoutCode(String text) {
    return text.replaceAll("(?s)```.*?```", "").replaceAll("`[^`\n]*`(?!\\])", "");
  }

  private static boolean leads(Path document, String target) {
    int hash = target.indexOf('#');
    String path = hash < 0 ? target : target.substring(0, hash);
    Path file = path.isEmpty() ? document : document.resolveSibling(path).normalize();
    return Files.exists(file)
        && (hash < 0 || headings(file).contains("\n" + target.substring(hash + 1) + "\n"));
  }

  /** The anchors of the headings, one a line, made as code forges make them. */
  private static String headings(Path file) {
    var anchors = new StringBuilder("\n");
    for (var heading : Sources.all("^#+ ([^\n]*)$", Sources.read(file))) {
      String words = heading.group(1).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "");
      anchors.append(words.replace(' ', '-')).append('\n');
    }
    return anchors.toString();
  }
}
