package ec.congope.saberes.search.tag;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.TestLibrary;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.access.Access;
import ec.congope.saberes.content.item.Drafts;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.search.follow.IndexFollower;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class TagSuggestionsTest {

  private static final TestLibrary LIBRARY = TestLibrary.fresh("ec.congope.saberes.search");
  private static final Viewer ADMIN = Viewer.administrator();
  private static final Viewer ANYBODY = Viewer.anonymous();
  private static final TagQuestion QUESTION =
      new TagQuestion("Limpieza de cunetas en Loja", "Se limpian alcantarillas.", Set.of());

  private final Items items = LIBRARY.get(Items.class);

  TagSuggestionsTest() {
    items.importAll(
        List.of(
            Drafts.titled("Cunetas y alcantarillas limpias")
                .competencies("C-VIALIDAD")
                .keywords("drenaje")
                .entry("a"),
            Drafts.titled("Riego por goteo").competencies("C-RIEGO").entry("b"),
            Drafts.titled("Cunetas internas")
                .competencies("C-AMBIENTE")
                .keywords("secreto")
                .access(Access.INTERNAL)
                .entry("c")),
        ADMIN);
    LIBRARY.get(IndexFollower.class).catchUp();
  }

  @AfterAll
  static void close() {
    LIBRARY.close();
  }

  private List<TagSuggestion> suggested(Tag tag, TagQuestion question, Viewer viewer) {
    return LIBRARY.get(TagSuggestions.class).suggest(question, viewer, 20).get(tag);
  }

  @Test
  void suggestsWhatSimilarItemsHaveAndSaysWhy() {
    var best = suggested(Tag.COMPETENCY, QUESTION, ANYBODY).getFirst();
    assertThat(best.code()).isEqualTo("C-VIALIDAD");
    assertThat(best.words()).contains("cunetas");
    assertThat(best.share()).isBetween(0.1, 1.0);
    assertThat(suggested(Tag.PROVINCE, QUESTION, ANYBODY))
        .extracting(TagSuggestion::code)
        .first()
        .isEqualTo("11");
    assertThat(suggested(Tag.KEYWORD, QUESTION, ANYBODY))
        .extracting(TagSuggestion::code)
        .containsExactly("drenaje");
  }

  @Test
  void learnsNothingFromWhatTheViewerMayNotSee() {
    assertThat(suggested(Tag.KEYWORD, QUESTION, ADMIN))
        .extracting(TagSuggestion::code)
        .contains("secreto");
    assertThat(suggested(Tag.KEYWORD, QUESTION, ANYBODY))
        .extracting(TagSuggestion::code)
        .doesNotContain("secreto");
  }

  @Test
  void learnsNothingFromTheItemItself() {
    ItemId self = items.findByExternalId("a").orElseThrow();
    var question = new TagQuestion(QUESTION.title(), QUESTION.text(), Set.of(self));

    assertThat(suggested(Tag.KEYWORD, question, ANYBODY)).isEmpty();
  }
}
