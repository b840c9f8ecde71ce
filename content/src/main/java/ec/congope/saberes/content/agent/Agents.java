package ec.congope.saberes.content.agent;

import ec.congope.saberes.content.vocabulary.Concept;
import ec.congope.saberes.content.vocabulary.Scheme;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The authority records of people and bodies. */
@Component
public class Agents {

  private static final String COLUMNS = "a.id, a.slug, a.kind, a.name, a.province";

  /** The second is for a name whose slug another transaction took for another name meanwhile. */
  private static final int ATTEMPTS = 2;

  private final JdbcClient jdbc;

  Agents(JdbcClient jdbc, TransactionOperations transaction, Vocabularies vocabularies) {
    this.jdbc = jdbc;
    transaction.executeWithoutResult(status -> seed(vocabularies.list(Scheme.PROVINCES)));
  }

  /**
   * The records for these printed names, made where there is none yet. A name meets its record
   * whatever its capitals, accents and blanks; {@code congope} and the provincial governments have
   * theirs from the start. Runs inside the caller's transaction; safe under concurrency.
   */
  public Map<String, Agent> resolve(Collection<String> names) {
    var keys = new LinkedHashMap<String, String>();
    names.forEach(name -> keys.putIfAbsent(AgentNames.key(name), name));
    var known = findByKeys(keys.keySet());
    var missing = keys.keySet().stream().filter(key -> !known.containsKey(key)).sorted().toList();
    for (int attempt = 0; attempt < ATTEMPTS && !missing.isEmpty(); attempt++) {
      missing.forEach(key -> insert(keys.getOrDefault(key, key), key, null));
      known.putAll(findByKeys(missing));
      missing = missing.stream().filter(key -> !known.containsKey(key)).toList();
    }
    var resolved = new HashMap<String, Agent>();
    for (String name : names) {
      var agent = known.get(AgentNames.key(name));
      if (agent == null) {
        throw new IllegalStateException("no record for " + name);
      }
      resolved.put(name, agent);
    }
    return resolved;
  }

  /** The records with these ids, in no order. */
  public List<Agent> list(Collection<AgentId> ids) {
    return jdbc.sql("select " + COLUMNS + " from agent a where a.id = any(:ids)")
        .param("ids", ids.stream().map(AgentId::value).toArray(Long[]::new))
        .query(Agents::agent)
        .list();
  }

  /** The record with this slug. */
  public Optional<Agent> find(String slug) {
    return jdbc.sql("select " + COLUMNS + " from agent a where a.slug = :slug")
        .param("slug", slug)
        .query(Agents::agent)
        .optional();
  }

  private Map<String, Agent> findByKeys(Collection<String> keys) {
    var sql =
        "select n.key, "
            + COLUMNS
            + " from agent_name n join agent a on a.id = n.agent_id where n.key = any(:keys)";
    var found = new HashMap<String, Agent>();
    jdbc.sql(sql)
        .param("keys", keys.toArray(String[]::new))
        .query(row -> {
          found.put(row.getString("key"), agent(row, 0));
        });
    return found;
  }

  /** Does nothing where the key or the slug was taken by a transaction that ended meanwhile. */
  private void insert(String name, String key, @Nullable String province) {
    var sql =
        """
        with made as (
          insert into agent (slug, kind, name, key, province)
          values (:slug || case when exists (select from agent where slug = :slug)
                                then '-' || substr(md5(:key), 1, 6) else '' end,
                  :kind, :name, :key, :province)
          on conflict do nothing
          returning id)
        insert into agent_name (key, agent_id)
        select :key, id from made
        on conflict do nothing
        """;
    jdbc.sql(sql)
        .param("slug", AgentNames.slug(key))
        .param("kind", AgentNames.kind(name).name())
        .param("name", name.strip())
        .param("key", key)
        .param("province", province)
        .update();
  }

  /** CONGOPE and the provincial governments, under all the names they go by. */
  private void seed(List<Concept> provinces) {
    insert("CONGOPE", AgentNames.key("CONGOPE"), null);
    also("CONGOPE", "Consorcio de Gobiernos Autónomos Provinciales del Ecuador");
    for (Concept province : provinces) {
      String name = province.properties().getOrDefault("governmentShort", province.label());
      insert(name, AgentNames.key(name), province.code());
      Stream.of("government", "governmentSeen")
          .flatMap(property -> province.property(property).stream())
          .forEach(other -> also(name, other));
    }
  }

  private void also(String name, String other) {
    var sql =
        """
        insert into agent_name (key, agent_id)
        select :other, id from agent where key = :key
        on conflict do nothing
        """;
    jdbc.sql(sql).param("other", AgentNames.key(other)).param("key", AgentNames.key(name)).update();
  }

  private static Agent agent(ResultSet row, int number) throws SQLException {
    return new Agent(
        new AgentId(row.getLong("id")),
        row.getString("slug"),
        Agent.Kind.valueOf(row.getString("kind")),
        row.getString("name"),
        row.getString("province"));
  }
}
