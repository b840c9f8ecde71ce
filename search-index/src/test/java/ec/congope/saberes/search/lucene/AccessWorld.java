package ec.congope.saberes.search.lucene;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.Membership;
import ec.congope.saberes.content.Membership.Duty;
import ec.congope.saberes.content.Membership.Kind;
import ec.congope.saberes.content.PersonId;
import ec.congope.saberes.content.TestLibrary;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.access.Access;
import ec.congope.saberes.content.access.Networks;
import ec.congope.saberes.content.file.Attachment;
import ec.congope.saberes.content.file.FileId;
import ec.congope.saberes.content.item.Drafts;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.content.item.Status;
import ec.congope.saberes.content.organisation.Organisation;
import ec.congope.saberes.content.organisation.Organisations;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A library of items of every kind of access, those who may ask for them, and what plain SQL says
 * of what each of these may read: out of the revisions as they were written, and of nothing that is
 * derived from them.
 */
final class AccessWorld {

  static final long SEED = 20_263;
  private static final int ITEMS = 64;
  private static final List<String> NETWORKS = List.of("riego", "vialidad-rural");

  /**
   * Somebody who asks.
   *
   * @param staff of a province or of CONGOPE
   * @param everything whatever is published
   * @param drafts also what is not
   */
  record Asking(
      String name,
      Viewer viewer,
      boolean staff,
      boolean congope,
      List<String> organisations,
      List<String> networks,
      boolean everything,
      boolean drafts) {}

  /** The words of an item that no other item has, by where they stand. */
  record Words(
      ItemId id,
      String title,
      String summary,
      String body,
      String keyword,
      String organisation,
      String page,
      String closer) {}

  private final TestLibrary library;
  private final LocalDate today;
  private final Random random = new Random(SEED);
  private final List<Words> all = new ArrayList<>();
  private final List<Asking> viewers = new ArrayList<>();

  AccessWorld(TestLibrary library, Clock clock) {
    this.library = library;
    this.today = LocalDate.now(clock);
  }

  List<Words> all() {
    return all;
  }

  List<Asking> viewers() {
    return viewers;
  }

  void fill() {
    NETWORKS.forEach(slug -> library.get(Networks.class).add(slug, "Red " + slug));
    jdbc()
        .sql("insert into organisation (code, name, kind) values ('ong', 'Una ONG', 'PARTNER')")
        .update();
    var organisations = library.get(Organisations.class).list();
    people(organisations);
    items(organisations.stream().map(Organisation::code).toList());
  }

  private void people(List<Organisation> organisations) {
    viewers.add(
        new Asking(
            "anonymous", Viewer.anonymous(), false, false, List.of(), List.of(), false, false));
    viewers.add(
        new Asking(
            "administrator", Viewer.administrator(), true, true, List.of(), List.of(), true, true));
    for (Organisation organisation : organisations) {
      viewers.add(asking(organisation, Duty.READER, List.of()));
    }
    var azuay = organisations.stream().filter(o -> o.code().equals("gap-azuay")).findFirst();
    viewers.add(asking(azuay.orElseThrow(), Duty.CONTRIBUTOR, List.of("riego")));
    var partner = organisations.getLast();
    viewers.add(asking(partner, Duty.CONTRIBUTOR, NETWORKS));
    viewers.add(asking(organisations.getFirst(), Duty.EDITOR, List.of()));
    viewers.add(asking(organisations.getFirst(), Duty.LIAISON, List.of("vialidad-rural")));
  }

  private static Asking asking(Organisation organisation, Duty duty, List<String> networks) {
    var membership = new Membership(organisation.id(), organisation.kind(), duty);
    var viewer = Viewer.member(new PersonId(1), List.of(membership)).in(Set.copyOf(networks));
    return new Asking(
        organisation.code() + " " + duty + " " + networks,
        viewer,
        organisation.kind() != Kind.PARTNER,
        organisation.kind() == Kind.CONGOPE,
        List.of(organisation.code()),
        networks,
        organisation.kind() == Kind.CONGOPE && duty == Duty.EDITOR,
        false);
  }

  private void items(List<String> organisations) {
    var items = library.get(Items.class);
    var words = new InventedWords(random);
    var entries = new ArrayList<Items.Entry>();
    var own = new ArrayList<List<String>>();
    for (int n = 0; n < ITEMS; n++) {
      own.add(words.next(7));
      String owner = organisations.get(random.nextInt(organisations.size()));
      entries.add(entry(n, own.get(n), owner));
      page(file(2 * n), own.get(n).get(6));
      page(file(2 * n + 1), own.get(n).get(5));
    }
    items.importAll(entries, Viewer.administrator());
    for (int n = 0; n < ITEMS; n++) {
      ItemId id = items.findByExternalId("matriz-" + n).orElseThrow();
      var w = own.get(n);
      all.add(new Words(id, w.get(0), w.get(1), w.get(2), w.get(3), w.get(4), w.get(5), w.get(6)));
      if (n % 20 == 7) {
        items.move(id, 1, n % 40 == 7 ? Status.RETIRED : Status.DRAFT, Viewer.administrator());
      }
    }
  }

  private Items.Entry entry(int n, List<String> words, String owner) {
    return Drafts.titled("Memoria " + words.get(0) + " de la minga")
        .summary("Resumen " + words.get(1))
        .body("Cuerpo " + words.get(2))
        .keywords(words.get(3))
        .publisher("Junta " + words.get(4))
        .competencies(n % 2 == 0 ? "C-RIEGO" : "C-VIALIDAD")
        .access(access().ownedBy(owner))
        .attachment(
            new Attachment(
                    file(2 * n),
                    "m.ods",
                    "Hoja",
                    "application/vnd.oasis.opendocument.spreadsheet",
                    9)
                .with(random.nextInt(3) == 0 ? null : access()))
        .attachment(new Attachment(file(2 * n + 1), "m.pdf", "M", "application/pdf", 9))
        .entry("matriz-" + n);
  }

  /** Any level; often with an embargo that is over, or is not. */
  private Access access() {
    var access =
        switch (random.nextInt(7)) {
          case 0, 1 -> Access.PUBLIC;
          case 2 -> Access.METADATA_ONLY;
          case 3 -> Access.GAP_NETWORK;
          case 4 -> Access.INTERNAL;
          case 5 -> Access.ORGANISATION;
          default -> Access.network(NETWORKS.get(random.nextInt(NETWORKS.size())));
        };
    return switch (random.nextInt(6)) {
      case 0 -> access.from(today);
      case 1 -> access.from(today.plusDays(1));
      default -> access;
    };
  }

  private static FileId file(int number) {
    return new FileId("%064x".formatted(number + 1));
  }

  private void page(FileId file, String word) {
    jdbc()
        .sql("insert into file_text (file_id, status, pages, paged) values (:f, 'done', 1, true)")
        .param("f", file.sha256())
        .update();
    jdbc()
        .sql("insert into file_page (file_id, page, text) values (:f, 1, :t)")
        .param("f", file.sha256())
        .param("t", "Página con " + word)
        .update();
  }

  /** The published items that one may read. */
  Set<Long> items(Asking asking) {
    return ask(asking, "r.content -> 'access'");
  }

  /** Those of which one may read the first file, provided that one reads the item. */
  Set<Long> files(Asking asking) {
    return ask(asking, "r.content #> '{attachments,0,access}'");
  }

  private Set<Long> ask(Asking asking, String access) {
    var sql =
        """
        select i.id
          from item i
          join item_revision r on r.item_id = i.id and r.revision = i.revision
          cross join lateral (select %s as said) a
          cross join lateral (select coalesce(said ->> 'level', said #>> '{}') as level,
                                     r.content #>> '{access,owner}' as owner) l
         where i.status = 'published'
           and (:everything or said is null
                or case when (said ->> 'embargo')::date > :today then owner = any(:organisations)
                        when level in ('PUBLIC', 'METADATA_ONLY') then true
                        when level = 'GAP_NETWORK' then :staff
                        when level = 'INTERNAL' then :congope
                        when level = 'ORGANISATION' then owner = any(:organisations)
                        when level = 'NETWORK' then said ->> 'network' = any(:networks) end)
        """
            .formatted(access);
    return new HashSet<>(
        jdbc()
            .sql(sql)
            .param("everything", asking.everything())
            .param("today", today)
            .param("staff", asking.staff())
            .param("congope", asking.congope())
            .param("organisations", asking.organisations().toArray(String[]::new))
            .param("networks", asking.networks().toArray(String[]::new))
            .query((row, number) -> row.getLong(1))
            .list());
  }

  private JdbcClient jdbc() {
    return library.get(JdbcClient.class);
  }
}
