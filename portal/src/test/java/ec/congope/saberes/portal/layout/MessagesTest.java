package ec.congope.saberes.portal.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No text for people in Java or HTML; every text has its key, every key its use. */
class MessagesTest {

  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Set<String> FEATURES =
      Set.of(
          "layout",
          "find",
          "read",
          "explore",
          "home",
          "help",
          "administer",
          "api",
          "import",
          "network",
          "tune",
          "compare",
          "audit",
          "alert",
          "sign",
          "validity",
          "write",
          "review",
          "vocabulary",
          "bulk");
  private static final Pattern KEY = Pattern.compile("#\\{([a-z0-9.-]+)[(}]");
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");
  private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z0-9.-]*\\.[a-z0-9.-]*)\"");

  /** What stands between tags, and the attributes that people read or hear. */
  private static final Pattern WORDS =
      Pattern.compile(
          "(?s)>([^<>]*)<|(?<=\\s)(?:title|alt|aria-label|placeholder|content|data-hecho)=\"([^\"]*)\"");

  static Stream<String> features() {
    return FEATURES.stream().sorted();
  }

  static Stream<Path> templates() {
    return files(RESOURCES.resolve("templates"), ".html");
  }

  @ParameterizedTest
  @MethodSource("features")
  void everyKeyIsThereInSpanishAndInEnglishWithTheSameArguments(String feature) {
    var spanish = read(feature);
    var english = read(feature + "_en");

    assertThat(english.keySet())
        .as("messages/%s_en.properties", feature)
        .isEqualTo(spanish.keySet());
    spanish.forEach(
        (key, text) -> assertThat(arguments(english.get(key))).as(key).isEqualTo(arguments(text)));
  }

  @ParameterizedTest
  @MethodSource("features")
  void everyTextWithArgumentsCanBeFormatted(String feature) {
    for (String language : List.of("", "_en")) {
      read(feature + language)
          .forEach((key, text) -> {
            if (!arguments(text).isEmpty()) {
              assertThat(
                      new java.text.MessageFormat(text, java.util.Locale.forLanguageTag("es-EC")))
                  .as(key)
                  .isNotNull();
            }
          });
    }
  }

  @ParameterizedTest
  @MethodSource("templates")
  void everyKeyOfATemplateExists(Path template) {
    var known = new TreeSet<String>();
    FEATURES.forEach(feature -> known.addAll(read(feature).keySet()));

    assertThat(keys(text(template)).filter(key -> !known.contains(key)).map(key -> key + "=…"))
        .as("lines to add to messages/*.properties")
        .isEmpty();
  }

  @Test
  void everyKeyIsUsed() {
    var whole = new TreeSet<String>();
    var begun = new TreeSet<String>();
    templates().forEach(template -> keys(text(template)).forEach(whole::add));
    for (String sources : List.of("src/main/java", "../content/src/main/java")) {
      files(Path.of(sources), ".java")
          .flatMap(source -> LITERAL.matcher(text(source)).results())
          .map(found -> found.group(1))
          .forEach(literal -> (literal.endsWith(".") ? begun : whole).add(literal));
    }
    var unused = new ArrayList<String>();
    for (String feature : FEATURES) {
      read(feature).keySet().stream()
          .filter(key -> !whole.contains(key) && begun.stream().noneMatch(key::startsWith))
          .forEach(unused::add);
    }

    assertThat(unused).as("keys that nothing uses").isEmpty();
  }

  @ParameterizedTest
  @MethodSource("templates")
  void noTemplateHoldsWords(Path template) {
    String source = text(template).replaceAll("(?s)<!--.*?-->", "");
    var words =
        WORDS
            .matcher(source)
            .results()
            .map(MessagesTest::words)
            .filter(text -> text.matches("(?s).*\\p{L}{2,}.*"))
            .filter(text -> !NAMES.contains(text))
            .map(text -> "[[#{…}]] in " + template.getFileName() + " for: " + text)
            .toList();

    assertThat(words).as("words to move to messages/*.properties").isEmpty();
  }

  /** Names of formats and values for machines, which are the same in every language. */
  private static final Set<String> NAMES =
      Set.of(
          "BibTeX",
          "RIS",
          "CSV",
          "RSS",
          "Atom",
          "/api/v1/search",
          "/api/v1/vocabularies/competencies",
          "width=device-width, initial-scale=1");

  private static String words(MatchResult found) {
    String text = found.group(1) == null ? found.group(2) : found.group(1);
    return text.replaceAll("\\[\\[.*?]]", "").replaceAll("&[a-z]+;", "").strip();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[[#{a.b}]]", "th:title=\"#{a.b}\"", "th:text=\"#{a.b(${n})}\""})
  void findsKeysWhereverTheyStand(String template) {
    assertThat(keys(template)).containsExactly("a.b");
  }

  private static Stream<String> keys(String template) {
    return KEY.matcher(template).results().map(found -> found.group(1));
  }

  private static Set<String> arguments(@org.jspecify.annotations.Nullable String text) {
    return text == null
        ? Set.of()
        : ARGUMENT.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
  }

  private static TreeMap<String, String> read(String name) {
    var properties = new Properties();
    try (var in =
        Files.newBufferedReader(RESOURCES.resolve("messages").resolve(name + ".properties"))) {
      properties.load(in);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    var sorted = new TreeMap<String, String>();
    properties.forEach((key, text) -> sorted.put((String) key, (String) text));
    return sorted;
  }

  private static Stream<Path> files(Path folder, String ending) {
    try (var walk = Files.walk(folder)) {
      return walk.filter(path -> path.toString().endsWith(ending)).sorted().toList().stream();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
