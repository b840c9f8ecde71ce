package ec.congope.saberes.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.TestLibrary;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.access.Access;
import ec.congope.saberes.content.tuning.Synonyms;
import ec.congope.saberes.search.Dimension;
import ec.congope.saberes.search.Interpretation;
import ec.congope.saberes.search.Reading;
import ec.congope.saberes.search.Reason;
import ec.congope.saberes.search.Reason.How;
import ec.congope.saberes.search.Reason.Place;
import ec.congope.saberes.search.SearchRequest;
import ec.congope.saberes.search.SearchResult;
import ec.congope.saberes.search.follow.Documents;
import ec.congope.saberes.search.query.QueryParser;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made of a query: synonyms, spelling, named values, and the reasons of a result. */
class UnderstandingTest {

  private static final TestLibrary LIBRARY = TestLibrary.fresh("ec.congope.saberes.search");
  private static final LuceneIndex INDEX = LIBRARY.get(LuceneIndex.class);
  private static final Viewer ANYONE = Viewer.anonymous();
  private static final Viewer ADMIN = Viewer.administrator();

  @BeforeAll
  static void fill() {
    int n = 0;
    for (Documents document :
        List.of(
            Documents.of(++n, "Plan de vialidad de la prefectura")
                .labels(List.of("Vialidad provincial"))
                .values(Dimension.COMPETENCY, "C-VIALIDAD"),
            Documents.of(++n, "Presupuesto participativo en Loja")
                .summary("Cómo deciden los barrios.")
                .values(Dimension.PROVINCE, "11")
                .values(Dimension.TYPE, "buena-practica")
                .values(Dimension.YEAR, "2019")
                .labels(List.of("Loja", "Buena práctica")),
            Documents.of(++n, "Descentralización fiscal en cifras"),
            Documents.of(++n, "La cuenca hidrográfica del río Paute"),
            Documents.of(++n, "Contratos con microempresas")
                .body("El mantenimiento rutinario de los caminos vecinales.")
                .page("Portada")
                .page("La limpieza de cunetas y alcantarillas se paga por kilómetro."),
            Documents.of(++n, "Plan de desarrollo y ordenamiento territorial de Azuay")
                .values(Dimension.PROVINCE, "01"),
            Documents.of(++n, "Manejo de páramos comunitarios"),
            Documents.of(++n, "The gap in funding"),
            Documents.of(++n, "Sistemas de riego tecnificado")
                .values(Dimension.COMPETENCY, "C-RIEGO")
                .values(Dimension.TYPE, "buena-practica"),
            Documents.of(++n, "Informe del presupuesto institucional"),
            Documents.of(++n, "Un manual con la palabra murcielagario").access(Access.INTERNAL),
            Documents.of(++n, "Turismo en el cantón Bolívar"))) {
      INDEX.update(document.document());
    }
    for (int more = 0; more < 45; more++) {
      INDEX.update(Documents.of(++n, "Taller número " + n + " de la prefectura").document());
    }
    INDEX.update(Documents.of(++n, "El taler del artesano").document());
    for (int more = 0; more < 25; more++) {
      INDEX.update(Documents.of(++n, "Canal secundario " + n).document());
    }
    INDEX.update(Documents.of(++n, "Agenda del Cañar").values(Dimension.PROVINCE, "03").document());
    INDEX.commit(1);
  }

  @AfterAll
  static void close() {
    LIBRARY.close();
  }

  private static SearchRequest request(String typed) {
    return SearchRequest.of(QueryParser.parse(typed), ANYONE);
  }

  private static SearchResult search(String typed) {
    return INDEX.search(request(typed));
  }

  private static String first(SearchResult result) {
    return result.hits().getFirst().title().text();
  }

  private static List<String> titles(SearchResult result) {
    return result.hits().stream().map(hit -> hit.title().text()).toList();
  }

  @Test
  void findsByExpressionsThatMeanTheSame() {
    assertThat(first(search("pdyot"))).startsWith("Plan de desarrollo y ordenamiento");
    assertThat(first(search("sistema vial"))).startsWith("Plan de vialidad");
    assertThat(search("pdyot").interpretation().expansions())
        .singleElement()
        .satisfies(expansion -> {
          assertThat(expansion.typed()).isEqualTo("pdyot");
          assertThat(expansion.also())
              .containsExactly("plan de desarrollo y ordenamiento territorial");
        });
    assertThat(INDEX.search(request("pdyot").read(Reading.LITERAL)).total()).isZero();
  }

  @Test
  void oneWayRulesLeadOneWay() {
    assertThat(titles(search("cuencas"))).contains("La cuenca hidrográfica del río Paute");
    assertThat(search("riego por goteo").interpretation().expansions())
        .extracting(Interpretation.Expansion::also)
        .containsExactly(List.of("riego tecnificado"));
    assertThat(search("riego tecnificado").interpretation().expansions())
        .allSatisfy(e -> assertThat(e.also()).doesNotContain("riego por goteo"));
  }

  @Test
  void synonymsNeverDrownTheWordsThatWereTyped() {
    assertThat(first(search("gap vialidad"))).isEqualTo("Plan de vialidad de la prefectura");
    assertThat(first(search("taller vialidad"))).isEqualTo("Plan de vialidad de la prefectura");
  }

  @Test
  void marksSynonymsAsWholeExpressions() {
    var hit = search("pdyot").hits().getFirst();

    assertThat(hit.title().parts())
        .anySatisfy(part -> assertThat(part.matched()).isTrue())
        .allSatisfy(part -> assertThat(part.matched() && part.text().equals("Azuay")).isFalse());
    assertThat(search("vía rural").hits()).isNotNull();
  }

  @Test
  void aChangedRuleCountsAtOnce() {
    var synonyms = LIBRARY.get(Synonyms.class);
    assertThat(search("quinde").total()).isZero();

    long id = synonyms.add("quinde, páramo", "", Viewer.administrator());
    assertThat(titles(search("quinde"))).containsExactly("Manejo de páramos comunitarios");

    synonyms.disable(id, Viewer.administrator());
    assertThat(search("quinde").total()).isZero();
    synonyms.remove(id, Viewer.administrator());
  }

  @ParameterizedTest
  @CsvSource({
    "presupuesto participatibo, presupuesto participativo",
    "desentralizacion fiscal, descentralización fiscal",
    "presupesto participativo, presupuesto participativo",
    "presupuetso paticipativo, presupuesto participativo",
    "parramos, páramos",
    "hidrografika, hidrográfica",
    "riegotecnificado, riego tecnificado"
  })
  void showsResultsForTheRightSpellingWhereTheTypedOneFindsNothing(String typed, String right) {
    var result = search(typed);
    var correction = result.interpretation().correction();

    assertThat(correction).isNotNull();
    assertThat(correction.query()).hasToString(right);
    assertThat(correction.typed()).hasToString(typed);
    assertThat(correction.applied()).isTrue();
    assertThat(correction.total()).isEqualTo(result.total()).isEqualTo(search(right).total());
    assertThat(result.interpretation().searched()).hasToString(right);
    assertThat(titles(result)).isEqualTo(titles(search(right)));
    assertThat(INDEX.search(request(typed).read(Reading.LITERAL)).interpretation().correction())
        .isNull();
  }

  @Test
  void onlyOffersAFrequentNeighbourOfARareWord() {
    var correction = search("taler").interpretation().correction();

    assertThat(search("taler").total()).isEqualTo(1);
    assertThat(correction).isNotNull();
    assertThat(correction.query()).hasToString("taller");
    assertThat(correction.applied()).isFalse();
    assertThat(correction.total()).isEqualTo(search("taller").total()).isGreaterThan(40);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"coe", "gxr", "snc", "cootad", "páramo", "canales", "lago agrio", "009-CNC-2014"})
  void neverCorrectsAcronymsCodesAndWordsOfTheDomain(String typed) {
    assertThat(search(typed).interpretation().correction()).isNull();
  }

  @Test
  void proposesNoWordThatTheViewerMayNotRead() {
    assertThat(search("murcielagarió").total()).isZero();
    assertThat(search("murzielagario").interpretation().correction()).isNull();
    assertThat(INDEX.search(SearchRequest.of(QueryParser.parse("murzielagario"), ADMIN)))
        .satisfies(result ->
            assertThat(result.interpretation().correction().query()).hasToString("murcielagario"));
  }

  @Test
  void offersTheValuesThatWordsNameAndNeverFiltersByThem() {
    var result = search("buenas prácticas de presupuesto en Loja 2019");

    assertThat(result.interpretation().offers())
        .extracting(offer -> offer.dimension() + " " + offer.code() + " " + offer.words())
        .containsExactly(
            "TYPE buena-practica buenas prácticas", "PROVINCE 11 Loja", "YEAR 2019 2019");
    assertThat(result.interpretation().offers())
        .extracting(offer -> offer.rest().toString())
        .containsExactly(
            "de presupuesto en Loja 2019",
            "buenas prácticas de presupuesto 2019",
            "buenas prácticas de presupuesto en Loja");
    assertThat(titles(result))
        .startsWith("Presupuesto participativo en Loja")
        .contains("Informe del presupuesto institucional");
    for (var offer : result.interpretation().offers()) {
      var linked =
          SearchRequest.of(QueryParser.parse(offer.rest().toString()), ANYONE)
              .withFilters(Map.of(offer.dimension(), Set.of(offer.code())));
      assertThat(INDEX.search(linked).total()).isEqualTo(offer.count());
    }
  }

  @Test
  void takesNoNameWithoutItsEnyeForAMistake() {
    var result = search("canar");

    assertThat(first(result)).isEqualTo("Agenda del Cañar");
    assertThat(result.interpretation().correction()).isNull();
    assertThat(result.interpretation().offers())
        .extracting(offer -> offer.dimension() + " " + offer.code())
        .containsExactly("PROVINCE 03");
  }

  @Test
  void offersNothingThatIsChosenAlreadyOrFindsNothing() {
    var chosen = request("presupuesto Loja").withFilters(Map.of(Dimension.PROVINCE, Set.of("11")));

    assertThat(INDEX.search(chosen).interpretation().offers()).isEmpty();
    assertThat(search("presupuesto en Carchi").interpretation().offers()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cuenca hidrografica", "limpieza de los ríos", "mina de oro", "quito"})
  void aCommonWordIsNoProvince(String typed) {
    assertThat(
            new Namings(LIBRARY.get(ec.congope.saberes.content.vocabulary.Vocabularies.class))
                .in(QueryWord.of(Rewriting.words(QueryParser.parse(typed)))))
        .noneMatch(naming -> naming.dimension() == Dimension.PROVINCE);
  }

  @ParameterizedTest
  @CsvSource({
    "prefectura bolivar, PROVINCE 02",
    "santo domingo, PROVINCE 23",
    "documentos en kichwa, LANGUAGE qu",
    "minería en El Oro, PROVINCE 07",
    "galapagos, PROVINCE 20",
    "residuos solidos, COMPETENCY S-RESIDUOS",
    "R4.1, RESULT R4.1"
  })
  void wordsNameValues(String typed, String value) {
    assertThat(
            new Namings(LIBRARY.get(ec.congope.saberes.content.vocabulary.Vocabularies.class))
                .in(QueryWord.of(Rewriting.words(QueryParser.parse(typed)))))
        .extracting(naming -> naming.dimension() + " " + naming.code())
        .contains(value);
  }

  @Test
  void aPrintedCodeNamesBothProducts() {
    assertThat(
            new Namings(LIBRARY.get(ec.congope.saberes.content.vocabulary.Vocabularies.class))
                .in(QueryWord.of(Rewriting.words(QueryParser.parse("p2.3")))))
        .extracting(Naming::code)
        .containsExactlyInAnyOrder("P2.3", "P3.3");
  }

  @Test
  void filtersByCodeAddressNameOrLabel() {
    for (String typed :
        List.of(
            "provincia:11",
            "provincia:loja",
            "provincia:Loja",
            "anio:2018..2020",
            "año:2019",
            "presupuesto tipo:buena-practica",
            "-provincia:azuay titulo:participativo")) {
      assertThat(titles(search(typed)))
          .as(typed)
          .containsExactly("Presupuesto participativo en Loja");
    }
    assertThat(search("provincia:narnia").interpretation().notes())
        .containsExactly(new Interpretation.Note("unknown", "provincia:narnia"));
  }

  @Test
  void questionsAreTheirContentWords() {
    assertThat(titles(search("¿Cómo contratar microempresas viales?")))
        .startsWith("Contratos con microempresas");
    assertThat(first(search("a quién le toca la vialidad"))).startsWith("Plan de vialidad");
    assertThat(titles(search("cuántos páramos existen")))
        .containsExactly("Manejo de páramos comunitarios");
  }

  @Test
  void twoWordsThatAreAlsoWrittenAsOneFindIt() {
    assertThat(first(search("micro empresas"))).isEqualTo("Contratos con microempresas");
  }

  @Test
  void saysWhyAnItemIsAmongTheResults() {
    assertThat(INDEX.explain(new ItemId(5), request("cuneta camino vecinal")))
        .contains(
            new Reason(Place.PAGE, 1, 2, How.FORM, List.of("cunetas"), "cuneta"),
            new Reason(Place.BODY, How.FORM, List.of("caminos"), "camino"),
            new Reason(Place.BODY, How.FORM, List.of("vecinales"), "vecinal"));
    assertThat(INDEX.explain(new ItemId(1), request("sistema vial")))
        .contains(
            new Reason(Place.TITLE, How.SYNONYM, List.of("vialidad"), "sistema vial"),
            new Reason(Place.LABELS, How.SYNONYM, List.of("vialidad"), "sistema vial"));
    assertThat(INDEX.explain(new ItemId(6), request("pdyot")))
        .contains(
            new Reason(
                Place.TITLE,
                How.SYNONYM,
                List.of("Plan de desarrollo y ordenamiento territorial"),
                "pdyot"));
    assertThat(INDEX.explain(new ItemId(2), request("presupuesto participatibo Loja 2019")))
        .contains(
            new Reason(Place.TITLE, How.EXACT, List.of("Presupuesto"), null),
            new Reason(Place.TITLE, How.CORRECTION, List.of("participativo"), "participatibo"),
            new Reason(Place.VALUES, How.VALUE, List.of("Loja"), "Loja"),
            new Reason(Place.VALUES, How.VALUE, List.of("2019"), "2019"));
  }

  @Test
  void explainsNothingThatDoesNotMatchOrMayNotBeRead() {
    assertThat(INDEX.explain(new ItemId(1), request("páramo"))).isEmpty();
    assertThat(INDEX.explain(new ItemId(11), request("manual"))).isEmpty();
    assertThat(INDEX.explain(new ItemId(11), SearchRequest.of(QueryParser.parse("manual"), ADMIN)))
        .isNotEmpty();
    assertThat(INDEX.explain(new ItemId(999), request("manual"))).isEmpty();
  }
}
