package ec.congope.saberes.content.vocabulary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tables of what people changed, step by step. */
final class EditRows {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<LinkedHashMap<String, Said>> SAID = new TypeReference<>() {};

  private static final String STEP =
      """
      select s.id, s.scheme, s.version, s.kind, s.code, s.target, s.before::text as before,
             s.after::text as after, s.items, s.at, s.undone_at, p.name as person
        from vocabulary_step s
        left join person p on p.id = s.by_person
      """;

  /** A step with what was said before and after it. */
  record Told(Step step, Map<String, Said> before, Map<String, Said> after) {}

  private final JdbcClient jdbc;

  EditRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long number() {
    return jdbc.sql("select number from vocabulary_state").query(Long.class).single();
  }

  /** The next state; whoever else changes vocabularies waits until the transaction ends. */
  long advance() {
    return jdbc.sql("update vocabulary_state set number = number + 1 returning number")
        .query(Long.class)
        .single();
  }

  Map<String, Said> said(Scheme scheme, String version) {
    var said = new LinkedHashMap<String, Said>();
    jdbc.sql(
            """
            select code, said::text as said
              from concept_edit
             where scheme = :scheme and version = :version
             order by code
            """)
        .param("scheme", scheme.code())
        .param("version", version)
        .query(row -> {
          said.put(row.getString("code"), JSON.readValue(row.getString("said"), Said.class));
        });
    return said;
  }

  /** The state after the last change of each concept that was ever changed. */
  Map<String, Long> numbers(Scheme scheme) {
    var numbers = new HashMap<String, Long>();
    jdbc.sql("select code, number from concept_edit where scheme = :scheme")
        .param("scheme", scheme.code())
        .query(row -> {
          numbers.put(row.getString("code"), row.getLong("number"));
        });
    return numbers;
  }

  void say(Scheme scheme, String version, Map<String, Said> words, long number) {
    var sql =
        """
        insert into concept_edit (scheme, version, code, said, number)
        values (:scheme, :version, :code, :said::jsonb, :number)
        on conflict (scheme, version, code) do update
           set said = excluded.said, number = excluded.number
        """;
    words.forEach((code, said) ->
        jdbc.sql(sql)
            .param("scheme", scheme.code())
            .param("version", version)
            .param("code", code)
            .param("said", JSON.writeValueAsString(said))
            .param("number", number)
            .update());
  }

  long tell(
      Edit edit,
      Proposal proposal,
      String version,
      Map<String, Said> before,
      int items,
      Instant at,
      @Nullable Long person) {
    var sql =
        """
        insert into vocabulary_step (scheme, version, kind, code, target, before, after, items, at,
                                     by_person)
        values (:scheme, :version, :kind, :code, :target, :before::jsonb, :after::jsonb, :items,
                :at, :person)
        returning id
        """;
    return jdbc.sql(sql)
        .param("scheme", edit.scheme().code())
        .param("version", version)
        .param("kind", edit.kind())
        .param("code", proposal.code())
        .param("target", edit.target())
        .param("before", JSON.writeValueAsString(before))
        .param("after", JSON.writeValueAsString(proposal.after()))
        .param("items", items)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("person", person)
        .query(Long.class)
        .single();
  }

  /** The newest, of one version or, where that is empty, of all. */
  List<Step> steps(Scheme scheme, String version, int limit) {
    return jdbc
        .sql(
            STEP
                + """
                 where s.scheme = :scheme and (:version = '' or s.version = :version)
                 order by s.id desc limit :limit
                """)
        .param("version", version)
        .param("scheme", scheme.code())
        .param("limit", limit)
        .query(EditRows::told)
        .list()
        .stream()
        .map(Told::step)
        .toList();
  }

  Optional<Told> step(long id) {
    return jdbc.sql(STEP + " where s.id = :id").param("id", id).query(EditRows::told).optional();
  }

  void undo(long id, Instant at) {
    jdbc.sql("update vocabulary_step set undone_at = :at where id = :id")
        .param("id", id)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static Told told(ResultSet row, int number) throws SQLException {
    var undone = row.getObject("undone_at", OffsetDateTime.class);
    var step =
        new Step(
            row.getLong("id"),
            Scheme.find(row.getString("scheme")).orElseThrow(),
            row.getString("version"),
            row.getString("kind"),
            row.getString("code"),
            row.getString("target"),
            row.getInt("items"),
            row.getObject("at", OffsetDateTime.class).toInstant(),
            row.getString("person"),
            undone == null ? null : undone.toInstant());
    return new Told(
        step,
        JSON.readValue(row.getString("before"), SAID),
        JSON.readValue(row.getString("after"), SAID));
  }
}
