package ec.congope.saberes.portal;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.audit.Audit;
import ec.congope.saberes.content.batch.edit.Edit;
import ec.congope.saberes.content.batch.edit.EditRequest;
import ec.congope.saberes.content.batch.edit.What;
import ec.congope.saberes.content.item.Draft;
import ec.congope.saberes.content.item.Drafts;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.content.item.Status;
import ec.congope.saberes.content.review.ManuscriptId;
import ec.congope.saberes.search.follow.IndexFollower;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Much of everything that pages list, made in few statements. */
final class Volume {

  private static final int BATCH = 500;

  private final OwnPortal portal;
  private final JdbcClient jdbc;
  private int made;

  Volume(OwnPortal portal) {
    this.portal = portal;
    this.jdbc = portal.database().owner();
  }

  /** So many published items, in the index. */
  void items(int number) {
    for (int from = 0; from < number; from += BATCH) {
      var entries =
          IntStream.range(from, from + BATCH)
              .mapToObj(n -> new Items.Entry("volume-" + n, draft(n), Status.PUBLISHED))
              .toList();
      portal.get(Items.class).importAll(entries, Viewer.administrator());
    }
    portal.get(IndexFollower.class).catchUp();
  }

  private static Draft draft(int number) {
    return Drafts.titled("Limpieza de cunetas por turnos " + number)
        .summary("La comunidad número " + number + " cuida su camino cada mes.")
        .draft();
  }

  /**
   * Adds until there are so many manuscripts that wait, people, batches, imports, files without
   * text, synonyms, queries and steps of a vocabulary; and a tenth of that of networks, partners,
   * pinned results and judged queries, which are few.
   *
   * @param like the manuscript that the others are copies of
   */
  void grow(int number, ManuscriptId like) {
    people(number);
    manuscripts(number, like);
    work(number);
    tuning(number);
    audit(number);
    made = number;
  }

  /** With these parameters among others: {@code :from} and {@code :to}, the numbers to be made. */
  private void run(String sql, int number) {
    jdbc.sql(sql).param("from", made + 1).param("to", number).update();
  }

  private void people(int number) {
    run(
        """
        insert into person (email, name, state, created_at, changed_at)
        select 'volumen' || n || '@gap-loja.test', 'Volumen ' || n, 'ACTIVE', now(), now()
          from generate_series(:from, :to) as n
        """,
        number);
    run(
        """
        insert into membership (person_id, organisation_id, duty, given_at)
        select p.id, o.id, 'CONTRIBUTOR', now()
          from generate_series(:from, :to) as n
          join person p on p.email = 'volumen' || n || '@gap-loja.test'
          join organisation o on o.code in ('gap-loja', 'congope')
        """,
        number);
    run(
        """
        insert into network (slug, name, made_at)
        select 'red-' || n, 'Red ' || n, now()
          from generate_series(:from, :to) as n where n % 10 = 0
        """,
        number);
    run(
        """
        insert into network_member (network_id, person_id, since)
        select w.id, p.id, now()
          from generate_series(:from, :to) as n
          join person p on p.email = 'volumen' || n || '@gap-loja.test'
          join network w on w.slug = 'red-10'
        """,
        number);
    run(
        """
        insert into organisation (code, name, kind)
        select 'socio-' || n, 'Socio ' || n, 'PARTNER'
          from generate_series(:from, :to) as n where n % 10 = 0
        """,
        number);
  }

  private void manuscripts(int number, ManuscriptId like) {
    var sql =
        """
        insert into manuscript (form, edition, organisation_id, author_id, state, title, answered,
                                required, answers, versions, version, created_at, changed_at)
        select m.form, m.edition, m.organisation_id, p.id, 'CONGOPE_REVIEW', 'Ficha ' || n,
               m.answered, m.required, m.answers, m.versions, 1, m.created_at,
               m.created_at - n * interval '1 hour'
          from generate_series(:from, :to) as n
          join person p on p.email = 'volumen' || n || '@gap-loja.test'
          join manuscript m on m.id = :like
        """;
    jdbc.sql(sql).param("like", like.value()).param("from", made + 1).param("to", number).update();
    run(
        """
        insert into manuscript_step (manuscript_id, kind, digest, taken_at)
        select m.id, 'SUBMIT', '', m.changed_at
          from generate_series(:from, :to) as n join manuscript m on m.title = 'Ficha ' || n
        """,
        number);
    run(
        """
        insert into manuscript_claim (manuscript_id, state, person_id, claimed_at)
        select m.id, m.state, m.author_id, now()
          from generate_series(:from, :to) as n join manuscript m on m.title = 'Ficha ' || n
         where n % 3 = 0
        """,
        number);
  }

  private void work(int number) {
    var batches =
        """
        insert into batch (kind, state, title, request, started_at, ended_at)
        select case when n % 2 = 0 then 'import' else 'edit' end, 'discarded', 'Lote ' || n,
               case when n % 2 = 0 then '{}' else :edit end::jsonb, now(), now()
          from generate_series(:from, :to) as n
        """;
    jdbc.sql(batches)
        .param("edit", EditRequest.of(new Edit(What.ADD_KEYWORD, "agua"), List.of()).json())
        .param("from", made + 1)
        .param("to", number)
        .update();
    run(
        """
        insert into import_run (state, dry_run, started_at, finished_at)
        select 'done', false, now(), now() from generate_series(:from, :to) as n
        """,
        number);
    run(
        """
        insert into file_text (file_id, status, detail)
        select encode(sha256(('archivo' || n)::bytea), 'hex'), 'failed', 'worker'
          from generate_series(:from, :to) as n
        """,
        number);
    run(
        """
        insert into vocabulary_step (scheme, version, code, kind, before, after, items, at)
        select 'competencies', '', 'C-VIALIDAD', 'reword', '{}', '{}', 0, now()
          from generate_series(:from, :to) as n
        """,
        number);
  }

  private void tuning(int number) {
    run(
        """
        insert into synonym (rule_key, text, from_side, to_side, source, state, changed_at)
        select 'volumen' || n, 'volumena' || n || ', volumenb' || n, array['volumena' || n],
               array['volumenb' || n], 'person', 'enabled', now()
          from generate_series(:from, :to) as n
        """,
        number);
    run(
        """
        insert into query_day (day, query, shown, searches, empty_searches, public_searches,
                               last_total, public_total)
        select current_date, 'pregunta ' || n, 'pregunta ' || n, 9, 9, 9, 0, 0
          from generate_series(:from, :to) as n
        """,
        number);
    run(
        """
        insert into judged_query (query, shown, created_at)
        select 'juicio ' || n, 'juicio ' || n, now()
          from generate_series(:from, :to) as n where n % 10 = 0
        """,
        number);
    run(
        """
        insert into pin (query, shown, item_id, reason, expires_on, created_at, created_by)
        select 'cuneta ' || n, 'cuneta ' || n, i.id, 'Porque sí.', current_date + 9, now(), 'portal'
          from generate_series(:from, :to) as n
          join item i on i.external_id = 'volume-' || n
         where n % 10 = 0
        """,
        number);
  }

  private void audit(int number) {
    portal
        .get(TransactionOperations.class)
        .executeWithoutResult(status -> {
          for (int n = made + 1; n <= number; n++) {
            portal
                .get(Audit.class)
                .record(Viewer.administrator(), "manuscript.submit", "manuscript:" + n, Map.of());
          }
        });
  }
}
