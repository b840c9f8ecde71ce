package ec.congope.saberes.content.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.PersonId;
import ec.congope.saberes.content.TestLibrary;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.Withdrawn;
import ec.congope.saberes.content.access.Access;
import ec.congope.saberes.content.change.ChangeLog;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class VersionsTest {

  private static final TestLibrary LIBRARY = TestLibrary.fresh();
  private static final Viewer ADMIN = Viewer.administrator();
  private static final Viewer ANYBODY = Viewer.anonymous();
  private static final Viewer STAFF = Viewer.person(new PersonId(1), Set.of(Viewer.Role.GAP_STAFF));

  private final Items items = LIBRARY.get(Items.class);
  private final Versions versions = LIBRARY.get(Versions.class);

  @AfterAll
  static void close() {
    LIBRARY.close();
  }

  @Test
  void countsWhatWasPublishedAndNothingElse() {
    Item draft = items.create(Drafts.titled("Riego, borrador").draft(), ADMIN);
    assertThat(draft.version()).isZero();

    var first = Drafts.titled("Riego").publisher("PUCE").draft();
    items.save(draft.id(), 1, first, Status.PUBLISHED, " Primera publicación. ", ADMIN);
    items.save(draft.id(), 2, Drafts.titled("Riego a medias").draft(), Status.DRAFT, ADMIN);
    var second = Drafts.titled("Riego parcelario").draft();
    Item newest =
        items.save(draft.id(), 3, second, Status.PUBLISHED, "Se corrige el caudal.", ADMIN);

    assertThat(newest.version()).isEqualTo(2);
    assertThat(versions.list(draft.id(), ANYBODY))
        .extracting(Version::number, Version::title, Version::note, Version::by)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                2, "Riego parcelario", "Se corrige el caudal.", null),
            org.assertj.core.groups.Tuple.tuple(1, "Riego", "Primera publicación.", "PUCE"));
    Item old = versions.get(draft.id(), 1, ANYBODY);
    assertThat(old.draft()).isEqualTo(first);
    assertThat(old.version()).isEqualTo(1);
    assertThat(old.revision()).isEqualTo(2);
    for (int none : List.of(-1, 0, 3)) {
      assertThatThrownBy(() -> versions.get(draft.id(), none, ANYBODY))
          .isExactlyInstanceOf(NotFound.class);
    }
  }

  @Test
  void a11ShowsNoVersionOfAnItemThatIsNowRestricted() {
    ItemId id = published("Puentes", Access.PUBLIC);
    restrict(id, 1, Access.GAP_NETWORK);

    assertThatThrownBy(() -> versions.list(id, ANYBODY)).isExactlyInstanceOf(NotFound.class);
    assertThatThrownBy(() -> versions.get(id, 1, ANYBODY)).isExactlyInstanceOf(NotFound.class);
    assertThat(versions.list(id, STAFF)).hasSize(2);
    assertThat(versions.get(id, 1, STAFF).draft().title()).isEqualTo("Puentes");
  }

  @Test
  void a11ShowsNoVersionThatWasRestrictedThen() {
    ItemId id = published("Cuencas", Access.GAP_NETWORK);
    restrict(id, 1, Access.PUBLIC);

    assertThat(versions.list(id, ANYBODY)).extracting(Version::number).containsExactly(2);
    assertThatThrownBy(() -> versions.get(id, 1, ANYBODY)).isExactlyInstanceOf(NotFound.class);
    assertThat(versions.get(id, 1, STAFF).draft().access()).isEqualTo(Access.GAP_NETWORK);
  }

  @Test
  void leavesATombstoneToThoseWhoCouldReadIt() {
    ItemId id = published("Viveros", Access.PUBLIC);
    ItemId secret = published("Viveros internos", Access.INTERNAL);
    ItemId draft = items.create(Drafts.titled("Nunca salió").draft(), ADMIN).id();
    for (ItemId each : List.of(id, secret, draft)) {
      items.move(each, 1, Status.RETIRED, "Las cifras eran de otro año.", ADMIN);
    }
    ItemId next =
        publish(
            Drafts.titled("Viveros 2").relation(new Relation(Relation.Kind.REPLACES, id)).draft());

    assertThatThrownBy(() -> items.get(id, ANYBODY)).isInstanceOf(Withdrawn.class);
    assertThatThrownBy(() -> items.get("viveros", ANYBODY)).isInstanceOf(Withdrawn.class);
    assertThatThrownBy(() -> versions.get(id, 1, ANYBODY)).isInstanceOf(Withdrawn.class);
    for (ItemId hidden : List.of(secret, draft)) {
      assertThatThrownBy(() -> items.get(hidden, ANYBODY)).isExactlyInstanceOf(NotFound.class);
      assertThatThrownBy(() -> versions.tombstone(hidden, ANYBODY))
          .isExactlyInstanceOf(NotFound.class);
    }
    var tombstone = versions.tombstone(id, ANYBODY);
    assertThat(tombstone.reason()).isEqualTo("Las cifras eran de otro año.");
    assertThat(tombstone.item().draft().title()).isEqualTo("Viveros");
    assertThat(tombstone.replacement()).map(Item::id).contains(next);
  }

  @Test
  void keepsEveryAddressThatAnItemEverHad() {
    ItemId id = published("Agua segura", Access.PUBLIC);
    long cursor = LIBRARY.get(ChangeLog.class).last();

    assertThat(items.rename(id, "agua-para-todos", ADMIN).slug()).isEqualTo("agua-para-todos");

    assertThat(LIBRARY.get(ChangeLog.class).after(cursor, 10))
        .extracting(change -> change.item())
        .containsExactly(id);
    assertThat(items.get("agua-segura", ANYBODY).slug()).isEqualTo("agua-para-todos");
    ItemId other = published("Agua segura", Access.PUBLIC);
    assertThat(items.get(other, ANYBODY).slug()).isEqualTo("agua-segura-" + other);
    assertThatThrownBy(() -> items.rename(other, "agua-segura", ADMIN)).isInstanceOf(Invalid.class);
    for (String wrong : List.of("", "Agua", "agua segura", "12", "a/b")) {
      assertThatThrownBy(() -> items.rename(other, wrong, ADMIN)).isInstanceOf(Invalid.class);
    }
    assertThat(items.rename(id, "agua-segura", ADMIN).slug()).isEqualTo("agua-segura");
  }

  @Test
  void refusesANoteThatIsTooLong() {
    ItemId id = published("Con nota", Access.PUBLIC);
    var draft = Drafts.titled("Con nota larga").draft();

    assertThatThrownBy(() -> items.save(id, 1, draft, Status.PUBLISHED, "x".repeat(1_001), ADMIN))
        .isInstanceOfSatisfying(
            Invalid.class,
            invalid ->
                assertThat(invalid.violations())
                    .extracting(Invalid.Violation::field)
                    .containsExactly("changeNote"));
  }

  private ItemId published(String title, Access access) {
    return publish(Drafts.titled(title).access(access).draft());
  }

  private ItemId publish(Draft draft) {
    String name = draft.title() + LIBRARY.get(ChangeLog.class).last();
    return items.create(name, draft, Status.PUBLISHED, ADMIN).id();
  }

  private void restrict(ItemId id, int revision, Access access) {
    String title = items.get(id, ADMIN).draft().title();
    items.save(id, revision, Drafts.titled(title).access(access).draft(), ADMIN);
  }
}
