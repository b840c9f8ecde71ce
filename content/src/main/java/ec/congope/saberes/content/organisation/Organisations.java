package ec.congope.saberes.content.organisation;

import ec.congope.saberes.content.Membership.Kind;
import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.OrganisationId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.agent.Agent;
import ec.congope.saberes.content.agent.Agents;
import ec.congope.saberes.content.audit.Audit;
import ec.congope.saberes.content.vocabulary.Concept;
import ec.congope.saberes.content.vocabulary.Scheme;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The organisations. CONGOPE and the 23 provincial governments are there from the start, each with
 * the authority record under which it signs.
 */
@Component
public class Organisations {

  /** Code of the consortium itself. */
  public static final String CONGOPE = "congope";

  private static final String SELECT =
      """
      select id, code, name, kind, province, parent_id, domains, successor_id,
             ended_at is not null as ended
        from organisation
      """;

  private static final String ORDER =
      " order by case kind when 'CONGOPE' then 0 when 'GAP' then 1 else 2 end, province, name";

  private final JdbcClient jdbc;
  private final TransactionOperations transaction;
  private final Audit audit;

  Organisations(
      JdbcClient jdbc,
      TransactionOperations transaction,
      Vocabularies vocabularies,
      Agents agents,
      Audit audit) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.audit = audit;
    transaction.executeWithoutResult(status -> seed(vocabularies.list(Scheme.PROVINCES), agents));
  }

  /**
   * All for which somebody may write: CONGOPE and its units, the provincial governments by
   * province, the partners.
   */
  public List<Organisation> list() {
    return jdbc.sql(SELECT + " where ended_at is null" + ORDER).query(Organisations::row).list();
  }

  /** Those that were merged into another one, or closed. */
  public List<Organisation> ended() {
    return jdbc.sql(SELECT + " where ended_at is not null" + ORDER)
        .query(Organisations::row)
        .list();
  }

  /** The organisation with this id. */
  public Organisation get(OrganisationId id) {
    return jdbc.sql(SELECT + "where id = :id")
        .param("id", id.value())
        .query(Organisations::row)
        .optional()
        .orElseThrow(() -> new NotFound("organisation", id));
  }

  /** All there ever were, by their id: for lists of what is of many. */
  public Map<OrganisationId, Organisation> byId() {
    var all = new HashMap<OrganisationId, Organisation>();
    jdbc.sql(SELECT)
        .query(Organisations::row)
        .list()
        .forEach(organisation -> all.put(organisation.id(), organisation));
    return all;
  }

  /** The organisation with this code. */
  public Optional<Organisation> find(String code) {
    return jdbc.sql(SELECT + "where code = :code")
        .param("code", code)
        .query(Organisations::row)
        .optional();
  }

  /** The government of this province (DPA code). */
  public Optional<Organisation> ofProvince(String province) {
    return jdbc.sql(SELECT + "where kind = 'GAP' and province = :province")
        .param("province", province)
        .query(Organisations::row)
        .optional();
  }

  /** The organisation whose people have such e-mail addresses. */
  public Optional<Organisation> ofEmail(String email) {
    String domain = email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    var sql =
        """
         where ended_at is null
           and id = (select w.now
                       from organisation d
                       join organisation_now w on w.id = d.id
                      where :domain = any(d.domains)
                      order by d.id
                      limit 1)
        """;
    return jdbc.sql(SELECT + sql).param("domain", domain).query(Organisations::row).optional();
  }

  /** As {@link #add(Viewer, String, String, Kind, OrganisationId)}, by the portal. */
  public Organisation add(String code, String name, Kind kind, @Nullable OrganisationId parent) {
    return add(Viewer.administrator(), code, name, kind, parent);
  }

  /**
   * Adds a partner, or a unit of another organisation, which is of the other's kind.
   *
   * @param parent of a unit, or null
   * @throws org.springframework.dao.DuplicateKeyException when there is one with this code
   */
  public Organisation add(
      Viewer viewer, String code, String name, Kind kind, @Nullable OrganisationId parent) {
    var sql =
        """
        insert into organisation (code, name, kind, parent_id)
        values (:code, :name, :kind, :parent)
        returning id
        """;
    return transaction.execute(status -> {
      long id =
          jdbc.sql(sql)
              .param("code", code)
              .param("name", name.strip())
              .param("kind", kind.name())
              .param("parent", parent == null ? null : parent.value())
              .query(Long.class)
              .single();
      audit.record(viewer, "organisation.add", "organisation:" + id, Map.of("code", code));
      return get(new OrganisationId(id));
    });
  }

  /** Says whose e-mail addresses propose this organisation; of two that claim one, the older. */
  public void setDomains(Viewer viewer, OrganisationId id, List<String> domains) {
    transaction.executeWithoutResult(status -> {
      int changed =
          jdbc.sql("update organisation set domains = :domains where id = :id")
              .param("domains", domains.toArray(String[]::new))
              .param("id", id.value())
              .update();
      if (changed == 0) {
        throw new NotFound("organisation", id);
      }
      var details = Map.of("domains", String.join(" ", domains));
      audit.record(viewer, "organisation.domains", "organisation:" + id, details);
    });
  }

  private void seed(List<Concept> provinces, Agents agents) {
    insert(CONGOPE, "CONGOPE", Kind.CONGOPE, null, agents);
    for (Concept province : provinces) {
      if (province.properties().getOrDefault("gad", "").equals("true")) {
        String name = province.properties().getOrDefault("governmentShort", province.label());
        insert("gap-" + province.slug(), name, Kind.GAP, province.code(), agents);
      }
    }
  }

  private void insert(
      String code, String name, Kind kind, @Nullable String province, Agents agents) {
    var sql =
        """
        insert into organisation (code, name, kind, province, agent_id)
        values (:code, :name, :kind, :province, :agent)
        on conflict do nothing
        """;
    Agent agent = agents.resolve(List.of(name)).get(name);
    jdbc.sql(sql)
        .param("code", code)
        .param("name", name)
        .param("kind", kind.name())
        .param("province", province)
        .param("agent", agent == null ? null : agent.id().value())
        .update();
  }

  private static Organisation row(ResultSet row, int number) throws SQLException {
    long parent = row.getLong("parent_id");
    boolean none = row.wasNull();
    var domains = new ArrayList<String>();
    Arrays.stream((Object[]) row.getArray("domains").getArray())
        .forEach(domain -> domains.add(String.valueOf(domain)));
    long successor = row.getLong("successor_id");
    boolean lasting = row.wasNull();
    return new Organisation(
        new OrganisationId(row.getLong("id")),
        row.getString("code"),
        row.getString("name"),
        Kind.valueOf(row.getString("kind")),
        row.getString("province"),
        none ? null : new OrganisationId(parent),
        domains,
        lasting ? null : new OrganisationId(successor),
        row.getBoolean("ended"));
  }
}
