package ec.congope.saberes.demonstration;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The library that the build made: what it covers and what every record of it says. */
class LibraryTest {

  private static final Path LIBRARY = Path.of("target/classes/demonstration");
  private static final Path VOCABULARY = Path.of("../content/src/main/resources/vocabulary");
  private static final String FRAMEWORK_ITEM = "demostracion-marco-estrategico";
  private static final List<Map<String, Object>> RECORDS = records();

  @Test
  void hasAtLeastEightyItemsWithIdsOfTheirOwn() {
    assertThat(RECORDS).hasSizeGreaterThanOrEqualTo(80);
    assertThat(invented()).hasSizeGreaterThanOrEqualTo(75);
    assertThat(RECORDS.stream().map(record -> record.get("externalId"))).doesNotHaveDuplicates();
    assertThat(RECORDS.stream().map(record -> record.get("title"))).doesNotHaveDuplicates();
  }

  @Test
  void marksEveryInventedItemAndOnlyTheFrameworkIsNeitherInventedNorElsewhere() {
    assertThat(invented())
        .allSatisfy(record -> assertThat(record.get("marks")).isEqualTo(List.of("demostracion")));
    assertThat(RECORDS)
        .filteredOn(record -> values(record, "marks").isEmpty())
        .extracting(record -> record.get("externalId"))
        .containsExactly(FRAMEWORK_ITEM);
  }

  @Test
  void keepsOfRealPublicationsOnlyTheRecordAndTheLink() {
    var references =
        RECORDS.stream().filter(record -> values(record, "marks").contains("referencia")).toList();
    assertThat(references)
        .hasSize(97)
        .allSatisfy(record -> {
          assertThat(record.get("externalId").toString()).startsWith("referencia-");
          assertThat(record.get("link").toString()).matches("https?://\\S+");
          assertThat(record.get("access")).isEqualTo("metadata-only");
          assertThat(record).doesNotContainKeys("files", "body");
        });
  }

  @Test
  void showsEveryTypeProvinceCompetencyAndPartOfTheFrameworkWithInventedItems() throws IOException {
    assertThat(all(invented(), "type")).isEqualTo(codes("vocabularies", "content_types", "code"));
    assertThat(all(invented(), "provinces")).isEqualTo(codes("provinces", "provinces", "dpa"));
    assertThat(all(invented(), "competencies"))
        .isEqualTo(codes("competencies", "concepts", "code"));
    assertThat(all(invented(), "framework")).isEqualTo(framework());
  }

  @Test
  void usesNoCodeThatTheVocabulariesDoNotHave() throws IOException {
    assertThat(codes("vocabularies", "content_types", "code")).containsAll(all(RECORDS, "type"));
    assertThat(codes("provinces", "provinces", "dpa")).containsAll(all(RECORDS, "provinces"));
    assertThat(codes("competencies", "concepts", "code")).containsAll(all(RECORDS, "competencies"));
    assertThat(framework()).containsAll(all(RECORDS, "framework"));
    assertThat(codes("vocabularies", "languages", "code")).containsAll(all(RECORDS, "language"));
    assertThat(codes("vocabularies", "licences", "code")).containsAll(all(invented(), "licence"));
  }

  @Test
  void hasAGoodPracticeOfEveryProvincialGovernmentInTheSixSections() throws IOException {
    var practices =
        invented().stream().filter(record -> record.get("type").equals("buena-practica")).toList();
    var governed = codes("provinces", "provinces", "dpa");
    governed.remove("20"); // Galápagos has no provincial government
    assertThat(all(practices, "provinces")).isEqualTo(governed);
    assertThat(practices)
        .allSatisfy(record ->
            assertThat(record.get("body").toString())
                .contains(
                    "## El problema",
                    "## Qué se hizo",
                    "## Resultados",
                    "## Qué no funcionó",
                    "## Costos y plazos",
                    "## Cómo replicarla"));
  }

  @Test
  void saysOfEveryInventedPracticeHowWellItIsProvenAndOfSomeWhoReplicatedThem() throws IOException {
    var levels = codes("vocabularies", "evidence_levels", "code");
    var practices =
        invented().stream().filter(record -> record.get("type").equals("buena-practica")).toList();
    assertThat(practices)
        .allSatisfy(record -> assertThat(levels).contains(String.valueOf(record.get("evidence"))));
    var ids = invented().stream().map(record -> record.get("externalId")).toList();
    var adapted =
        RECORDS.stream()
            .flatMap(record -> values(record, "relations").stream())
            .map(relation -> (Map<?, ?>) relation)
            .filter(relation -> "adapts".equals(relation.get("kind")))
            .map(relation -> (Object) relation.get("target"))
            .toList();
    assertThat(adapted).hasSizeGreaterThanOrEqualTo(6);
    assertThat(ids).containsAll(adapted);
  }

  @Test
  void listsEveryFileThatARecordNamesAndNoOther() throws IOException {
    var named =
        RECORDS.stream()
            .flatMap(record -> values(record, "files").stream())
            .map(file -> ((Map<?, ?>) file).get("path").toString())
            .toList();
    var listed = new ArrayList<>(Files.readAllLines(LIBRARY.resolve("files.txt")));
    assertThat(listed.removeFirst()).isEqualTo("manifest.jsonl");
    assertThat(listed).containsExactlyInAnyOrderElementsOf(named);
    assertThat(named).allSatisfy(path -> assertThat(LIBRARY.resolve(path)).exists());
    assertThat(named).filteredOn(path -> path.endsWith(".docx")).hasSizeGreaterThanOrEqualTo(10);
    assertThat(named.stream().mapToLong(path -> LIBRARY.resolve(path).toFile().length()).sum())
        .as("bytes of all files")
        .isLessThan(3_000_000);
  }

  @Test
  void hasLongDocumentsWithBookmarksAndShortOnes() throws IOException {
    var long10 = new ArrayList<String>();
    var long20 = new ArrayList<String>();
    try (var files = Files.list(LIBRARY.resolve("files"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".pdf")).toList()) {
        try (var pdf = Loader.loadPDF(file.toFile())) {
          if (pdf.getNumberOfPages() >= 10) {
            long10.add(file.getFileName().toString());
            assertThat(pdf.getDocumentCatalog().getDocumentOutline().hasChildren()).isTrue();
          }
          if (pdf.getNumberOfPages() >= 20) {
            long20.add(file.getFileName().toString());
          }
        }
      }
    }
    assertThat(long10).contains("guia-mantenimiento-vial.pdf").hasSizeGreaterThanOrEqualTo(3);
    assertThat(long20)
        .containsExactlyInAnyOrder("guia-riesgos-viales.pdf", "manual-juntas-riego.pdf");
  }

  private static List<Map<String, Object>> records() {
    try {
      var records = new ArrayList<Map<String, Object>>();
      for (String line : Files.readAllLines(LIBRARY.resolve("manifest.jsonl"))) {
        records.add(yaml().load(line));
      }
      return records;
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  private static List<Map<String, Object>> invented() {
    return RECORDS.stream()
        .filter(record -> record.get("externalId").toString().startsWith("demostracion-"))
        .filter(record -> !record.get("externalId").equals(FRAMEWORK_ITEM))
        .toList();
  }

  private static List<?> values(Map<String, Object> record, String field) {
    return switch (record.get(field)) {
      case null -> List.of();
      case List<?> list -> list;
      case Object one -> List.of(one);
    };
  }

  private static Set<String> all(List<Map<String, Object>> records, String field) {
    return records.stream()
        .flatMap(record -> values(record, field).stream())
        .map(Object::toString)
        .collect(toCollection(TreeSet::new));
  }

  private static Set<String> codes(String file, String list, String key) throws IOException {
    return concepts(file, list)
        .map(concept -> concept.get(key).toString())
        .collect(toCollection(TreeSet::new));
  }

  /** Objectives, results, topics and products; approaches are no place for an item. */
  private static Set<String> framework() throws IOException {
    var codes = new TreeSet<String>();
    for (Map<String, Object> objective : concepts("framework", "objectives").toList()) {
      codes.add(objective.get("code").toString());
      for (Object result : values(objective, "results")) {
        codes.add(((Map<?, ?>) result).get("code").toString());
        ((List<?>) ((Map<?, ?>) result).get("topics"))
            .forEach(topic -> codes.add(((Map<?, ?>) topic).get("id").toString()));
      }
      values(objective, "products")
          .forEach(product -> codes.add(((Map<?, ?>) product).get("code").toString()));
    }
    return codes;
  }

  private static Stream<Map<String, Object>> concepts(String file, String list) throws IOException {
    Map<String, List<Map<String, Object>>> vocabulary =
        yaml().load(Files.readString(VOCABULARY.resolve(file + ".yaml")));
    return vocabulary.get(list).stream();
  }

  private static Yaml yaml() {
    return new Yaml(new SafeConstructor(new LoaderOptions()));
  }
}
