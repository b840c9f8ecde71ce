package ec.congope.saberes.search.lucene;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.access.Access;
import ec.congope.saberes.content.access.Keys;
import ec.congope.saberes.content.access.Reach;
import ec.congope.saberes.search.Dimension;
import ec.congope.saberes.search.follow.Documents;
import ec.congope.saberes.search.follow.IndexDocument;
import ec.congope.saberes.search.query.Query;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Random documents of words whose forms are known, and what should match them in plain Java: no
 * analyzer, no facet code, no index. A word matches the forms of its group; a word without ñ also
 * the forms of a group that has one like it with ñ; a phrase the same words in the same text,
 * accents aside.
 */
final class Corpus {

  private static final List<Access> LEVELS =
      List.of(Access.PUBLIC, Access.METADATA_ONLY, Access.GAP_NETWORK, Access.INTERNAL);

  static final List<List<String>> GROUPS =
      List.of(
          List.of("vía", "vías"),
          List.of("canal", "canales"),
          List.of("páramo", "páramos"),
          List.of("obra", "obras"),
          List.of("taller", "talleres"),
          List.of("minga", "mingas"),
          List.of("año", "años"),
          List.of("ano"),
          List.of("caña", "cañas"),
          List.of("cana", "canas"),
          List.of("río", "ríos"),
          List.of("de"),
          List.of("la"));
  private static final List<String> STOP = List.of("de", "la");

  private static final Map<Dimension, List<String[]>> VALUES = values();

  private final Random random;
  final List<IndexDocument> documents = new ArrayList<>();

  Corpus(long seed, int size) {
    random = new Random(seed);
    for (int n = 1; n <= size; n++) {
      documents.add(document(n));
    }
  }

  /** Each value with what is above it. */
  private static Map<Dimension, List<String[]>> values() {
    var values = new EnumMap<Dimension, List<String[]>>(Dimension.class);
    values.put(Dimension.TYPE, list("pdot", "publicacion", "metodologia publicacion", "norma"));
    values.put(
        Dimension.COMPETENCY,
        list("C-VIALIDAD", "S-MANT-VIAL C-VIALIDAD", "S-PLAN-VIAL C-VIALIDAD", "C-RIEGO"));
    values.put(Dimension.OBJECTIVE, list("O1", "O2", "O3"));
    values.put(Dimension.RESULT, list("R1.1", "R1.1-T1 R1.1", "R1.1-T2 R1.1", "R2.1"));
    values.put(Dimension.PRODUCT, list("P1.1", "P2.1"));
    values.put(Dimension.PROVINCE, list("01", "02", "03", "18"));
    values.put(Dimension.YEAR, list("2012", "2015", "2019"));
    values.put(Dimension.LANGUAGE, list("es", "qu"));
    values.put(
        Dimension.EVIDENCE, list("E1 promisoria", "E3 demostrada", "E4 demostrada", "replicada"));
    values.put(Dimension.ACCESS, list("publico", "solo-metadatos"));
    values.put(Dimension.FORMAT, list("pdf texto", "pdf", "docx texto", "enlace"));
    values.put(Dimension.MATURITY, list("en-prueba", "promisoria", "buena-practica"));
    values.put(Dimension.VALIDITY, list("confirmada", "sin-confirmar"));
    return values;
  }

  private static List<String[]> list(String... values) {
    return Stream.of(values).map(value -> value.split(" ")).toList();
  }

  private IndexDocument document(long number) {
    var document =
        Documents.of(number, text(4))
            .summary(text(5))
            .body(text(6))
            .labels(List.of(text(2), text(1)))
            .access(LEVELS.get(random.nextInt(LEVELS.size())));
    VALUES.forEach((dimension, values) -> {
      for (int n = random.nextInt(3); n > 0; n--) {
        document.values(dimension, values.get(random.nextInt(values.size())));
      }
    });
    for (int page = random.nextInt(3); page > 0; page--) {
      document.page(text(5));
    }
    return document.document();
  }

  private String text(int words) {
    var text = new ArrayList<String>();
    for (int n = random.nextInt(words) + 1; n > 0; n--) {
      text.add(word());
    }
    return String.join(" ", text);
  }

  private String word() {
    var group = GROUPS.get(random.nextInt(GROUPS.size()));
    return group.get(random.nextInt(group.size()));
  }

  /** Words, phrases, beginnings, and all of them together with unwanted parts. */
  String query() {
    var parts = new ArrayList<String>();
    for (int n = random.nextInt(4); n > 0; n--) {
      String sign = random.nextInt(5) == 0 ? "-" : "";
      parts.add(
          sign
              + switch (random.nextInt(5)) {
                case 0 -> '"' + word() + ' ' + word() + '"';
                case 1 -> prefix();
                case 2 -> word().toUpperCase(Locale.ROOT);
                default -> word();
              });
    }
    if (random.nextInt(4) == 0) {
      parts.add(
          (random.nextBoolean() ? "-" : "")
              + switch (random.nextInt(4)) {
                case 0 -> "titulo:" + word();
                case 1 -> "pagina:" + word();
                case 2 -> "provincia:" + List.of("01", "02", "18").get(random.nextInt(3));
                default -> "competencia:" + List.of("C-RIEGO", "C-VIALIDAD").get(random.nextInt(2));
              });
    }
    if (random.nextInt(6) == 0) {
      parts.add(word() + " OR titulo:" + word());
    }
    return String.join(" ", parts);
  }

  private String prefix() {
    String word = word();
    return word.substring(0, Math.min(word.length(), 2 + random.nextInt(2))) + "*";
  }

  /** Up to three values of up to three dimensions, also values that no document has. */
  Map<Dimension, Set<String>> filters() {
    var filters = new EnumMap<Dimension, Set<String>>(Dimension.class);
    for (int n = random.nextInt(4); n > 0; n--) {
      var dimension = Dimension.values()[random.nextInt(Dimension.values().length)];
      var chosen = new LinkedHashSet<String>();
      for (int m = random.nextInt(3); m >= 0; m--) {
        var values = VALUES.get(dimension);
        var value = values.get(random.nextInt(values.size()));
        chosen.add(random.nextInt(12) == 0 ? "none" : value[random.nextInt(value.length)]);
      }
      filters.put(dimension, chosen);
    }
    return filters;
  }

  /** The documents that match and that the viewer may read. */
  List<IndexDocument> matching(Query query, Viewer viewer) {
    return documents.stream()
        .filter(document -> Keys.of(viewer).open(new Reach(document.access())))
        .filter(document -> matches(query, document))
        .toList();
  }

  /** Whether the document has one of the chosen values in each dimension, one dimension aside. */
  static boolean passes(
      IndexDocument document, Map<Dimension, Set<String>> filters, Set<Dimension> aside) {
    return filters.entrySet().stream()
        .filter(filter -> !aside.contains(filter.getKey()))
        .allMatch(filter ->
            filter.getValue().stream()
                .anyMatch(document.values().getOrDefault(filter.getKey(), Set.of())::contains));
  }

  static boolean matches(Query query, IndexDocument document) {
    return switch (query) {
      case Query.Everything e -> true;
      case Query.Without without ->
          matches(without.wanted(), document)
              && without.unwanted().stream().noneMatch(part -> matches(part, document));
      case Query.Require require ->
          require.required().stream().allMatch(part -> matches(part, document))
              && (require.optional() instanceof Query.Everything
                  || !require.required().stream().allMatch(QueryTranslator::isFilter)
                  || matches(require.optional(), document));
      case Query.Any any -> any.parts().stream().anyMatch(part -> matches(part, document));
      case Query.Word word -> texts(document).anyMatch(text -> hasWord(text, word.text()));
      case Query.Prefix prefix ->
          texts(document)
              .anyMatch(text ->
                  Stream.of(fold(text).split(" "))
                      .anyMatch(w -> w.startsWith(fold(prefix.text()))));
      case Query.Either either -> either.parts().stream().anyMatch(part -> matches(part, document));
      case Query.Alternatives alternatives -> matches(alternatives.typed().query(), document);
      case Query.Filter filter ->
          document
              .values()
              .getOrDefault(Dimension.find(filter.name()).orElseThrow(), Set.of())
              .contains(filter.value());
      case Query.In in -> in(in, document);
      case Query.Near near ->
          throw new IllegalArgumentException("no such queries are made: " + near);
      case Query.Phrase phrase ->
          texts(document)
              .anyMatch(text -> (" " + fold(text) + " ").contains(" " + fold(phrase.text()) + " "));
    };
  }

  private static boolean hasWord(String text, String asked) {
    return hasWord(text, asked, true);
  }

  private static boolean hasWord(String text, String asked, boolean withoutEnye) {
    String word = fold(asked);
    if (STOP.contains(word)) {
      return false;
    }
    return Stream.of(fold(text).split(" ")).anyMatch(forms(word, withoutEnye)::contains);
  }

  private static List<String> forms(String word, boolean withoutEnye) {
    return GROUPS.stream()
        .map(group -> group.stream().map(Corpus::fold).toList())
        .filter(group ->
            group.stream()
                .anyMatch(form ->
                    form.equals(word) || (withoutEnye && form.replace('ñ', 'n').equals(word))))
        .flatMap(List::stream)
        .toList();
  }

  private static boolean in(Query.In in, IndexDocument document) {
    var texts =
        switch (in.field()) {
          case TITLE -> Stream.of(document.title());
          case SUMMARY -> Stream.of(document.summary());
          case TEXT -> Stream.of(document.body());
          case PAGE -> document.pages().stream().map(IndexDocument.Page::text);
        };
    String word = ((Query.Word) in.part()).text();
    return texts.anyMatch(text -> hasWord(text, word, false));
  }

  private static Stream<String> texts(IndexDocument document) {
    return Stream.of(
            Stream.of(document.title(), document.summary(), document.body()),
            document.labels().stream(),
            document.pages().stream().map(IndexDocument.Page::text))
        .flatMap(texts -> texts);
  }

  private static String fold(String text) {
    return text.toLowerCase(Locale.ROOT).replace('á', 'a').replace('í', 'i');
  }
}
