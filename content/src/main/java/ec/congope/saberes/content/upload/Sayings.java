package ec.congope.saberes.content.upload;

import ec.congope.saberes.content.item.Identifier;
import ec.congope.saberes.content.item.PartialDate;
import ec.congope.saberes.content.text.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a document says of itself, by the key of the field that asks for it. */
final class Sayings {

  private static final int SHORTEST_SUMMARY = 80;
  private static final int LONGEST_SUMMARY = 1_500;

  /** What programs write where nobody said anything. */
  private static final Pattern NOTHING =
      Pattern.compile(
          "(?iu)(microsoft (word|powerpoint|excel) ?- ?.*|untitled.*|sin t[ií]tulo.*"
              + "|documento?\\d*|presentaci[oó]n de powerpoint|presentation|user|usuario|admin.*"
              + "|hp|owner|.{0,2})");

  private static final Pattern ISBN =
      Pattern.compile("(?i)isbn[^\\d]{0,20}((?:97[89][- ]?)?(?:\\d[- ]?){9}[\\dX])");

  private static final Pattern SUMMARY =
      Pattern.compile("(?iu)(?:\\d{1,2}\\.? )?resumen(?: ejecutivo)?[:.]?");

  private static final Pattern DAY = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");
  private static final Pattern LANGUAGE = Pattern.compile("([a-z]{2})([-_].*)?");

  private Sayings() {}

  /**
   * Reads them.
   *
   * @param metadata as the worker found it
   * @param name of the file: a title that is no more than that says nothing
   * @param pages those on which a book tells its number and its summary
   */
  static Map<String, String> of(Map<String, String> metadata, String name, List<Page> pages) {
    var said = new LinkedHashMap<String, String>();
    title(metadata.getOrDefault("title", ""), name).ifPresent(text -> said.put("title", text));
    meant(metadata.getOrDefault("author", "")).ifPresent(text -> said.put("authors", text));
    date(metadata.getOrDefault("date", "")).ifPresent(text -> said.put("issued", text));
    language(metadata.getOrDefault("language", "")).ifPresent(code -> said.put("language", code));
    String text = joined(pages);
    isbn(text).ifPresent(number -> said.put("isbn", number));
    summary(text)
        .or(() -> meant(metadata.getOrDefault("subject", "")))
        .ifPresent(summary -> said.put("summary", summary));
    return said;
  }

  private static Optional<String> meant(String text) {
    return Optional.of(text.strip()).filter(said -> !NOTHING.matcher(said).matches());
  }

  private static Optional<String> title(String text, String name) {
    int dot = name.lastIndexOf('.');
    String bare = dot < 0 ? name : name.substring(0, dot);
    return meant(text).filter(said -> !said.equalsIgnoreCase(name) && !said.equalsIgnoreCase(bare));
  }

  private static Optional<String> date(String text) {
    var day = DAY.matcher(text);
    return day.lookingAt()
        ? PartialDate.find(day.group()).map(PartialDate::toString)
        : Optional.empty();
  }

  private static Optional<String> language(String text) {
    var code = LANGUAGE.matcher(text.strip().toLowerCase(Locale.ROOT));
    return code.matches() ? Optional.of(code.group(1)) : Optional.empty();
  }

  private static Optional<String> isbn(String text) {
    return ISBN.matcher(text)
        .results()
        .map(found -> found.group(1).strip())
        .filter(Identifier::isIsbn)
        .findFirst();
  }

  /** The paragraph under a heading that says so, in one line. */
  private static Optional<String> summary(String text) {
    var told = new StringBuilder();
    boolean under = false;
    for (String line : text.lines().map(String::strip).toList()) {
      if (SUMMARY.matcher(line).matches()) {
        under = true;
        told.setLength(0);
      } else if (under && line.isEmpty() && !told.isEmpty()) {
        if (told.length() >= SHORTEST_SUMMARY) {
          break;
        }
        under = false;
      } else if (under && !line.isEmpty()) {
        told.append(told.isEmpty() ? "" : " ").append(line);
      }
    }
    return Optional.of(told.toString())
        .filter(summary -> summary.length() >= SHORTEST_SUMMARY)
        .map(Sayings::cut);
  }

  /** Whole sentences, as many as fit. */
  private static String cut(String text) {
    if (text.length() <= LONGEST_SUMMARY) {
      return text;
    }
    int end = text.lastIndexOf(". ", LONGEST_SUMMARY);
    return text.substring(0, end < SHORTEST_SUMMARY ? LONGEST_SUMMARY : end + 1).strip();
  }

  private static String joined(List<Page> pages) {
    return pages.stream().map(Page::text).collect(Collectors.joining("\n\n"));
  }
}
