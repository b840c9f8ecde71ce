package ec.congope.saberes.content.review;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.OrganisationId;
import ec.congope.saberes.content.PersonId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.file.FileId;
import ec.congope.saberes.content.file.FileStore;
import ec.congope.saberes.content.practice.Answer;
import ec.congope.saberes.content.practice.Answers;
import ec.congope.saberes.content.practice.Completeness;
import ec.congope.saberes.content.practice.Form;
import ec.congope.saberes.content.practice.Forms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of manuscripts. */
@Component
class ManuscriptRows {

  private static final String SELECT =
      """
      select m.id, m.item_id, m.item_revision, m.form, m.edition, m.organisation_id, m.author_id,
             m.state, m.answers::text as answers, m.versions::text as versions, m.version,
             m.created_at, m.changed_at,
      """
          + Coordination.OTHERS
          + """
                 as coordinated
            from manuscript m
          """;
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final JdbcClient jdbc;
  private final Forms forms;
  private final Clock clock;

  ManuscriptRows(JdbcClient jdbc, Forms forms, Clock clock) {
    this.jdbc = jdbc;
    this.forms = forms;
    this.clock = clock;
  }

  Optional<Manuscript> find(ManuscriptId id) {
    return jdbc.sql(SELECT + "where m.id = :id")
        .param("id", id.value())
        .query(this::row)
        .optional();
  }

  /** The same, which nobody else may change until the transaction ends. */
  Optional<Manuscript> lock(ManuscriptId id) {
    return jdbc.sql(SELECT + "where m.id = :id for update")
        .param("id", id.value())
        .query(this::row)
        .optional();
  }

  /** The one manuscript that is open for this item. */
  Optional<Manuscript> open(ItemId item) {
    return jdbc.sql(
            SELECT + "where m.item_id = :item and m.state not in ('PUBLISHED', 'WITHDRAWN')")
        .param("item", item.value())
        .query(this::row)
        .optional();
  }

  ManuscriptId insert(
      Form form,
      Owner owner,
      @Nullable ItemId item,
      int itemRevision,
      Answers answers,
      Viewer viewer) {
    var sql =
        """
        insert into manuscript (item_id, item_revision, form, edition, organisation_id, author_id,
                                state, title, answered, required, answers, versions, version,
                                created_at, changed_at, changed_by)
        values (:item, :itemRevision, :form, :edition, :organisation, :author, 'DRAFT', :title,
                :answered, :required, :answers::jsonb, :versions::jsonb, 1, :now, :now, :by)
        returning id
        """;
    var complete = Completeness.of(form, answers);
    var versions = new HashMap<String, Integer>();
    answers.byKey().keySet().forEach(key -> versions.put(key, 1));
    var id =
        new ManuscriptId(
            jdbc.sql(sql)
                .param("item", item == null ? null : item.value())
                .param("itemRevision", itemRevision)
                .param("form", form.type())
                .param("edition", form.edition())
                .param("organisation", owner.organisation().value())
                .param("author", value(owner.author()))
                .param("title", answers.text("title"))
                .param("answered", complete.answered())
                .param("required", complete.required())
                .param("answers", answers.json())
                .param("versions", MAPPER.writeValueAsString(versions))
                .param("now", now())
                .param("by", by(viewer))
                .query(Long.class)
                .single());
    remember(id, answers.byKey(), 1, viewer);
    return id;
  }

  /** Writes a manuscript as it is to be, with those answers that it did not have before. */
  void update(Manuscript next, Map<String, Answer> changed, Viewer viewer) {
    var sql =
        """
        update manuscript
           set item_id = :item, item_revision = :itemRevision, form = :form, edition = :edition,
               state = :state, title = :title, answered = :answered, required = :required,
               answers = :answers::jsonb, versions = :versions::jsonb, version = :version,
               changed_at = :now, changed_by = :by
         where id = :id
        """;
    var complete = Completeness.of(next.form(), next.answers());
    ItemId item = next.item();
    jdbc.sql(sql)
        .param("id", next.id().value())
        .param("item", item == null ? null : item.value())
        .param("itemRevision", next.itemRevision())
        .param("form", next.form().type())
        .param("edition", next.form().edition())
        .param("state", next.state().name())
        .param("title", next.answers().text("title"))
        .param("answered", complete.answered())
        .param("required", complete.required())
        .param("answers", next.answers().json())
        .param("versions", MAPPER.writeValueAsString(next.versions()))
        .param("version", next.version())
        .param("now", now())
        .param("by", by(viewer))
        .update();
    remember(next.id(), changed, next.version(), viewer);
  }

  private void remember(ManuscriptId id, Map<String, Answer> answers, int version, Viewer viewer) {
    if (answers.isEmpty()) {
      return;
    }
    var sql =
        """
        insert into manuscript_answer (manuscript_id, key, version, answer, saved_at, saved_by)
        select :id, n.key, :version, n.answer::jsonb, :now, :by
          from unnest(:keys::text[], :answers::text[]) as n (key, answer)
        """;
    var keys = List.copyOf(answers.keySet());
    jdbc.sql(sql)
        .param("id", id.value())
        .param("version", version)
        .param("now", now())
        .param("by", by(viewer))
        .param("keys", keys.toArray(String[]::new))
        .param("answers", keys.stream().map(answers::get).map(Answers::json).toArray(String[]::new))
        .update();
  }

  /** What fields said at earlier versions; absent where they had no answer yet. */
  Map<String, Answer> at(ManuscriptId id, Map<String, Integer> versions) {
    if (versions.isEmpty()) {
      return Map.of();
    }
    var sql =
        """
        select distinct on (a.key) a.key, a.answer::text as answer
          from unnest(:keys::text[], :versions::int[]) as n (key, version)
          join manuscript_answer a on a.manuscript_id = :id and a.key = n.key
                                  and a.version <= n.version
         order by a.key, a.version desc
        """;
    var keys = List.copyOf(versions.keySet());
    var found = new HashMap<String, Answer>();
    jdbc.sql(sql)
        .param("id", id.value())
        .param("keys", keys.toArray(String[]::new))
        .param("versions", keys.stream().map(versions::get).toArray(Integer[]::new))
        .query(row -> {
          found.put(row.getString("key"), Answers.answer(row.getString("answer")));
        });
    return found;
  }

  /** Lets answers name a file, and keeps it from being swept. */
  void keep(ManuscriptId id, FileStore.Stored file) {
    var sql =
        """
        insert into manuscript_file (manuscript_id, file_id, media, size)
        values (:id, :file, :media, :size)
        on conflict do nothing
        """;
    jdbc.sql(sql)
        .param("id", id.value())
        .param("file", file.id().sha256())
        .param("media", file.mediaType())
        .param("size", file.size())
        .update();
  }

  /** The files that answers may name, by their id. */
  Map<String, FileStore.Stored> files(ManuscriptId id) {
    var found = new HashMap<String, FileStore.Stored>();
    jdbc.sql("select file_id, media, size from manuscript_file where manuscript_id = :id")
        .param("id", id.value())
        .query(row -> {
          var file = new FileId(row.getString("file_id"));
          found.put(
              file.sha256(),
              new FileStore.Stored(file, row.getLong("size"), row.getString("media")));
        });
    return found;
  }

  private Manuscript row(ResultSet row, int number) throws SQLException {
    long item = row.getLong("item_id");
    boolean none = row.wasNull();
    long author = row.getLong("author_id");
    boolean forgotten = row.wasNull();
    return new Manuscript(
        new ManuscriptId(row.getLong("id")),
        none ? null : new ItemId(item),
        row.getInt("item_revision"),
        forms.get(row.getString("form"), row.getInt("edition")),
        new Owner(
            new OrganisationId(row.getLong("organisation_id")),
            forgotten ? null : new PersonId(author),
            row.getBoolean("coordinated")),
        State.valueOf(row.getString("state")),
        Answers.read(row.getString("answers")),
        MAPPER.readValue(row.getString("versions"), new TypeReference<Map<String, Integer>>() {}),
        row.getInt("version"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("changed_at", OffsetDateTime.class).toInstant());
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock);
  }

  private static @Nullable Long by(Viewer viewer) {
    return viewer.person().map(PersonId::value).orElse(null);
  }

  private static @Nullable Long value(@Nullable PersonId person) {
    return person == null ? null : person.value();
  }
}
