package ec.congope.saberes.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The texts of the invented items: front matter and Spanish typography. */
class TextsTest {

  private static final Path TEXTS = Path.of("src/main/library");

  /** What a Spanish text of Ecuador does not have, and how to say what is wrong. */
  private static final Map<Pattern, String> FAULTS =
      Map.of(
          Pattern.compile("  "), "two blanks",
          Pattern.compile("--"), "hyphens instead of a dash",
          Pattern.compile("\\d%"), "no blank before the percent sign",
          Pattern.compile("(?<![A-Z0-9.,])\\d{1,3}\\.\\d{1,2}(?![\\d.])"), "a decimal point",
          Pattern.compile("\""), "straight quotation marks",
          Pattern.compile("\\$"), "a dollar sign instead of USD",
          Pattern.compile(" [,;:.](?!\\.)"), "a blank before punctuation");

  static Stream<Path> texts() throws IOException {
    try (var files = Files.list(TEXTS)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void frontMatterHasTheKeysThatARecordNeedsAndNoOthers(Path text) throws IOException {
    var record = frontMatter(text);
    assertThat(record)
        .containsKeys(
            "type", "title", "summary", "issued", "competencies", "framework", "keywords");
    assertThat(
            List.of(
                "type",
                "title",
                "summary",
                "issued",
                "competencies",
                "framework",
                "keywords",
                "provinces",
                "documents",
                "attachments",
                "licence",
                "language",
                "authors",
                "publisher",
                "evidence",
                "relations",
                "marks"))
        .containsAll(record.keySet());
    assertThat(record.get("summary").toString()).hasSizeBetween(60, 320).endsWith(".");
  }

  @ParameterizedTest
  @MethodSource("texts")
  void spanishIsSetAsInEcuador(Path text) throws IOException {
    var record = frontMatter(text);
    var lines = new ArrayList<>(body(text).lines().filter(TextsTest::isProse).toList());
    lines.add(record.get("title").toString());
    lines.add(record.get("summary").toString());
    if (!"en".equals(record.get("language"))) {
      assertThat(faults(lines)).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "bajó del 42% al 18 %",
        "costó 3.5 dólares",
        "dos  espacios",
        "así -- no",
        "\"comillas\"",
        "cuesta $ 12",
        "mal , puesto"
      })
  void eachFaultOfTypographyIsFound(String line) {
    assertThat(faults(List.of(line))).hasSize(1);
  }

  @Test
  void noTwoItemsShareAParagraph() throws IOException {
    var owners = new HashMap<String, Path>();
    for (Path text : texts().toList()) {
      for (String paragraph : body(text).split("\n{2,}")) {
        if (paragraph.length() > 80) {
          Path other = owners.put(paragraph, text);
          assertThat(other).as(paragraph).isNull();
        }
      }
    }
  }

  /** Headings are numbered with points, and tables are ruled with hyphens. */
  private static boolean isProse(String line) {
    return !line.startsWith("#") && !line.matches("[-| :]+");
  }

  private static List<String> faults(List<String> lines) {
    return lines.stream()
        .flatMap(line ->
            FAULTS.entrySet().stream()
                .filter(fault -> fault.getKey().matcher(line.strip()).find())
                .map(fault -> fault.getValue() + ": " + line))
        .toList();
  }

  private static Map<String, Object> frontMatter(Path text) throws IOException {
    String whole = Files.readString(text);
    return new Yaml(new SafeConstructor(new LoaderOptions()))
        .load(whole.substring(4, whole.indexOf("\n---\n")));
  }

  private static String body(Path text) throws IOException {
    String whole = Files.readString(text);
    return whole.substring(whole.indexOf("\n---\n") + 5).strip();
  }
}
