package ec.congope.saberes.content.vocabulary;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tables of the concept schemes. */
final class VocabularyRows {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  private final JdbcClient jdbc;

  VocabularyRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Writes a version whose data file changed since it was written last. */
  void store(SchemeVersion version) {
    String digest = digest(version.toString());
    if (digest.equals(storedDigest(version))) {
      return;
    }
    var sql =
        """
        insert into concept_scheme (scheme, version, title, valid_from, valid_to, properties, digest)
        values (:scheme, :version, :title, :from, :to, :properties::jsonb, :digest)
        on conflict (scheme, version) do update
           set title = excluded.title, valid_from = excluded.valid_from,
               valid_to = excluded.valid_to, properties = excluded.properties,
               digest = excluded.digest
        """;
    jdbc.sql(sql)
        .param("scheme", version.scheme().code())
        .param("version", version.version())
        .param("title", version.title())
        .param("from", version.from() == null ? null : LocalDate.of(version.from(), 1, 1))
        .param("to", version.to() == null ? null : LocalDate.of(version.to(), 12, 31))
        .param("properties", JSON.writeValueAsString(version.properties()))
        .param("digest", digest)
        .update();
    version.concepts().forEach(concept -> store(version, concept));
  }

  private void store(SchemeVersion version, Concept concept) {
    var sql =
        """
        insert into concept (scheme, version, code, slug, kind, label, short_label, alternative,
                             hidden, definition, broader, related, printed_code, position, properties)
        values (:scheme, :version, :code, :slug, :kind, :label, :shortLabel, :alternative,
                :hidden, :definition, :broader, :related, :printedCode, :position, :properties::jsonb)
        on conflict (scheme, version, code) do update
           set slug = excluded.slug, kind = excluded.kind, label = excluded.label,
               short_label = excluded.short_label, alternative = excluded.alternative,
               hidden = excluded.hidden, definition = excluded.definition,
               broader = excluded.broader, related = excluded.related,
               printed_code = excluded.printed_code, position = excluded.position,
               properties = excluded.properties
        """;
    jdbc.sql(sql)
        .param("scheme", version.scheme().code())
        .param("version", version.version())
        .param("code", concept.code())
        .param("slug", concept.slug())
        .param("kind", concept.kind())
        .param("label", concept.label())
        .param("shortLabel", concept.shortLabel())
        .param("alternative", concept.alternative().toArray(String[]::new))
        .param("hidden", concept.hidden().toArray(String[]::new))
        .param("definition", concept.definition())
        .param("broader", concept.broader())
        .param("related", concept.related().toArray(String[]::new))
        .param("printedCode", concept.printedCode())
        .param("position", concept.position())
        .param("properties", JSON.writeValueAsString(concept.properties()))
        .update();
  }

  private @Nullable String storedDigest(SchemeVersion version) {
    return jdbc.sql(
            "select digest from concept_scheme where scheme = :scheme and version = :version")
        .param("scheme", version.scheme().code())
        .param("version", version.version())
        .query(String.class)
        .optional()
        .orElse(null);
  }

  /** Whether there is a version of this name. */
  boolean has(SchemeVersion version) {
    return storedDigest(version) != null;
  }

  /** Says whether a version is prepared only. */
  void setState(Scheme scheme, String version, String state) {
    jdbc.sql(
            """
            update concept_scheme
               set properties = properties || jsonb_build_object('state', :state::text)
             where scheme = :scheme and version = :version
            """)
        .param("state", state)
        .param("scheme", scheme.code())
        .param("version", version)
        .update();
  }

  /**
   * The versions of the scheme: the newest by its dates first, which is the one in force; those
   * that are only prepared last.
   */
  List<SchemeVersion> versions(Scheme scheme) {
    var sql =
        """
        select version, title, extract(year from valid_from)::int as "from",
               extract(year from valid_to)::int as "to", properties
          from concept_scheme
         where scheme = :scheme
         order by coalesce(properties ->> 'state', '') = 'prepared',
                  valid_from desc nulls last, version desc
        """;
    return jdbc.sql(sql)
        .param("scheme", scheme.code())
        .query((row, n) ->
            new SchemeVersion(
                scheme,
                row.getString("version"),
                row.getString("title"),
                (Integer) row.getObject("from"),
                (Integer) row.getObject("to"),
                JSON.readValue(row.getString("properties"), TEXTS),
                concepts(scheme, row.getString("version"))))
        .list();
  }

  private List<Concept> concepts(Scheme scheme, String version) {
    var sql =
        """
        select code, slug, kind, label, short_label, alternative, hidden, definition, broader,
               related, printed_code, position, properties
          from concept
         where scheme = :scheme and version = :version
         order by position
        """;
    return jdbc.sql(sql)
        .param("scheme", scheme.code())
        .param("version", version)
        .query((row, n) -> concept(scheme, row))
        .list();
  }

  private static Concept concept(Scheme scheme, ResultSet row) throws SQLException {
    return new Concept(
        scheme,
        row.getString("code"),
        row.getString("slug"),
        row.getString("kind"),
        row.getString("label"),
        row.getString("short_label"),
        texts(row.getArray("alternative")),
        texts(row.getArray("hidden")),
        row.getString("definition"),
        row.getString("broader"),
        texts(row.getArray("related")),
        row.getString("printed_code"),
        row.getInt("position"),
        JSON.readValue(row.getString("properties"), TEXTS));
  }

  private static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }

  static String digest(String text) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
