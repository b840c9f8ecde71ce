package ec.congope.saberes.search.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.TestLibrary;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.access.Access;
import ec.congope.saberes.content.item.Draft;
import ec.congope.saberes.content.item.Drafts;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.content.item.Relation;
import ec.congope.saberes.content.item.Status;
import ec.congope.saberes.search.Dimension;
import ec.congope.saberes.search.FacetValue;
import ec.congope.saberes.search.Hit;
import ec.congope.saberes.search.SearchIndex;
import ec.congope.saberes.search.SearchRequest;
import ec.congope.saberes.search.SearchResult;
import ec.congope.saberes.search.Sort;
import ec.congope.saberes.search.query.QueryParser;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is indexed of a practice follows the items that adapt it. */
class ReplicationsTest {

  private static final Viewer ADMIN = Viewer.administrator();
  private static final Viewer ANYONE = Viewer.anonymous();

  private final TestLibrary library = TestLibrary.fresh("ec.congope.saberes.search");

  @AfterEach
  void close() {
    library.close();
  }

  @Test
  void thePracticeIsIndexedAgainWheneverWhatAdaptsItChanges() {
    var origin = practice("Origen del zorzal", "E2");
    var other = practice("Nueva del zorzal", "E1");
    var items = library.get(Items.class);
    var id = items.create(adapting(origin, "06"), ADMIN).id();
    assertThat(replications("origen")).as("a draft").isZero();

    items.move(id, 1, Status.PUBLISHED, ADMIN);
    assertThat(replications("origen")).as("published").isEqualTo(1);
    assertThat(hit("origen").replicatedIn()).containsExactly("06");
    items.save(id, 2, adapting(origin, "05"), ADMIN);
    assertThat(hit("origen").replicatedIn()).as("elsewhere").containsExactly("05");
    items.save(id, 3, adapting(other, "05"), ADMIN);
    assertThat(replications("origen")).as("of another practice").isZero();
    assertThat(replications("nueva")).isEqualTo(1);
    items.save(id, 4, hidden(other), ADMIN);
    assertThat(replications("nueva")).as("for staff only").isZero();
    items.save(id, 5, adapting(other, "05"), ADMIN);
    assertThat(replications("nueva")).isEqualTo(1);
    items.move(id, 6, Status.RETIRED, ADMIN);
    assertThat(replications("nueva")).as("retired").isZero();
    assertThat(library.get(IndexFollower.class).differences()).isEmpty();
  }

  @Test
  void aReplicatedPracticeIsFoundAsSuchAndKeepsWhatItsOwnEvidenceReaches() {
    var origin = practice("Origen del zorzal", "E3");
    practice("Nueva del zorzal", "E4");
    practice("Tercera del zorzal", "E1");
    library
        .get(Items.class)
        .importAll(List.of(new Items.Entry("a", adapting(origin, "06"), Status.PUBLISHED)), ADMIN);

    var result = search("zorzal", Map.of(), Sort.RELEVANCE);

    assertThat(result.facets().get(Dimension.EVIDENCE))
        .extracting(FacetValue::code, FacetValue::count)
        .containsExactlyInAnyOrder(
            tuple("replicada", 1),
            tuple("demostrada", 2),
            tuple("promisoria", 1),
            tuple("E1", 1),
            tuple("E3", 1),
            tuple("E4", 1));
    assertThat(titles(search("zorzal", chosen("replicada"), Sort.RELEVANCE)))
        .containsExactly("Origen del zorzal");
    assertThat(titles(search("zorzal", chosen("demostrada"), Sort.PROVEN)))
        .containsExactly("Origen del zorzal", "Nueva del zorzal");
    assertThat(titles(search("zorzal", Map.of(), Sort.PROVEN)))
        .containsExactly("Origen del zorzal", "Nueva del zorzal", "Tercera del zorzal");
    assertThat(titles(search("zorzal", Map.of(), Sort.REPLICATED)).getFirst())
        .isEqualTo("Origen del zorzal");
  }

  @Test
  void theStageOfAPracticeFollowsToo() {
    var origin = practice("Origen del zorzal", "E3");
    assertThat(titles(search("origen", stage("promisoria"), Sort.RELEVANCE))).hasSize(1);

    library
        .get(Items.class)
        .importAll(List.of(new Items.Entry("a", adapting(origin, "06"), Status.PUBLISHED)), ADMIN);

    assertThat(titles(search("origen", stage("promisoria"), Sort.RELEVANCE))).isEmpty();
    assertThat(titles(search("origen", stage("buena-practica"), Sort.RELEVANCE)))
        .containsExactly("Origen del zorzal");
  }

  private static Map<Dimension, Set<String>> stage(String code) {
    return Map.of(Dimension.MATURITY, Set.of(code));
  }

  private static Map<Dimension, Set<String>> chosen(String code) {
    return Map.of(Dimension.EVIDENCE, Set.of(code));
  }

  private ItemId practice(String title, String evidence) {
    var draft = Drafts.titled(title).type("buena-practica").evidence(evidence).provinces("18");
    library.get(Items.class).importAll(List.of(draft.entry(title)), ADMIN);
    return library.get(Items.class).findByExternalId(title).orElseThrow();
  }

  private static Draft adapting(ItemId target, String province) {
    return Drafts.titled("Adaptación")
        .provinces(province)
        .relation(new Relation(Relation.Kind.ADAPTS, target))
        .draft();
  }

  private static Draft hidden(ItemId target) {
    return Drafts.titled("Adaptación")
        .access(Access.INTERNAL)
        .relation(new Relation(Relation.Kind.ADAPTS, target))
        .draft();
  }

  private int replications(String word) {
    return hit(word).replications();
  }

  private Hit hit(String word) {
    return search(word, Map.of(), Sort.RELEVANCE).hits().getFirst();
  }

  private static List<String> titles(SearchResult result) {
    return result.hits().stream().map(hit -> hit.title().text()).toList();
  }

  private SearchResult search(String word, Map<Dimension, Set<String>> filters, Sort sort) {
    library.get(IndexFollower.class).catchUp();
    return library
        .get(SearchIndex.class)
        .search(
            new SearchRequest(
                QueryParser.parse(word), filters, Set.of(Dimension.EVIDENCE), sort, 1, 10, ANYONE));
  }
}
