package ec.congope.saberes.bench;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.search.Dimension;
import ec.congope.saberes.search.SearchRequest;
import ec.congope.saberes.search.query.QueryParser;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** A question as a person types it, perhaps with one value chosen, in the forms of all layers. */
record BenchQuery(String text, Map<Dimension, Set<String>> filters) {

  private static final int SHORTEST = 5;

  /**
   * Different questions out of the texts of the library, so that each finds something: one word,
   * two, three, two words as a phrase, and a word with a type, province or year chosen, in turns.
   */
  static List<BenchQuery> mixed(GeneratedLibrary library, int records, int count) {
    var random = new SplittableRandom(7);
    var queries = new LinkedHashSet<BenchQuery>();
    while (queries.size() < count) {
      var record = library.record(1 + random.nextInt(records));
      String[] words = String.valueOf(record.get("body")).split("[^\\p{L}]+");
      int at = random.nextInt(words.length);
      queries.add(
          switch (queries.size() % 5) {
            case 0 -> of(longWords(words, at, 1));
            case 1 -> of(longWords(words, at, 2));
            case 2 -> of(longWords(words, at, 3));
            case 3 -> phrase(words, Math.min(at, words.length - 2));
            default -> new BenchQuery(longWords(words, at, 1), filter(record, random));
          });
    }
    return List.copyOf(queries);
  }

  private static BenchQuery of(String text) {
    return new BenchQuery(text, Map.of());
  }

  /** The next words of some length, going round. */
  private static String longWords(String[] words, int from, int count) {
    var found = new ArrayList<String>();
    for (int i = from; found.size() < count; i++) {
      if (words[i % words.length].length() >= SHORTEST) {
        found.add(words[i % words.length]);
      }
    }
    return String.join(" ", found);
  }

  private static BenchQuery phrase(String[] words, int from) {
    return of('"' + words[from] + " " + words[from + 1] + '"');
  }

  private static Map<Dimension, Set<String>> filter(
      Map<String, Object> record, RandomGenerator random) {
    return switch (random.nextInt(3)) {
      case 0 -> Map.of(Dimension.TYPE, Set.of(String.valueOf(record.get("type"))));
      case 1 ->
          Map.of(
              Dimension.PROVINCE,
              Set.of(String.valueOf(((List<?>) record.get("provinces")).getFirst())));
      default ->
          Map.of(Dimension.YEAR, Set.of(String.valueOf(record.get("issued")).substring(0, 4)));
    };
  }

  /** Read as it stands: bare Lucene knows no synonyms and no names of places. */
  SearchRequest request() {
    return SearchRequest.of(QueryParser.parse(text), Viewer.anonymous()).withFilters(filters);
  }

  String apiPath() {
    return "/api/v1/search" + parameters(Dimension::apiName);
  }

  String pagePath() {
    return "/buscar" + parameters(Dimension::parameter);
  }

  private String parameters(Function<Dimension, String> name) {
    var path = new StringBuilder("?q=").append(URLEncoder.encode(text, StandardCharsets.UTF_8));
    for (Dimension dimension : Dimension.values()) {
      for (String code : filters.getOrDefault(dimension, Set.of())) {
        path.append('&').append(name.apply(dimension)).append('=').append(code);
      }
    }
    return path.toString();
  }

  @Override
  public String toString() {
    return text + " " + Arrays.toString(filters.entrySet().toArray());
  }
}
