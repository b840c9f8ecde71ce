package ec.congope.saberes.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.access.Access;
import ec.congope.saberes.content.item.Drafts;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.content.item.Status;
import ec.congope.saberes.content.subscription.EmailAddress;
import ec.congope.saberes.content.subscription.Frequency;
import ec.congope.saberes.content.subscription.Subscriptions;
import ec.congope.saberes.portal.find.alert.AlertRun;
import ec.congope.saberes.search.follow.IndexFollower;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every generated item in every channel by which a search leaves the portal, against plain SQL:
 * what everybody may see is there, nothing else is.
 */
class ChannelsIT {

  private static final int ITEMS = 1_000;
  private static final int WORDS = 20;
  private static final Pattern SLUG = Pattern.compile("/fichas/(canal-[a-z0-9-]+)");
  private static final Random RANDOM = new Random(20261125);

  private static final List<Access> LEVELS =
      List.of(
          Access.PUBLIC,
          Access.METADATA_ONLY,
          Access.GAP_NETWORK,
          Access.INTERNAL,
          Access.ORGANISATION.ownedBy("gap-azuay"),
          Access.PUBLIC.from(today().minusDays(1)),
          Access.PUBLIC.from(today().plusDays(90)));

  private static final List<Items.Entry> ENTRIES = new ArrayList<>();

  @BeforeAll
  static void makeItems() {
    for (int word = 0; word < WORDS; word++) {
      Portal.get(Subscriptions.class)
          .ask(mailbox(word), "q=" + word(word), Frequency.DAILY, "2026-11");
    }
    run();
    for (int word = 0; word < WORDS; word++) {
      String confirm = new Mailbox(mailbox(word).value()).only().link("/avisos/confirmar/");
      Portal.get(Subscriptions.class).confirm(confirm.substring(confirm.lastIndexOf('/') + 1));
    }
    for (int item = 0; item < ITEMS; item++) {
      var summary = new StringBuilder("Prueba");
      for (int word = 0; word < WORDS; word++) {
        if (RANDOM.nextInt(4) == 0) {
          summary.append(' ').append(word(word));
        }
      }
      var draft =
          Drafts.titled("Canal " + item)
              .summary(summary + ".")
              .access(LEVELS.get(RANDOM.nextInt(LEVELS.size())))
              .draft();
      var status = RANDOM.nextInt(5) > 0 ? Status.PUBLISHED : Status.DRAFT;
      ENTRIES.add(new Items.Entry("canal-" + item, draft, status));
    }
    Portal.get(Items.class).importAll(ENTRIES, Viewer.administrator());
    Portal.get(IndexFollower.class).catchUp();
  }

  @AfterAll
  static void takeThemBack() {
    var gone =
        ENTRIES.stream()
            .map(entry -> new Items.Entry(entry.externalId(), entry.draft(), Status.RETIRED))
            .toList();
    Portal.get(Items.class).importAll(gone, Viewer.administrator());
    Portal.get(IndexFollower.class).catchUp();
  }

  private static EmailAddress mailbox(int word) {
    return EmailAddress.find(word(word) + "@canal.ec").orElseThrow();
  }

  /** Words that no stem and no typo joins. */
  private static String word(int number) {
    return "canal" + String.valueOf((char) ('a' + number)).repeat(3) + "trof";
  }

  private static void run() {
    for (int step = 0; Portal.get(AlertRun.class).step(); step++) {
      assertThat(step).isLessThan(1_000);
    }
  }

  /** Plain SQL: the slugs of what everybody may see. */
  private static Set<String> oracle(String word) {
    var sql =
        """
        select i.slug
          from item i
          join item_revision r on r.item_id = i.id and r.revision = i.revision
         where i.external_id like 'canal-%' and i.status = 'published'
           and i.access in ('publico', 'solo-metadatos')
           and coalesce((r.content #>> '{access,embargo}')::date <= :today, true)
           and r.content ->> 'summary' ~ ('\\m' || :word || '\\M')
        """;
    return new TreeSet<>(
        Portal.get(JdbcClient.class)
            .sql(sql)
            .param("word", word)
            .param("today", today())
            .query(String.class)
            .list());
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneId.of("America/Guayaquil"));
  }

  private static Set<String> slugs(String text) {
    var found = new TreeSet<String>();
    SLUG.matcher(text).results().forEach(slug -> found.add(slug.group(1)));
    return found;
  }

  @Test
  void a7a14EveryChannelShowsWhatEverybodyMaySeeAndNothingElse() {
    Portal.later(Duration.ofDays(1), ChannelsIT::run);
    int checks = 0;
    for (int number = 0; number < WORDS; number++) {
      String word = word(number);
      var right = oracle(word);
      assertThat(right).hasSizeBetween(50, 200);
      for (String file : List.of("/buscar.csv", "/buscar.ris", "/buscar.bib")) {
        assertThat(slugs(Portal.ask(file + "?q=" + word).body())).as(file).isEqualTo(right);
        checks += ITEMS;
      }
      for (String feed : List.of("/buscar.atom", "/buscar.rss")) {
        var shown = slugs(Portal.ask(feed + "?q=" + word).body());
        assertThat(shown).as(feed).hasSize(50).isSubsetOf(right);
        checks += ITEMS;
      }
      var mail = new Mailbox(mailbox(number).value()).last();
      assertThat(mail.subject()).isEqualTo(right.size() + " novedades en «" + word + "»");
      assertThat(slugs(mail.text())).hasSize(20).isSubsetOf(right);
      assertThat(slugs(mail.html())).isEqualTo(slugs(mail.text()));
      checks += ITEMS;
    }
    assertThat(checks).isGreaterThanOrEqualTo(100_000);
  }

  @Test
  void nothingIsToldTwiceHoweverOftenItIsLookedFor() {
    Portal.later(Duration.ofDays(1), ChannelsIT::run);
    var before = new HashSet<Integer>();
    for (int number = 0; number < WORDS; number++) {
      before.add(new Mailbox(mailbox(number).value()).mails().size());
    }
    Portal.later(Duration.ofDays(2), ChannelsIT::run);
    Portal.later(Duration.ofDays(3), ChannelsIT::run);
    for (int number = 0; number < WORDS; number++) {
      assertThat(new Mailbox(mailbox(number).value()).mails()).hasSize(2);
    }
    assertThat(before).containsExactly(2);
  }
}
