package ec.congope.saberes.content.batch.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.NotAllowed;
import ec.congope.saberes.content.TestLibrary;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.access.Access;
import ec.congope.saberes.content.batch.Batch;
import ec.congope.saberes.content.batch.Batch.Kind;
import ec.congope.saberes.content.batch.BatchUndo;
import ec.congope.saberes.content.batch.BatchWork.Progress;
import ec.congope.saberes.content.batch.Batches;
import ec.congope.saberes.content.batch.edit.Selecting.Selected;
import ec.congope.saberes.content.item.Drafts;
import ec.congope.saberes.content.item.Item;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.content.item.Status;
import ec.congope.saberes.content.item.Version;
import ec.congope.saberes.content.item.Versions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The same change to many items, there and back. */
class BulkEditTest {

  private static final Viewer ADMINISTRATOR = Viewer.administrator();
  private static final int MANY = 230;

  private final TestLibrary library = TestLibrary.fresh();

  @AfterEach
  void close() {
    library.close();
  }

  private ItemId published(String name, Drafts draft) {
    return library
        .get(Items.class)
        .create(name, draft.draft(), Status.PUBLISHED, ADMINISTRATOR)
        .id();
  }

  private Item item(ItemId id) {
    return library.get(Items.class).get(id, ADMINISTRATOR);
  }

  private Batch begun(Edit edit, List<ItemId> items) {
    var batches = library.get(Batches.class);
    String request = EditRequest.of(edit, items).json();
    return batches.get(
        batches.start(Kind.EDIT, "Se agrega la vialidad", request, ADMINISTRATOR),
        Kind.EDIT,
        ADMINISTRATOR);
  }

  private static Selection titled(String title) {
    return new Selection("", "", "", "", "", "", "", "", title, List.of());
  }

  private List<ItemId> select(Selection selection) {
    return library.get(Selecting.class).find(selection, ADMINISTRATOR).stream()
        .map(Selected::id)
        .toList();
  }

  @Test
  void whatItWouldComeToIsSaidAndThenDoneAndThenUndone() {
    var without = published("a", Drafts.titled("Cunetas").keywords("agua"));
    var with = published("b", Drafts.titled("Puentes").competencies("C-VIALIDAD"));
    var edit = library.get(BulkEdit.class);
    var batch = begun(new Edit(What.ADD_COMPETENCY, "C-VIALIDAD"), List.of(without, with));

    var check = edit.check(batch, ADMINISTRATOR, Progress.NONE);

    assertThat(check.dryRun()).isTrue();
    assertThat(check.changed()).isEqualTo(1);
    assertThat(check.same()).isEqualTo(1);
    assertThat(check.lines())
        .containsExactly(
            new EditReport.Line(
                without.value(), "Cunetas", List.of(), List.of("C-VIALIDAD"), null));
    assertThat(item(without).revision()).isEqualTo(1);
    assertThat(EditReport.read(check.json())).isEqualTo(check);

    var run = edit.run(batch, ADMINISTRATOR, Progress.NONE);

    assertThat(run.changed()).isEqualTo(1);
    assertThat(item(without).draft().competencies()).containsExactly("C-VIALIDAD");
    assertThat(item(without).draft().keywords()).containsExactly("agua");
    assertThat(item(with).revision()).isEqualTo(1);
    assertThat(library.get(Versions.class).list(without, ADMINISTRATOR))
        .extracting(Version::note)
        .first()
        .isEqualTo("Se agrega la vialidad");
    assertThat(edit.run(batch, ADMINISTRATOR, Progress.NONE).changed()).isZero();

    library.get(BatchUndo.class).undo(batch.id(), "Se deshizo", ADMINISTRATOR, Progress.NONE);

    assertThat(item(without).draft().competencies()).isEmpty();
    assertThat(item(without).status()).isEqualTo(Status.PUBLISHED);
    assertThat(item(without).revision()).isEqualTo(3);
  }

  @Test
  void whatIsNotChangedOfAnItemStaysAsItWas() {
    var access = Access.GAP_NETWORK.ownedBy("gap-azuay").from(LocalDate.of(2099, 1, 1));
    var id =
        published(
            "a",
            Drafts.titled("Riego")
                .summary("Resumen")
                .body("# Cuerpo")
                .author("Rosa")
                .provinces("01")
                .keywords("Agua", "riego")
                .access(access));
    var before = item(id).draft();

    library
        .get(BulkEdit.class)
        .run(
            begun(new Edit(What.REMOVE_KEYWORD, "agua"), List.of(id)),
            ADMINISTRATOR,
            Progress.NONE);
    assertThat(item(id).draft()).isEqualTo(Redraft.of(before).keywords(List.of("riego")));
    library
        .get(BulkEdit.class)
        .run(begun(new Edit(What.SET_ACCESS, "public"), List.of(id)), ADMINISTRATOR, Progress.NONE);

    assertThat(item(id).draft().access())
        .isEqualTo(Access.PUBLIC.ownedBy("gap-azuay").from(LocalDate.of(2099, 1, 1)));
  }

  @Test
  void moreThanATransactionHoldsIsDoneInSeveral() {
    var ids = new ArrayList<ItemId>();
    for (int i = 0; i < MANY; i++) {
      ids.add(published("m" + i, Drafts.titled("Muchas " + i)));
    }
    var seen = new ArrayList<Long>();
    var batch = begun(new Edit(What.ADD_PROVINCE, "01"), ids);

    var report =
        library.get(BulkEdit.class).run(batch, ADMINISTRATOR, (done, total) -> seen.add(done));

    assertThat(report.changed()).isEqualTo(MANY);
    assertThat(seen).containsExactly(100L, 200L, (long) MANY);
    assertThat(library.get(Batches.class).counts(batch.id()))
        .isEqualTo(new Batches.Counts(0, MANY));
  }

  @Test
  void onlyPublishedItemsThatHaveEverythingInCommonAreSelected() {
    var one =
        published(
            "a",
            Drafts.titled("Vías del Azuay")
                .competencies("C-VIALIDAD")
                .provinces("01")
                .keywords("Cunetas"));
    published("b", Drafts.titled("Vías de Loja").competencies("C-VIALIDAD").provinces("11"));
    library.get(Items.class).create(Drafts.titled("Vías del Azuay").draft(), ADMINISTRATOR);

    assertThat(select(new Selection("", "", "C-VIALIDAD", "01", "", "", "", "", "", List.of())))
        .containsExactly(one);
    assertThat(select(new Selection("", "", "", "", "", "", "", "cunetas", "", List.of())))
        .containsExactly(one);
    assertThat(select(titled("VÍAS DEL"))).containsExactly(one);
    assertThat(select(titled("%"))).isEmpty();
    assertThat(select(titled("' or true --"))).isEmpty();
    assertThat(titled(" ").asks()).isFalse();
    var named = List.of(one.toString(), "vias-de-loja", "nada");
    assertThat(select(new Selection("", "", "", "", "", "", "", "", "", named))).hasSize(2);
    assertThat(select(new Selection("", "", "", "11", "", "", "", "", "", named))).hasSize(1);
  }

  @Test
  void b6NobodyButAnAdministratorSelectsOrChanges() {
    var id = published("a", Drafts.titled("Riego"));
    var batch = begun(new Edit(What.ADD_KEYWORD, "x"), List.of(id));

    assertThatThrownBy(() -> library.get(Selecting.class).find(titled("Riego"), Viewer.anonymous()))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(
            () -> library.get(BulkEdit.class).run(batch, Viewer.anonymous(), Progress.NONE))
        .isInstanceOf(NotAllowed.class);
    assertThat(item(id).revision()).isEqualTo(1);
  }
}
