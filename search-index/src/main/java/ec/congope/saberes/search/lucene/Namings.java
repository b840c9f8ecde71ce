package ec.congope.saberes.search.lucene;

import ec.congope.saberes.content.vocabulary.Concept;
import ec.congope.saberes.content.vocabulary.Scheme;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import ec.congope.saberes.search.Dimension;
import ec.congope.saberes.search.query.Query;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the values that words of a query name, the longest name first. Types and competencies are
 * met by the stems of any label; provinces by their names as they stand, never by their capitals:
 * cuenca hidrográfica is not the city; codes of the framework as they are, or as they are printed;
 * years by four digits; languages where the words before say that a language is meant.
 */
final class Namings {

  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2049;

  /** Most values of one query. */
  private static final int MOST = 6;

  /** Before the name of a language. */
  private static final Set<String> IN = Set.of("en", "idioma", "lengua", "al");

  private static final Set<String> ARTICLES = Set.of("el", "la", "los", "las");

  /** Before the name of a province that is a common expression too: de los ríos, de el oro. */
  private static final Set<String> OF_A_PROVINCE =
      Set.of("provincia", "prefectura", "gobierno", "gad", "gadp", "provincial", "en");

  private record Value(Dimension dimension, String code, String label) {}

  private final Map<String, List<Value>> byStems = new HashMap<>();
  private final Map<String, List<Value>> byWords = new HashMap<>();
  private final Map<String, List<Value>> codes = new HashMap<>();
  private final Map<String, List<Value>> languages = new HashMap<>();

  /** Names that are an article and a common word, and that word: el oro, los ríos, oro. */
  private final Set<String> common = new HashSet<>();

  private int longest = 1;

  Namings(Vocabularies vocabularies) {
    for (Concept concept : vocabularies.list(Scheme.TYPES)) {
      addStems(Dimension.TYPE, concept);
    }
    for (Concept concept : vocabularies.list(Scheme.COMPETENCIES)) {
      addStems(Dimension.COMPETENCY, concept);
    }
    for (Concept concept : vocabularies.list(Scheme.PROVINCES)) {
      ValueNames.labels(concept)
          .flatMap(label -> Stream.of(label, label.replace('ñ', 'n')))
          .forEach(label ->
              add(byWords, Analyzers.terms(Analyzers.EXACT, label), Dimension.PROVINCE, concept));
      var name = Analyzers.terms(Analyzers.EXACT, concept.label());
      if (name.size() == 2 && ARTICLES.contains(name.getFirst())) {
        common.addAll(List.of(String.join(" ", name), name.getLast()));
      }
    }
    for (Concept concept : vocabularies.list(Scheme.LANGUAGES)) {
      ValueNames.labels(concept)
          .forEach(label ->
              add(languages, Analyzers.terms(Analyzers.EXACT, label), Dimension.LANGUAGE, concept));
    }
    for (Concept concept : vocabularies.list(Scheme.FRAMEWORK)) {
      ValueNames.level(concept).ifPresent(dimension -> addCodes(dimension, concept));
    }
  }

  private void addStems(Dimension dimension, Concept concept) {
    ValueNames.labels(concept)
        .forEach(label -> add(byStems, Analyzers.terms(Analyzers.STEM, label), dimension, concept));
  }

  private void addCodes(Dimension dimension, Concept concept) {
    add(codes, List.of(code(concept.code())), dimension, concept);
    if (!concept.shownCode().equals(concept.code())) {
      add(codes, List.of(code(concept.shownCode())), dimension, concept);
    }
    String printed = concept.printedCode();
    if (printed != null && !printed.equals(concept.shownCode())) {
      add(codes, List.of(code(printed)), dimension, concept);
    }
  }

  private static String code(String code) {
    return code.toLowerCase(java.util.Locale.ROOT);
  }

  private void add(
      Map<String, List<Value>> names, List<String> terms, Dimension dimension, Concept concept) {
    var value = new Value(dimension, concept.code(), concept.shortLabel());
    if (!terms.isEmpty()) {
      longest = Math.max(longest, terms.size());
      var values = names.computeIfAbsent(String.join(" ", terms), key -> new ArrayList<>());
      if (!values.contains(value)) {
        values.add(value);
      }
    }
  }

  /** The values that the words name, in their order. */
  List<Naming> in(List<QueryWord> words) {
    var named = new LinkedHashSet<Naming>();
    for (int at = 0; at < words.size() && named.size() < MOST; ) {
      int taken = 1;
      int limit = Math.min(words.size(), at + 2 * longest);
      for (int to = limit; to > at; to--) {
        var values = values(words, at, to);
        if (!values.isEmpty()) {
          int from = at;
          int end = to;
          values.forEach(value ->
              named.add(new Naming(value.dimension(), value.code(), from, end, value.label())));
          taken = to - at;
          break;
        }
      }
      at += taken;
    }
    return named.stream().sorted(Comparator.comparingInt(Naming::from)).limit(MOST).toList();
  }

  private List<Value> values(List<QueryWord> words, int from, int to) {
    QueryWord first = words.get(from);
    QueryWord last = words.get(to - 1);
    var found = new ArrayList<Value>();
    if (to - from == 1) {
      year(first).ifPresent(found::add);
      found.addAll(codes.getOrDefault(code(first.part().toString()), List.of()));
    }
    if (!found.isEmpty()) {
      return found;
    }
    var range = words.subList(from, to);
    if (range.stream().anyMatch(word -> word.folded().isEmpty())) {
      return found;
    }
    String exact = joined(range, false);
    if (!isCommon(words, from, to)) {
      found.addAll(byWords.getOrDefault(exact, List.of()));
    }
    if (from > 0 && IN.contains(words.get(from - 1).folded())) {
      found.addAll(languages.getOrDefault(exact, List.of()));
    }
    if (found.isEmpty() && !first.isSmall() && !last.isSmall()) {
      found.addAll(byStems.getOrDefault(joined(range, true), List.of()));
    }
    return found;
  }

  /** Whether a name of a province may be a common expression here: limpieza de los ríos. */
  private boolean isCommon(List<QueryWord> words, int from, int to) {
    if (from == 0 || !common.contains(joined(words.subList(from, to), false))) {
      return false;
    }
    for (int before = from - 1; before >= 0 && before >= from - 2; before--) {
      if (OF_A_PROVINCE.contains(words.get(before).folded())) {
        return false;
      }
    }
    return Character.isLowerCase(words.get(to - 1).part().toString().charAt(0));
  }

  private static Optional<Value> year(QueryWord word) {
    String text = word.part().toString();
    if (!(word.part() instanceof Query.Word) || !text.matches("\\d{4}")) {
      return Optional.empty();
    }
    int year = Integer.parseInt(text);
    return year < FIRST_YEAR || year > LAST_YEAR
        ? Optional.empty()
        : Optional.of(new Value(Dimension.YEAR, text, text));
  }

  private static String joined(List<QueryWord> words, boolean stems) {
    return String.join(
        " ",
        words.stream()
            .map(word -> stems ? word.stem() : word.folded())
            .filter(term -> !term.isEmpty())
            .toList());
  }
}
