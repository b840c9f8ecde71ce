package ec.congope.saberes.content.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.Membership.Duty;
import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.OrganisationId;
import ec.congope.saberes.content.TestClock;
import ec.congope.saberes.content.TestLibrary;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.access.Access;
import ec.congope.saberes.content.access.Networks;
import ec.congope.saberes.content.change.Change;
import ec.congope.saberes.content.change.ChangeLog;
import ec.congope.saberes.content.file.Attachment;
import ec.congope.saberes.content.file.FileId;
import ec.congope.saberes.content.organisation.Organisations;
import ec.congope.saberes.content.person.People;
import ec.congope.saberes.content.person.Person;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReachTest {

  private static final Viewer ADMIN = Viewer.administrator();
  private static final TestClock CLOCK = new TestClock();
  private static final TestLibrary LIBRARY = TestLibrary.at(CLOCK);
  private static final FileId FILE = new FileId("a".repeat(64));
  private static int number;

  private final Items items = LIBRARY.get(Items.class);
  private final ChangeLog log = LIBRARY.get(ChangeLog.class);

  @BeforeEach
  void noon() {
    CLOCK.advance(Duration.ofHours(24)); // 10:00 of the next day in Ecuador
    LIBRARY.get(Embargoes.class).step();
  }

  @AfterAll
  static void close() {
    LIBRARY.close();
  }

  private static LocalDate today() {
    return LocalDate.now(CLOCK);
  }

  private Item published(Drafts draft) {
    return items.create("alcance-" + number++, draft.draft(), Status.PUBLISHED, ADMIN);
  }

  private static Viewer of(String organisation, Duty duty, String... networks) {
    var people = LIBRARY.get(People.class);
    var id = people.add("p" + number++ + "@example.org", "P", Person.State.ACTIVE);
    people.give(id, organisation(organisation), duty, null);
    for (String slug : networks) {
      LIBRARY.get(Networks.class).join(slug, id);
    }
    return people.find(id).orElseThrow().viewer();
  }

  private static OrganisationId organisation(String code) {
    return LIBRARY.get(Organisations.class).find(code).orElseThrow().id();
  }

  private boolean reads(Viewer viewer, ItemId item) {
    try {
      return items.get(item, viewer).id().equals(item);
    } catch (NotFound hidden) {
      return false;
    }
  }

  @Test
  void anItemOfAnOrganisationIsForItsPeople() {
    var id =
        published(Drafts.titled("Propia").access(Access.ORGANISATION.ownedBy("gap-azuay"))).id();

    assertThat(reads(of("gap-azuay", Duty.READER), id)).isTrue();
    assertThat(reads(of("gap-loja", Duty.COORDINATOR), id)).isFalse();
    assertThat(reads(of("congope", Duty.LIAISON), id)).isFalse();
    assertThat(reads(of("congope", Duty.PUBLISHER), id)).isTrue();
    assertThat(reads(Viewer.anonymous(), id)).isFalse();
  }

  @Test
  void anItemOfANetworkIsForItsMembersAtTheirNextRequest() {
    LIBRARY.get(Networks.class).add("paramos", "Páramos");
    var id = published(Drafts.titled("De red").access(Access.network("paramos"))).id();
    var people = LIBRARY.get(People.class);
    var member = of("gap-loja", Duty.READER, "paramos");

    assertThat(reads(member, id)).isTrue();
    assertThat(reads(of("gap-loja", Duty.READER), id)).isFalse();

    LIBRARY.get(Networks.class).leave("paramos", member.person().orElseThrow());
    var left = people.find(member.person().orElseThrow()).orElseThrow().viewer();
    assertThat(reads(left, id)).isFalse();
  }

  @Test
  void isOfWhomTheDraftNamesElseOfWhoPublishesIt() {
    var named = Drafts.titled("A").publisher("CONGOPE").access(Access.PUBLIC.ownedBy("gap-loja"));
    assertThat(published(named).owner()).isEqualTo(new Owner(organisation("gap-loja"), "gap-loja"));

    var printed = published(Drafts.titled("B").publisher("CONGOPE"));
    assertThat(printed.owner()).isEqualTo(new Owner(organisation("congope"), "congope"));

    var nobodys = published(Drafts.titled("C").access(Access.ORGANISATION));
    assertThat(nobodys.owner()).isNull();
    assertThat(reads(of("congope", Duty.READER), nobodys.id())).isFalse();
    assertThat(reads(of("congope", Duty.EDITOR), nobodys.id())).isTrue();
  }

  @Test
  void keepsItsOwnerWhenANewRevisionSaysNothing() {
    var item = published(Drafts.titled("D").access(Access.PUBLIC.ownedBy("gap-loja")));

    var saved = items.save(item.id(), 1, Drafts.titled("D2").publisher("CONGOPE").draft(), ADMIN);

    assertThat(saved.owner()).isEqualTo(item.owner());
  }

  @Test
  void a12AnEmbargoEndsAtMidnightOfEcuadorForWhoeverAsksDirectly() {
    var access = Access.PUBLIC.ownedBy("gap-azuay").from(today().plusDays(1));
    var item = published(Drafts.titled("Embargada").access(access));
    var id = item.id();
    assertThat(reads(Viewer.anonymous(), id)).isFalse();
    assertThat(reads(of("gap-loja", Duty.READER), id)).isFalse();
    assertThat(reads(of("congope", Duty.READER), id)).isFalse();
    assertThat(reads(of("gap-azuay", Duty.READER), id)).isTrue();
    assertThat(reads(of("congope", Duty.EDITOR), id)).isTrue();
    long count = items.count(Viewer.anonymous());

    CLOCK.advance(Duration.ofHours(14).minusSeconds(1)); // 23:59:59
    assertThat(reads(Viewer.anonymous(), id)).isFalse();
    assertThat(items.count(Viewer.anonymous())).isEqualTo(count);

    CLOCK.advance(Duration.ofSeconds(1));
    assertThat(reads(Viewer.anonymous(), id)).isTrue();
    assertThat(items.count(Viewer.anonymous())).isEqualTo(count + 1);
    assertThat(items.published(List.of(id), Viewer.anonymous())).hasSize(1);
    assertThat(items.names(List.of(id), Viewer.anonymous())).hasSize(1);
    CLOCK.advance(Duration.ofHours(-14));
  }

  @Test
  void anEmbargoThatEndsIsToldToWhoeverFollowsTheLogOnce() {
    var embargo = today().plusDays(1);
    var item = published(Drafts.titled("Embargada").access(Access.PUBLIC.from(embargo)));
    var file =
        new Attachment(FILE, "a.pdf", "A", "application/pdf", 1).with(Access.PUBLIC.from(embargo));
    var other = published(Drafts.titled("Con hoja embargada").attachment(file));
    long before = log.last();
    assertThat(LIBRARY.get(Embargoes.class).step()).isZero();
    assertThat(log.last()).isEqualTo(before);

    CLOCK.advance(Duration.ofHours(14));

    assertThat(LIBRARY.get(Embargoes.class).step()).isEqualTo(2);
    assertThat(log.after(before, 10)).extracting(Change::item).contains(item.id(), other.id());
    assertThat(items.get(item.id(), Viewer.anonymous()).published()).isEqualTo(CLOCK.instant());
    assertThat(LIBRARY.get(Embargoes.class).step()).isZero();
    CLOCK.advance(Duration.ofHours(-14));
  }

  @Test
  void aFileIsForFewerThanItsItemAndKeepsItsNumber() {
    LIBRARY.get(Networks.class).add("cuencas", "Cuencas");
    var item =
        published(
            Drafts.titled("Con archivos")
                .access(Access.PUBLIC.ownedBy("gap-azuay"))
                .attachment(file("uno.pdf", Access.ORGANISATION))
                .attachment(file("dos.pdf", Access.network("cuencas")))
                .attachment(file("tres.pdf", null)));

    assertThat(numbers(item, Viewer.anonymous())).containsExactly(3);
    assertThat(numbers(item, of("gap-azuay", Duty.READER))).containsExactly(1, 3);
    assertThat(numbers(item, of("gap-loja", Duty.READER, "cuencas"))).containsExactly(2, 3);
    assertThat(numbers(item, of("congope", Duty.PUBLISHER))).containsExactly(1, 2, 3);
    var seen = items.get(item.id(), Viewer.anonymous());
    assertThat(seen.draft().attachments()).extracting(Attachment::name).containsExactly("tres.pdf");
    assertThat(seen.attachment(1)).isEmpty();
    assertThat(seen.attachment(3)).map(Attachment::name).contains("tres.pdf");
  }

  private List<Integer> numbers(Item item, Viewer viewer) {
    return items.get(item.id(), viewer).files().stream().map(ItemFile::number).toList();
  }

  private static Attachment file(String name, @org.jspecify.annotations.Nullable Access access) {
    return new Attachment(FILE, name, name, "application/pdf", 1).with(access);
  }

  @Test
  void namesWhatIsNotThere() {
    var access = Access.network("nadie").ownedBy("gap-nadie");

    assertThatThrownBy(() -> published(Drafts.titled("X").access(access)))
        .isInstanceOfSatisfying(
            Invalid.class,
            wrong ->
                assertThat(wrong.violations())
                    .extracting(violation -> violation.field() + " " + violation.code())
                    .containsExactlyInAnyOrder(
                        "access invalid.unknown-network",
                        "organisation invalid.unknown-organisation"));
  }

  @Test
  void keepsAllThatAccessSays() {
    LIBRARY.get(Networks.class).add("suelos", "Suelos");
    var access = Access.network("suelos").ownedBy("gap-azuay").from(today().plusDays(30));
    var item =
        published(Drafts.titled("Entera").access(access).attachment(file("a", Access.INTERNAL)));

    var read = items.get(item.id(), ADMIN).draft();

    assertThat(read.access()).isEqualTo(access);
    assertThat(read.attachments().getFirst().access()).isEqualTo(Access.INTERNAL);
  }
}
