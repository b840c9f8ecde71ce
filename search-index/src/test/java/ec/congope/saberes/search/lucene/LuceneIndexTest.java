package ec.congope.saberes.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.TestLibrary;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.access.Access;
import ec.congope.saberes.content.file.Attachment;
import ec.congope.saberes.content.file.FileStore;
import ec.congope.saberes.content.item.Drafts;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.content.item.Status;
import ec.congope.saberes.content.text.TextExtraction;
import ec.congope.saberes.search.Dimension;
import ec.congope.saberes.search.FacetValue;
import ec.congope.saberes.search.Hit;
import ec.congope.saberes.search.PageHit;
import ec.congope.saberes.search.Scope;
import ec.congope.saberes.search.SearchIndex;
import ec.congope.saberes.search.SearchRequest;
import ec.congope.saberes.search.SearchResult;
import ec.congope.saberes.search.Sort;
import ec.congope.saberes.search.follow.IndexFollower;
import ec.congope.saberes.search.query.QueryParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LuceneIndexTest {

  private static final TestLibrary LIBRARY = TestLibrary.fresh("ec.congope.saberes.search");
  private static final Viewer ADMIN = Viewer.administrator();
  private static final Viewer ANYONE = Viewer.anonymous();
  private static final List<String> WORDS =
      List.of("vía", "riego", "páramo", "taller", "obra", "minga", "cuneta", "canal");

  private final SearchIndex index = LIBRARY.get(SearchIndex.class);

  @BeforeAll
  static void fill() throws IOException {
    var entries = new ArrayList<Items.Entry>();
    entries.add(Drafts.titled("Mantenimiento de la vía Loja").entry("via"));
    entries.add(Drafts.titled("Inventario de vías rurales").entry("vias"));
    entries.add(Drafts.titled("Informe del año 2019").entry("anio"));
    entries.add(Drafts.titled("Sobre el ano del insecto").entry("ano"));
    entries.add(Drafts.titled("Riego comunitario").provinces("03").entry("canar"));
    entries.add(Drafts.titled("Asesoría política").framework("P2.1").entry("p21"));
    entries.add(Drafts.titled("Asistencia en políticas").framework("P3.1").entry("p31"));
    entries.add(Drafts.titled("La silla vacía en el consejo").entry("silla"));
    entries.add(Drafts.titled("Una silla y una caja vacía").entry("caja"));
    entries.add(
        Drafts.titled("Resolución 009-CNC-2014 de vialidad")
            .competencies("S-MANT-VIAL")
            .entry("r9"));
    entries.add(Drafts.titled("Documento xilófono reservado").access(Access.INTERNAL).entry("int"));
    entries.add(
        Drafts.titled("Documento xilófono de la red").access(Access.GAP_NETWORK).entry("red"));
    entries.add(Drafts.titled("Manual largo").attachment(document("palabra ", 40)).entry("manual"));
    var items = LIBRARY.get(Items.class);
    items.importAll(entries, ADMIN);
    items.importAll(random(), ADMIN);
    LIBRARY.get(TextExtraction.class).drain();
    LIBRARY.get(IndexFollower.class).catchUp();
  }

  @AfterAll
  static void close() {
    LIBRARY.close();
  }

  /** A text of many pages with a word of its own on each. */
  private static Attachment document(String filler, int pages) throws IOException {
    var text = new StringBuilder();
    for (int page = 1; page <= pages; page++) {
      text.append("hoja")
          .append(page)
          .append("propia ")
          .append(filler.repeat(380).strip())
          .append("\n\n");
    }
    var stored =
        LIBRARY
            .get(FileStore.class)
            .put(new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)));
    return new Attachment(stored.id(), "largo.txt", "Largo", stored.mediaType(), stored.size());
  }

  private static List<Items.Entry> random() {
    var random = new Random(7);
    var entries = new ArrayList<Items.Entry>();
    for (int n = 0; n < 200; n++) {
      entries.add(
          Drafts.titled(WORDS.get(random.nextInt(8)) + " " + WORDS.get(random.nextInt(8)) + " " + n)
              .type(pick(random, "publicacion", "material-tecnico", "buena-practica", "pdot"))
              .issued(random.nextInt(10) == 0 ? null : "20" + (10 + random.nextInt(10)))
              .competencies(pick(random, "C-VIALIDAD", "S-MANT-VIAL", "C-RIEGO", "S-PARAMOS"))
              .framework(pick(random, "O4", "R4.1", "R4.1-T1", "P4.2", "R5.2"))
              .provinces(pick(random, "01", "11", "18"), pick(random, "02", "06"))
              .entry("azar-" + n));
    }
    return entries;
  }

  private static String pick(Random random, String... values) {
    return values[random.nextInt(values.length)];
  }

  private SearchResult search(String query, Viewer viewer) {
    return index.search(
        new SearchRequest(
            QueryParser.parse(query), Map.of(), Set.of(), Sort.RELEVANCE, 1, 100, viewer));
  }

  private List<String> titles(String query) {
    return search(query, ANYONE).hits().stream().map(hit -> hit.title().text()).toList();
  }

  private Set<String> all(String query) {
    var titles = new HashSet<String>();
    long total = 1;
    for (int page = 1; (page - 1) * 100 < total; page++) {
      var found =
          index.search(
              new SearchRequest(
                  QueryParser.parse(query), Map.of(), Set.of(), Sort.RELEVANCE, page, 100, ANYONE));
      total = found.total();
      found.hits().forEach(hit -> titles.add(hit.title().text()));
    }
    return titles;
  }

  @ParameterizedTest
  @ValueSource(strings = {"via", "vías", "VIAS", "Vía", "vi\u0301as"})
  void givesTheSameItemsForEveryFormOfAWord(String form) {
    assertThat(all(form))
        .isEqualTo(all("vía"))
        .contains("Mantenimiento de la vía Loja", "Inventario de vías rurales");
  }

  @ParameterizedTest
  @CsvSource({
    "agua,aguas",
    "obra,obras",
    "guía,guías",
    "río,ríos",
    "zona,zonas",
    "mapa,mapas",
    "taller,talleres",
    "páramo,páramos",
    "productivo,productiva",
    "camino,caminos",
    "canal,canales",
    "puente,puentes",
    "vivero,viveros",
    "cuenca,cuencas",
    "microcuenca,microcuencas",
    "plan,planes",
    "ley,leyes",
    "minga,mingas",
    "cuneta,cunetas",
    "alcantarilla,alcantarillas",
    "capacitación,capacitaciones",
    "regante,regantes",
    "provincial,provinciales",
    "parroquia,parroquias",
    "cantón,cantones",
    "ordenanza,ordenanzas",
    "convenio,convenios",
    "gestión,gestion",
    "técnico,técnica",
    "rural,rurales",
    "junta,juntas",
    "red,redes"
  })
  void joinsTheFormsOfTheWordsOfTheSubject(String one, String other) {
    assertThat(Analyzers.terms(Analyzers.STEM, one))
        .isEqualTo(Analyzers.terms(Analyzers.STEM, other));
  }

  @Test
  void keepsEnyeApartAndReachable() {
    assertThat(titles("año").getFirst()).isEqualTo("Informe del año 2019");
    assertThat(titles("ano").getFirst()).isEqualTo("Sobre el ano del insecto");
    assertThat(titles("cañar")).contains("Riego comunitario");
    assertThat(titles("canar")).contains("Riego comunitario");
  }

  @Test
  void findsAPrintedCodeTwice() {
    assertThat(titles("P2.1")).contains("Asesoría política", "Asistencia en políticas");
  }

  @Test
  void wantsPhrasesInTheirOrderAndLeavesUnwantedWordsOut() {
    assertThat(titles("\"silla vacía\"")).containsExactly("La silla vacía en el consejo");
    assertThat(titles("silla -consejo"))
        .contains("Una silla y una caja vacía")
        .doesNotContain("La silla vacía en el consejo");
    assertThat(titles("009-CNC-2014")).containsExactly("Resolución 009-CNC-2014 de vialidad");
    assertThat(titles("inventar*")).containsExactly("Inventario de vías rurales");
  }

  @Test
  void findsAWordOnItsPage() {
    for (int page : List.of(1, 7, 40)) {
      var hit = search("hoja" + page + "propia", ANYONE).hits().getFirst();
      assertThat(hit.pages()).extracting(PageHit::page).containsExactly(page);
      assertThat(hit.pages().getFirst().snippet().matched()).isTrue();
      assertThat(hit.pageCount()).isEqualTo(1);
      assertThat(index.pages(hit.id(), 1, QueryParser.parse("hoja" + page + "propia"), ANYONE, 10))
          .extracting(PageHit::page)
          .containsExactly(page);
    }
    assertThat(search("palabra", ANYONE).hits().getFirst().pageCount()).isEqualTo(40);
  }

  @Test
  void marksWholeFormsInTitlesAndKeepsPassagesShort() {
    for (Hit hit : search("via palabra", ANYONE).hits()) {
      assertThat(hit.snippet().text().length()).isLessThanOrEqualTo(246);
    }
    assertThat(search("vías", ANYONE).hits().stream().map(Hit::title))
        .anySatisfy(title ->
            assertThat(title.parts())
                .filteredOn(part -> part.matched())
                .extracting(part -> part.text())
                .contains("vía"));
  }

  @Test
  void hidesWhatTheViewerMayNotReadEverywhere() {
    assertThat(search("xilófono", ANYONE).total()).isZero();
    assertThat(search("xilófono", ADMIN).total()).isEqualTo(2);
    assertThat(index.suggest("Documento xiló", ANYONE, 8)).isEmpty();
    assertThat(index.suggest("Documento xiló", ADMIN, 8)).hasSize(2);
    var hidden = search("reservado", ADMIN).hits().getFirst();
    assertThat(index.moreLike(hidden.id(), ANYONE, 5)).isEmpty();
    assertThat(index.moreLike(hidden.id(), ADMIN, 5)).isNotEmpty();
  }

  @Test
  void saysWhatSimilarItemsShare() {
    var item = search("\"Resolución 009-CNC-2014\"", ANYONE).hits().getFirst();
    var similar = index.moreLike(item.id(), ANYONE, 20);

    assertThat(similar).isNotEmpty();
    assertThat(similar)
        .allSatisfy(other -> assertThat(other.codes().size() + other.words().size()).isPositive());
    assertThat(similar.getFirst().codes()).containsExactly("S-MANT-VIAL");
    assertThat(similar.getFirst().hit().competencies()).contains("S-MANT-VIAL");
  }

  @Test
  void countsWhatTheLinkedSearchesFind() {
    long seed = 42;
    var random = new Random(seed);
    for (int round = 0; round < 50; round++) {
      String query = random.nextInt(4) == 0 ? "" : WORDS.get(random.nextInt(8));
      var filters = randomFilters(random);
      var request = SearchRequest.of(QueryParser.parse(query), ANYONE).withFilters(filters);
      var facets = index.search(request).facets();
      facets.forEach((dimension, values) -> {
        for (FacetValue value : values) {
          var linked = new EnumMap<Dimension, Set<String>>(Dimension.class);
          linked.putAll(filters);
          linked.put(dimension, Set.of(value.code()));
          assertThat(index.search(request.withFilters(linked)).total())
              .as("seed %s, «%s», %s, %s", seed, query, linked, value)
              .isEqualTo(value.count());
        }
      });
    }
  }

  private static Map<Dimension, Set<String>> randomFilters(Random random) {
    var filters = new EnumMap<Dimension, Set<String>>(Dimension.class);
    if (random.nextBoolean()) {
      filters.put(Dimension.COMPETENCY, Set.of(pick(random, "C-VIALIDAD", "C-RIEGO", "S-PARAMOS")));
    }
    if (random.nextBoolean()) {
      filters.put(Dimension.TYPE, Set.of("pdot", pick(random, "publicacion", "buena-practica")));
    }
    if (random.nextInt(3) == 0) {
      filters.put(Dimension.YEAR, Set.of("2012", "2015"));
    }
    if (random.nextInt(3) == 0) {
      filters.put(Dimension.RESULT, Set.of("R4.1"));
    }
    return filters;
  }

  @Test
  void widensWithinADimensionAndNarrowsAcross() {
    var roads = Map.of(Dimension.COMPETENCY, Set.of("C-VIALIDAD"));
    var both = Map.of(Dimension.COMPETENCY, Set.of("C-VIALIDAD", "C-RIEGO"));
    var narrow =
        Map.of(Dimension.COMPETENCY, Set.of("C-VIALIDAD"), Dimension.PROVINCE, Set.of("06"));
    var all = SearchRequest.of(QueryParser.parse(""), ANYONE);

    long total = index.search(all.withFilters(roads)).total();

    assertThat(index.search(all.withFilters(both)).total()).isGreaterThan(total);
    assertThat(index.search(all.withFilters(narrow)).total()).isLessThan(total).isPositive();
    assertThat(index.search(all.withFilters(both)).facets().get(Dimension.COMPETENCY))
        .usingElementComparatorIgnoringFields("selected")
        .isEqualTo(index.search(all.withFilters(roads)).facets().get(Dimension.COMPETENCY));
  }

  @Test
  void sortsByDateAndBySpanishAlphabet() {
    var newest =
        index.search(
            new SearchRequest(
                QueryParser.parse("riego"), Map.of(), Set.of(), Sort.NEWEST, 1, 100, ANYONE));
    var years = newest.hits().stream().map(Hit::issued).filter(java.util.Objects::nonNull).toList();
    assertThat(years).isSortedAccordingTo(java.util.Comparator.reverseOrder());

    var titles =
        index
            .search(
                new SearchRequest(
                    QueryParser.parse("silla"), Map.of(), Set.of(), Sort.TITLE, 1, 10, ANYONE))
            .hits();
    assertThat(titles.getFirst().title().text()).startsWith("La silla");
  }

  @Test
  void sortsByTheMomentOfFirstPublication() {
    var added =
        index
            .search(
                new SearchRequest(
                    QueryParser.parse(""), Map.of(), Set.of(), Sort.ADDED, 1, 100, ANYONE))
            .hits()
            .stream()
            .map(Hit::added)
            .toList();
    assertThat(added).isNotEmpty().doesNotContainNull();
    assertThat(added).isSortedAccordingTo(java.util.Comparator.reverseOrder());
  }

  @Test
  void looksInRecordsAloneWhereThatIsAsked() {
    var everywhere = SearchRequest.of(QueryParser.parse("hoja2propia"), ANYONE);
    var withPages = index.search(everywhere);
    var records = index.search(everywhere.in(Scope.RECORDS));

    assertThat(withPages.hits()).anyMatch(hit -> hit.pageCount() > 0);
    assertThat(records.total()).isLessThan(withPages.total());
    assertThat(records.hits()).allMatch(hit -> hit.pageCount() == 0);
  }

  @Test
  void suggestsConceptsAndItemsWithoutAccents() {
    assertThat(index.suggest("via", ANYONE, 8))
        .extracting(suggestion -> suggestion.kind())
        .contains("competencies", "item");
    assertThat(index.suggest("canar", ANYONE, 8))
        .anySatisfy(suggestion -> assertThat(suggestion.key()).isEqualTo("03"));
  }

  @Test
  void followsEveryKindOfChangeAndMayBeRebuiltWhileItServes() {
    var items = LIBRARY.get(Items.class);
    var follower = LIBRARY.get(IndexFollower.class);
    items.importAll(List.of(Drafts.titled("Efímero quetzal").entry("efimero")), ADMIN);
    follower.catchUp();
    assertThat(titles("quetzal")).hasSize(1);

    follower.rebuild();
    assertThat(titles("quetzal")).hasSize(1);
    assertThat(follower.differences()).isEmpty();

    var id = items.findByExternalId("efimero").orElseThrow();
    items.move(id, 1, Status.RETIRED, ADMIN);
    assertThat(follower.differences()).hasSize(1);
    follower.catchUp();
    assertThat(titles("quetzal")).isEmpty();
    assertThat(follower.differences()).isEmpty();
  }

  @Test
  void givesRowsOfChosenItemsAsFarAsTheViewerMaySeeThem() {
    var ids = LIBRARY.get(Items.class).findByExternalIds(List.of("p21", "int", "red", "p31"));
    var asked = List.of(ids.get("p31"), ids.get("int"), ids.get("red"), ids.get("p21"));
    var request = SearchRequest.of(QueryParser.parse("política"), Viewer.anonymous());

    assertThat(LIBRARY.get(SearchIndex.class).among(asked, request))
        .extracting(hit -> hit.title().text())
        .containsExactly("Asistencia en políticas", "Asesoría política");
    assertThat(
            LIBRARY
                .get(SearchIndex.class)
                .among(asked, SearchRequest.of(QueryParser.parse("política"), ADMIN)))
        .hasSize(4);
    assertThat(LIBRARY.get(SearchIndex.class).among(asked, request).getFirst().title().matched())
        .isTrue();
    var filtered = request.withFilters(Map.of(Dimension.PRODUCT, Set.of("P2.1")));
    assertThat(LIBRARY.get(SearchIndex.class).among(asked, filtered))
        .extracting(hit -> hit.title().text())
        .containsExactly("Asesoría política");
    assertThat(LIBRARY.get(SearchIndex.class).among(List.of(), request)).isEmpty();
  }
}
