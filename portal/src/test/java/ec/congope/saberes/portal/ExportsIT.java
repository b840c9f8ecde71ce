package ec.congope.saberes.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.access.Access;
import ec.congope.saberes.content.item.Drafts;
import ec.congope.saberes.content.item.Identifier;
import ec.congope.saberes.content.item.Item;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.content.item.Status;
import ec.congope.saberes.search.follow.IndexFollower;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A search taken along: what each format says of hostile items, and to whom. */
class ExportsIT {

  private static final String WORD = "zarigueyaexportada";
  private static final List<String> TITLES =
      List.of(
          "=cmd|' /C calc'!A0 " + WORD,
          "@SUM(1+1) ]]> <b>negrita</b> & " + WORD,
          "Llaves } { y \\barra 50 % $x #1 a_b ~ ^ " + WORD,
          "עברית 🌱 \"comillas\"; y más " + WORD);

  private static final List<Item> MADE = new ArrayList<>();

  @BeforeAll
  static void makeItems() {
    for (String title : TITLES) {
      make(
          Drafts.titled(title)
              .summary("Resumen de ]]> & <i>prueba</i>; \"uno\" {dos}")
              .author("GAD Provincial de Loja, Dirección de Riego")
              .author("Rosa Elena Ñauñay")
              .publisher("CONGOPE & Asociados")
              .identifier(Identifier.Scheme.ISBN, "978-9942-09-635-7")
              .keywords("riego {x}", "agua")
              .competencies("C-VIALIDAD")
              .provinces("11"));
    }
    make(Drafts.titled("Reservado " + WORD).access(Access.INTERNAL));
    Portal.get(IndexFollower.class).catchUp();
  }

  private static void make(Drafts drafts) {
    MADE.add(
        Portal.get(Items.class)
            .create(
                "export-" + MADE.size(), drafts.draft(), Status.PUBLISHED, Viewer.administrator()));
  }

  @AfterAll
  static void takeThemBack() {
    MADE.forEach(item -> retire(item.id()));
    Portal.get(IndexFollower.class).catchUp();
  }

  private static void retire(ItemId id) {
    Item item = Portal.get(Items.class).get(id, Viewer.administrator());
    if (item.status() == Status.PUBLISHED) {
      Portal.get(Items.class).move(id, item.revision(), Status.RETIRED, Viewer.administrator());
    }
  }

  private static String body(String path) {
    var answer = Portal.ask(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static Document xml(String path) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(body(path).getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> texts(Element element, String name) {
    NodeList found = element.getElementsByTagName(name);
    return IntStream.range(0, found.getLength())
        .mapToObj(i -> found.item(i).getTextContent())
        .toList();
  }

  @Test
  void atomSaysWhatIsNewAndNothingElse() throws Exception {
    var feed = xml("/buscar.atom?q=" + WORD).getDocumentElement();

    assertThat(feed.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
    NodeList entries = feed.getElementsByTagName("entry");
    assertThat(entries.getLength()).isEqualTo(TITLES.size());
    assertThat(texts(feed, "title").subList(1, 1 + TITLES.size()))
        .containsExactlyInAnyOrderElementsOf(TITLES);
    var entry = (Element) entries.item(0);
    assertThat(texts(entry, "id").getFirst()).matches("tag:localhost,2026:ficha/\\d+");
    assertThat(texts(entry, "name"))
        .containsExactly("GAD Provincial de Loja, Dirección de Riego", "Rosa Elena Ñauñay");
    assertThat(texts(entry, "summary"))
        .containsExactly("Resumen de ]]> & <i>prueba</i>; \"uno\" {dos}");
    assertThat(texts(entry, "updated").getFirst()).matches("\\d{4}-.*Z");
    assertThat(entry.getElementsByTagName("category").getLength()).isEqualTo(3);
    assertThat(texts(feed, "id").getFirst()).endsWith("/buscar.atom?q=" + WORD);
  }

  @Test
  void rssSaysTheSame() throws Exception {
    var rss = xml("/buscar.rss?q=" + WORD).getDocumentElement();

    NodeList items = rss.getElementsByTagName("item");
    assertThat(items.getLength()).isEqualTo(TITLES.size());
    var item = (Element) items.item(0);
    assertThat(texts(item, "guid").getFirst()).matches("tag:localhost,2026:ficha/\\d+");
    assertThat(texts(item, "pubDate").getFirst()).matches("\\w{3}, \\d+ \\w{3} \\d{4} .* GMT");
    assertThat(texts(item, "description").getFirst())
        .as("for readers that take it for HTML")
        .contains("&lt;i&gt;prueba&lt;/i&gt;");
  }

  @Test
  void aFeedIsNewestFirstAndHasFiftyItems() throws Exception {
    var feed = xml("/buscar.atom").getDocumentElement();
    assertThat(feed.getElementsByTagName("entry").getLength()).isEqualTo(50);
    assertThat(texts(feed, "published"))
        .isSortedAccordingTo(java.util.Comparator.<String>reverseOrder());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/buscar.atom", "/buscar.rss"})
  void aFeedIsSentAgainOnlyWhenItChanged(String path) {
    String address = path + "?q=riego&provincia=loja";
    var first = Portal.ask(address);
    String tag = first.headers().firstValue("etag").orElseThrow();
    String modified = first.headers().firstValue("last-modified").orElseThrow();

    assertThat(first.headers().firstValue("content-type").orElseThrow())
        .startsWith("application/" + path.substring(8));
    assertThat(first.headers().firstValue("set-cookie")).isEmpty();
    assertThat(Portal.ask(address, "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(Portal.ask(address, "If-Modified-Since", modified).statusCode()).isEqualTo(304);
    assertThat(
            Portal.ask(address, "If-None-Match", "W/\"0\"", "If-Modified-Since", modified)
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void c14TheTableOpensAsTextInASpreadsheet() {
    var answer = Portal.ask("/buscar.csv?q=" + WORD);
    String csv = answer.body();

    assertThat(answer.headers().firstValue("content-type").orElseThrow())
        .isEqualToIgnoringCase("text/csv;charset=utf-8");
    assertThat(answer.headers().firstValue("content-disposition").orElseThrow())
        .startsWith("attachment");
    assertThat(csv).startsWith("\uFEFF\"Título\";\"Subtítulo\";\"Tipo\"");
    var lines = csv.split("\r\n");
    assertThat(lines).hasSize(1 + TITLES.size());
    for (String line : lines) {
      assertThat(line.replace("\uFEFF", "").split("\";\"", -1)).hasSize(19);
    }
    assertThat(csv)
        .contains("\"'=cmd|' /C calc'!A0 " + WORD + "\"")
        .contains("\"'@SUM(1+1)")
        .contains("\"\"comillas\"\"; y más")
        .contains("\"GAD Provincial de Loja, Dirección de Riego | Rosa Elena Ñauñay\"")
        .contains(";\"2019-05\";\"Loja\";")
        .doesNotContain("Reservado");
  }

  @Test
  void risKeepsOneValueALine() {
    String ris = body("/buscar.ris?q=" + WORD);

    assertThat(ris.split("\r\n")).allMatch(line -> line.matches("[A-Z][A-Z0-9] {2}- .*"));
    assertThat(Pattern.compile("^TY  - BOOK", Pattern.MULTILINE).matcher(ris).results().count())
        .isEqualTo(TITLES.size());
    assertThat(ris)
        .contains("AU  - GAD Provincial de Loja, Dirección de Riego\r\n")
        .contains("SN  - 978-9942-09-635-7\r\n")
        .contains("TI  - " + TITLES.get(3) + "\r\n")
        .doesNotContain("Reservado");
  }

  @Test
  void bibtexHasBalancedBracesAndWholeInstitutions() {
    String bib = body("/buscar.bib?q=" + WORD);

    int depth = 0;
    for (char c : bib.toCharArray()) {
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      assertThat(depth).isNotNegative();
    }
    assertThat(depth).isZero();
    assertThat(Pattern.compile("@book\\{saberes-\\d+,").matcher(bib).results().count())
        .isEqualTo(TITLES.size());
    assertThat(bib)
        .contains("{GAD Provincial de Loja, Dirección de Riego} and ")
        .contains("\\textbackslash{}barra 50 \\% \\$x \\#1 a\\_b")
        .contains("publisher = {{CONGOPE \\& Asociados}}")
        .doesNotContain("Reservado");
  }

  @Test
  void whatIsInventedSaysSoWhereverItGoes() {
    String invented = "?q=cunetas&tipo=material-tecnico";
    assertThat(body("/buscar.csv" + invented)).contains(";\"Demostración\";");
    assertThat(body("/buscar.ris" + invented)).contains("N1  - Demostración\r\n");
    assertThat(body("/buscar.bib" + invented)).contains("note = {Demostración}");
    assertThat(body("/buscar.atom" + invented)).contains("<summary>[Demostración] ");
  }

  @Test
  void filesHaveTheOrderOfThePage() {
    String csv = body("/buscar.csv?q=riego&orden=titulo");
    var page =
        Pattern.compile("<h2><a href=\"(/fichas/[^\"?]+)")
            .matcher(body("/buscar?q=riego&orden=titulo"));
    var shown = page.results().map(found -> found.group(1)).toList();
    var written =
        csv.lines().skip(1).map(line -> line.replaceAll(".*(/fichas/[^\"]+)\"$", "$1")).toList();

    assertThat(shown).hasSizeGreaterThan(5);
    assertThat(written.subList(0, shown.size())).isEqualTo(shown);
    assertThat(written).doesNotHaveDuplicates();
  }

  @Test
  void everythingIsWrittenPageByPage() {
    assertThat(body("/buscar.csv").lines().skip(1))
        .hasSize((int) Portal.get(Items.class).count(Viewer.anonymous()));
  }

  @Test
  void whatIsWithdrawnIsNotInAFileThatTheIndexWouldStillFill() {
    Item item =
        Portal.get(Items.class)
            .create(
                "export-withdrawn",
                Drafts.titled("Retirada comadrejaexportada").draft(),
                Status.PUBLISHED,
                Viewer.administrator());
    Portal.get(IndexFollower.class).catchUp();
    assertThat(body("/buscar.ris?q=comadrejaexportada")).contains("Retirada");
    retire(item.id());

    for (String path : List.of(".csv", ".ris", ".bib", ".atom", ".rss")) {
      assertThat(body("/buscar" + path + "?q=comadrejaexportada")).doesNotContain("Retirada");
    }
    Portal.get(IndexFollower.class).catchUp();
  }

  @Test
  void thePageNamesItsFeedsAndFilesWithItsFilters() {
    assertThat(body("/buscar?q=riego&provincia=loja&orden=titulo&pagina=1"))
        .contains("<link rel=\"alternate\" type=\"application/atom+xml\"")
        .contains("href=\"/buscar.atom?q=riego&amp;provincia=loja\"")
        .contains("href=\"/buscar.csv?q=riego&amp;provincia=loja&amp;orden=titulo\"")
        .contains("href=\"/avisos/nuevo?q=riego&amp;provincia=loja\"");
    assertThat(body("/buscar")).contains("href=\"/buscar.rss\"");
  }
}
