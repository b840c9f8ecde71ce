package ec.congope.saberes.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.TestLibrary;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.search.SearchRequest;
import ec.congope.saberes.search.follow.Documents;
import ec.congope.saberes.search.query.QueryParser;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people of this field type, and what they expect to meet. */
class SpanishWordsTest {

  private static final TestLibrary LIBRARY = TestLibrary.fresh("ec.congope.saberes.search");
  private static final LuceneIndex INDEX = LIBRARY.get(LuceneIndex.class);
  private static final List<String> TITLES =
      List.of(
          "Informe del año en curso",
          "El ano del insecto",
          "La caña de azúcar",
          "Una cana al aire",
          "La montaña y sus pastos",
          "Una montana de papeles",
          "Derechos del niño",
          "El nino de la fábula",
          "Riego en Cañar",
          "La silla vacía en el consejo",
          "Una silla y una caja vacía",
          "Plan de vida de la nacionalidad",
          "Plan con otra vida",
          "Resolución 009-CNC-2014 de vialidad",
          "Resolución 2014 del CNC número 009",
          "Resultado R4.1 del marco",
          "Resultado R4 en su punto 1",
          "El Art. 263 de la Constitución",
          "Art. 12 y 263",
          "Sumak kawsay, el buen vivir",
          "Yakumama: agua y páramo, ñukanchik allpa",
          "Proyecto vial\u00adidad con guion blando",
          "Gestio\u0301n con tilde suelta",
          "Planiﬁcación con ligadura",
          "Presupuesto\u00a0participativo",
          "MANTENIMIENTO VIAL EN MAYÚSCULAS");

  @BeforeAll
  static void fill() {
    for (int n = 0; n < TITLES.size(); n++) {
      INDEX.update(Documents.of(n + 1, TITLES.get(n)).document());
    }
    INDEX.update(Documents.of(100, "The road can be mended").language("en").document());
    INDEX.update(Documents.of(101, "Ayllu tantanakuy").language("qu").document());
    INDEX.commit(1);
  }

  @AfterAll
  static void close() {
    LIBRARY.close();
  }

  private static List<String> titles(String query) {
    return INDEX
        .search(SearchRequest.of(QueryParser.parse(query), Viewer.anonymous()))
        .hits()
        .stream()
        .map(hit -> hit.title().text())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "casa,caso",
    "par,páramo",
    "año,ano",
    "caña,cana",
    "montaña,montana",
    "niño,nino",
    "cuenca,cuenta",
    "obra,obrero",
    "canal,cana",
    "red,redacción",
    "mapa,mapache"
  })
  void keepsApartWordsThatAreNotForms(String one, String other) {
    assertThat(Analyzers.terms(Analyzers.STEM, one))
        .isNotEqualTo(Analyzers.terms(Analyzers.STEM, other));
  }

  @Test
  void findsACodeHoweverItIsTyped() {
    String title = "Resolución 009-CNC-2014 de vialidad";
    for (String typed : List.of("009-CNC-2014", "0009-CNC-2014", "9-cnc-2014", "009 CNC 2014")) {
      assertThat(titles(typed).getFirst()).as(typed).isEqualTo(title);
    }
    assertThat(titles("0009-CNC-2011")).doesNotContain(title);
    assertThat(titles("artículo 263").getFirst()).isEqualTo("El Art. 263 de la Constitución");
  }

  @Test
  void takesTheWordsOfOtherLanguagesAsTheirs() {
    assertThat(titles("roads").getFirst()).isEqualTo("The road can be mended");
    assertThat(titles("canar")).contains("Riego en Cañar").doesNotContain("The road can be mended");
    assertThat(titles("tantanakuy")).containsExactly("Ayllu tantanakuy");
    assertThat(titles("AYLLU")).contains("Ayllu tantanakuy");
  }

  @ParameterizedTest
  @CsvSource({
    "vía,vias",
    "agua,aguas",
    "obra,obras",
    "guía,guías",
    "río,ríos",
    "zona,zonas",
    "mapa,mapas",
    "páramo,páramos",
    "productivo,productiva",
    "canal,canales",
    "ley,leyes",
    "plan,planes",
    "gestión,gestiones",
    "riego,riegos",
    "vialidad,vialidades",
    "ordenanza,ordenanzas",
    "carretera,carreteras",
    "cuenca,cuencas",
    "acequia,acequias",
    "bocatoma,bocatomas",
    "reservorio,reservorios",
    "cultivo,cultivos",
    "productor,productores",
    "artesano,artesanos",
    "emprendimiento,emprendimientos",
    "mancomunidad,mancomunidades",
    "prefectura,prefecturas",
    "municipio,municipios",
    "competencia,competencias",
    "indicador,indicadores",
    "taller,talleres",
    "resolución,resoluciones",
    "transferencia,transferencias",
    "proyecto,proyectos",
    "humedal,humedales",
    "bosque,bosques",
    "vertiente,vertientes",
    "comunidad,comunidades",
    "ambiental,ambientales",
    "forestal,forestales",
    "vecinal,vecinales",
    "participativo,participativa",
    "hídrico,hídricos",
    "rendición,rendiciones",
    "estrategia,estrategias",
    "experiencia,experiencias",
    "práctica,prácticas",
    "metodología,metodologías",
    "manual,manuales",
    "boletín,boletines",
    "agenda,agendas",
    "red,redes",
    "mujer,mujeres",
    "joven,jóvenes",
    "pueblo,pueblos",
    "nacionalidad,nacionalidades",
    "quinta,quintas",
    "feria,ferias",
    "riesgo,riesgos"
  })
  void joinsTheFormsOfTheWordsOfTheField(String one, String other) {
    var stem = Analyzers.terms(Analyzers.STEM, one);
    for (String form : List.of(other, bare(one), bare(other), other.toUpperCase(Locale.ROOT))) {
      assertThat(Analyzers.terms(Analyzers.STEM, form)).as(form).isEqualTo(stem);
    }
  }

  private static String bare(String word) {
    return word.replace('á', 'a').replace('é', 'e').replace('í', 'i').replace('ó', 'o');
  }

  @ParameterizedTest
  @CsvSource({
    "año, Informe del año en curso", "ano, El ano del insecto",
    "caña, La caña de azúcar", "cana, Una cana al aire",
    "montaña, La montaña y sus pastos", "montana, Una montana de papeles",
    "niño, Derechos del niño", "nino, El nino de la fábula"
  })
  void ranksTheWordAsItIsWrittenFirst(String typed, String title) {
    assertThat(titles(typed).getFirst()).isEqualTo(title);
    assertThat(titles(typed.toUpperCase(Locale.ROOT)).getFirst()).isEqualTo(title);
  }

  @ParameterizedTest
  @CsvSource({
    "ano, año, Informe del año en curso, El ano del insecto",
    "cana, caña, La caña de azúcar, Una cana al aire",
    "montana, montaña, La montaña y sus pastos, Una montana de papeles",
    "nino, niño, Derechos del niño, El nino de la fábula",
    "canar, cañar, Riego en Cañar, Una cana al aire"
  })
  void reachesAnEnyeFromAnNButNotTheOtherWayRound(
      String plain, String enye, String withEnye, String without) {
    assertThat(titles(plain)).contains(withEnye);
    assertThat(titles(enye)).contains(withEnye).doesNotContain(without);
  }

  @ParameterizedTest
  @CsvSource({
    "009-CNC-2014, Resolución 009-CNC-2014 de vialidad",
    "009-cnc-2014, Resolución 009-CNC-2014 de vialidad",
    "R4.1, Resultado R4.1 del marco",
    "r4.1, Resultado R4.1 del marco",
    "'\"Art. 263\"', El Art. 263 de la Constitución",
    "'\"silla vacía\"', La silla vacía en el consejo",
    "'«SILLA VACIA»', La silla vacía en el consejo",
    "'\"plan de vida\"', Plan de vida de la nacionalidad"
  })
  void takesAPrintedCodeAndAPhraseAsOneThing(String typed, String title) {
    assertThat(titles(typed)).containsExactly(title);
  }

  @ParameterizedTest
  @CsvSource({"Art. 263", "art 263", "ART. 263", "constitucion art 263"})
  void putsANumberBesideItsWordFirst(String typed) {
    assertThat(titles(typed).getFirst()).isEqualTo("El Art. 263 de la Constitución");
  }

  @Test
  void readsThroughWhatDocumentsHideInWords() {
    assertThat(titles("vialidad")).contains("Proyecto vial\u00adidad con guion blando");
    assertThat(titles("vial\u00adidad")).contains("Resolución 009-CNC-2014 de vialidad");
    assertThat(titles("\u200fgestion\u200e")).containsExactly("Gestio\u0301n con tilde suelta");
    assertThat(titles("gestio\u0301n")).containsExactly("Gestio\u0301n con tilde suelta");
    assertThat(titles("planificación")).containsExactly("Planiﬁcación con ligadura");
    assertThat(titles("presupuesto")).containsExactly("Presupuesto\u00a0participativo");
    assertThat(titles("participativo")).containsExactly("Presupuesto\u00a0participativo");
    assertThat(titles("mantenimiento\u00a0niño")).hasSize(2);
    assertThat(titles("ｖｉａｌｉｄａｄ")).contains("Resolución 009-CNC-2014 de vialidad");
  }

  @Test
  void findsKichwaWords() {
    assertThat(titles("kawsay")).containsExactly("Sumak kawsay, el buen vivir");
    assertThat(titles("SUMAK KAWSAY")).containsExactly("Sumak kawsay, el buen vivir");
    assertThat(titles("\"sumak kawsay\"")).containsExactly("Sumak kawsay, el buen vivir");
    assertThat(titles("yaku*")).hasSize(1);
    assertThat(titles("nukanchik")).hasSize(1);
    assertThat(titles("ñukanchik")).hasSize(1);
  }

  @Test
  void takesAQuoteInsideAWordAsTheBeginningOfAPhrase() {
    assertThat(titles("insecto\"silla vacía\"")).containsExactly("La silla vacía en el consejo");
    assertThat(titles("mantenimiento\"")).containsExactly("MANTENIMIENTO VIAL EN MAYÚSCULAS");
  }
}
