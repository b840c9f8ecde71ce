package ec.congope.saberes.search.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.TestLibrary;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.item.Drafts;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.content.item.Status;
import ec.congope.saberes.content.vocabulary.Edit;
import ec.congope.saberes.content.vocabulary.Editing;
import ec.congope.saberes.content.vocabulary.Scheme;
import ec.congope.saberes.content.vocabulary.Wording;
import ec.congope.saberes.search.Dimension;
import ec.congope.saberes.search.SearchIndex;
import ec.congope.saberes.search.SearchRequest;
import ec.congope.saberes.search.Sort;
import ec.congope.saberes.search.query.QueryParser;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The index follows what people change in the vocabularies. */
class EditedVocabulariesTest {

  private static final Viewer ADMIN = Viewer.administrator();

  private final TestLibrary library = TestLibrary.fresh("ec.congope.saberes.search");
  private final Items items = library.get(Items.class);
  private final Editing editing = library.get(Editing.class);

  @AfterEach
  void close() {
    library.close();
  }

  private ItemId tagged(String title, String... competencies) {
    var item = items.create(draft(title, competencies), ADMIN);
    return items.move(item.id(), 1, Status.PUBLISHED, ADMIN).id();
  }

  private static ec.congope.saberes.content.item.Draft draft(String title, String... codes) {
    return Drafts.titled(title).competencies(codes).draft();
  }

  private void apply(Edit edit) {
    editing.apply(edit, editing.seen(edit.scheme(), edit.code()), ADMIN);
  }

  private long under(String competency) {
    return found("", Map.of(Dimension.COMPETENCY, Set.of(competency)));
  }

  private long found(String words, Map<Dimension, Set<String>> filters) {
    library.get(IndexFollower.class).catchUp();
    return library
        .get(SearchIndex.class)
        .search(
            new SearchRequest(
                QueryParser.parse(words),
                filters,
                Set.of(),
                Sort.NEWEST,
                1,
                10,
                Viewer.anonymous()))
        .total();
  }

  @Test
  void theItemsOfAMergedConceptCountUnderTheOtherOnceEachAndComeBackWhenItIsUndone() {
    tagged("Uno", "T-GENERO");
    tagged("Dos", "T-INTERCULTURALIDAD");
    tagged("Tres", "T-GENERO", "T-INTERCULTURALIDAD");
    assertThat(under("T-INTERCULTURALIDAD")).isEqualTo(2);
    var merge = new Edit.Merge(Scheme.COMPETENCIES, "T-GENERO", "T-INTERCULTURALIDAD");
    assertThat(editing.preview(merge, 0, 10, ADMIN).items()).isEqualTo(3);

    apply(merge);

    assertThat(under("T-INTERCULTURALIDAD")).isEqualTo(3);
    assertThat(under("T-GENERO")).isZero();

    editing.undo(editing.steps(Scheme.COMPETENCIES).getFirst().id(), ADMIN);

    assertThat(under("T-INTERCULTURALIDAD")).isEqualTo(2);
    assertThat(under("T-GENERO")).isEqualTo(2);
  }

  @Test
  void anItemIsFoundByTheNewNameOfItsConceptAndByTheOldOne() {
    tagged("Uno", "T-EPS");
    tagged("Dos", "C-RIEGO");

    apply(
        new Edit.Reword(
            Scheme.COMPETENCIES, "T-EPS", new Wording("Zorzalería comunal", "", List.of(), "")));

    assertThat(found("zorzalería", Map.of())).isEqualTo(1);
    assertThat(found("solidaria", Map.of())).isEqualTo(1);
  }

  @Test
  void aMergeIsNotUndoneOverItemsThatWereSavedSince() {
    var id = tagged("Uno", "T-GENERO");
    apply(new Edit.Merge(Scheme.COMPETENCIES, "T-GENERO", "T-INTERCULTURALIDAD"));
    var item = items.get(id, ADMIN);
    assertThat(item.draft().competencies()).containsExactly("T-INTERCULTURALIDAD");
    items.save(id, item.revision(), item.draft(), ADMIN);
    long step = editing.steps(Scheme.COMPETENCIES).getFirst().id();

    assertThatThrownBy(() -> editing.undo(step, ADMIN))
        .isInstanceOfSatisfying(
            Invalid.class,
            refused ->
                assertThat(refused.violations().getFirst().code())
                    .isEqualTo("vocabulary.undo.items"));
  }
}
