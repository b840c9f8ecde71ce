package ec.congope.saberes.content.item;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.OrganisationId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.access.Access;
import ec.congope.saberes.content.access.Keys;
import ec.congope.saberes.content.access.Reach;
import ec.congope.saberes.content.agent.Agent;
import ec.congope.saberes.content.agent.AgentId;
import ec.congope.saberes.content.agent.Agents;
import ec.congope.saberes.content.file.Attachment;
import ec.congope.saberes.content.markdown.Html;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads items out of their rows: two statements whatever the number of items. */
@Component
class ItemReader {

  private static final int CHUNK = 5_000;

  /** The columns and the join of every read; which revision, and a where clause, follow. */
  private static final String READ =
      """
      select i.id, i.slug, i.external_id, i.status, r.revision, coalesce(r.version, i.version) as version,
             i.created_at, i.published_at,
             r.content::text as content, r.body_html, r.saved_at,
             i.organisation_id, i.reach, i.opens_on, i.opens_to,
             (select o.code from organisation o where o.id = i.organisation_id) as owner,
             i.saved_at as newest_at, v.silences, v.silent_at, v.confirmed_at,
             case when v.answer = 'OVER' then v.answered_at end as over_at,
             (select a.shows from item_answers a
               where a.item_id = i.id and a.revision = r.revision) as shows,
             array(select a.agent_id from item_agent a
                    where a.item_id = i.id order by a.position) as agents,
             array(select coalesce((select string_agg(p, ' ')
                                      from jsonb_array_elements_text(n.content->'provinces') p), '')
                     from item_relation l
                     join item s on s.id = l.item_id and s.status = 'published'
                                and s.reach in ('publico', 'solo-metadatos')
                     join item_revision n on n.item_id = s.id and n.revision = s.revision
                    where l.target_id = i.id and l.item_id <> i.id and l.kind = 'adapts') as adapted
        from item i
        left join item_validity v on v.item_id = i.id
        join item_revision r on r.item_id = i.id and r.
      """
          .stripTrailing();

  private static final String SELECT = READ + "revision = i.revision\n";

  /** Whether keys open an item i today, also where its embargo ended a moment ago. */
  private static final String OPEN =
      """
       (:all or case when i.opens_on <= :today then i.opens_to else i.reach end = any(:keys))
      """;

  private final JdbcClient jdbc;
  private final Agents agents;
  private final Successors successors;
  private final Clock clock;

  ItemReader(JdbcClient jdbc, Agents agents, Successors successors, Clock clock) {
    this.jdbc = jdbc;
    this.agents = agents;
    this.successors = successors;
    this.clock = clock;
  }

  Optional<Item> find(ItemId id) {
    var sql = SELECT + " where i.id = :id";
    return complete(jdbc.sql(sql).param("id", id.value()).query(this::row).list()).stream()
        .findFirst();
  }

  Optional<Item> find(String slug) {
    var sql = SELECT + " where i.id = (select s.item_id from item_slug s where s.slug = :slug)";
    return complete(jdbc.sql(sql).param("slug", slug).query(this::row).list()).stream().findFirst();
  }

  /** The item as it was in this version, without its agents, who are those of the newest. */
  Optional<Item> version(ItemId id, int version) {
    var sql = READ + "version = :version where i.id = :id";
    return jdbc.sql(sql)
        .param("id", id.value())
        .param("version", version)
        .query(this::row)
        .optional()
        .map(Row::item);
  }

  List<Item> published(Collection<ItemId> ids) {
    var sql = SELECT + " where i.status = 'published' and i.id = any(:ids)";
    return complete(jdbc.sql(sql).param("ids", values(ids)).query(this::row).list());
  }

  /** These items, whatever their status, by id. */
  List<Item> all(Collection<ItemId> ids) {
    var sql = SELECT + " where i.id = any(:ids) order by i.id";
    return complete(jdbc.sql(sql).param("ids", values(ids)).query(this::row).list());
  }

  /** What the viewer may see of the items that adapt this one, the oldest first. */
  List<Item> adapting(ItemId target, int limit, Viewer viewer) {
    var sql =
        SELECT
            + """
             where i.id in (select l.item_id from item_relation l
                             where l.target_id = :target and l.kind = 'adapts')
               and i.id <> :target and i.status = 'published' and
            """
            + OPEN
            + " order by i.id limit :limit";
    return complete(
        asked(sql, viewer)
            .param("target", target.value())
            .param("limit", limit)
            .query(this::row)
            .list());
  }

  List<Item> list(@Nullable ItemId after, int limit, Viewer viewer) {
    var sql =
        SELECT
            + """
             where i.id > :after and (:everything or i.status = 'published') and
            """
            + OPEN
            + " order by i.id limit :limit";
    return complete(
        asked(sql, viewer)
            .param("after", after == null ? 0L : after.value())
            .param("everything", viewer.is(Viewer.Role.ADMINISTRATOR))
            .param("limit", limit)
            .query(this::row)
            .list());
  }

  long count(Viewer viewer) {
    var sql = "select count(*) from item i where i.status = 'published' and" + OPEN;
    return asked(sql, viewer).query(Long.class).single();
  }

  Map<Status, Long> counts() {
    var counts = new EnumMap<Status, Long>(Status.class);
    jdbc.sql("select status, count(*) from item group by status")
        .query(row -> {
          counts.put(Status.find(row.getString(1)).orElseThrow(), row.getLong(2));
        });
    return counts;
  }

  Map<ItemId, String> names(Collection<ItemId> ids, Viewer viewer) {
    var sql =
        """
        select i.id, coalesce(i.external_id, '#' || i.id)
          from item i
         where i.id = any(:ids) and (:everything or i.status = 'published') and
        """
            + OPEN;
    var names = new HashMap<ItemId, String>();
    asked(sql, viewer)
        .param("ids", values(ids))
        .param("everything", viewer.is(Viewer.Role.ADMINISTRATOR))
        .query(row -> {
          names.put(new ItemId(row.getLong(1)), row.getString(2));
        });
    return names;
  }

  Map<String, Standing> standings(Collection<String> externalIds) {
    var sql =
        """
        select external_id, id, revision, digest
          from item
         where external_id = any(:externalIds)
        """;
    var found = new HashMap<String, Standing>();
    jdbc.sql(sql)
        .param("externalIds", externalIds.toArray(String[]::new))
        .query(row -> {
          found.put(
              row.getString("external_id"),
              new Standing(
                  new ItemId(row.getLong("id")), row.getInt("revision"), row.getBytes("digest")));
        });
    return found;
  }

  void eachPublished(BiConsumer<ItemId, Integer> each) {
    var sql =
        """
        select id, revision
          from item
         where status = 'published' and id > :after
         order by id
         limit :limit
        """;
    long after = 0;
    while (true) {
      var chunk =
          jdbc.sql(sql)
              .param("after", after)
              .param("limit", CHUNK)
              .query((row, n) -> Map.entry(row.getLong("id"), row.getInt("revision")))
              .list();
      chunk.forEach(entry -> each.accept(new ItemId(entry.getKey()), entry.getValue()));
      if (chunk.size() < CHUNK) {
        return;
      }
      after = chunk.getLast().getKey();
    }
  }

  /** A row, with its agents still to be found. */
  private record Row(Item item, List<AgentId> agents) {}

  private Row row(ResultSet row, int number) throws SQLException {
    String status = row.getString("status");
    var draft = successors.of(DraftJson.read(row.getString("content")));
    var owner = owner(row);
    var reach = reach(row);
    var item =
        new Item(
            new ItemId(row.getLong("id")),
            row.getString("slug"),
            row.getString("external_id"),
            Status.find(status).orElseThrow(),
            row.getInt("revision"),
            row.getInt("version"),
            draft,
            Html.restore(row.getString("body_html")),
            List.of(),
            replications((String[]) row.getArray("adapted").getArray()),
            shown(row),
            validity(row),
            instant(row, "created_at"),
            instant(row, "saved_at"),
            known(row, "published_at"),
            owner,
            reach,
            files(draft.attachments(), owner, reach));
    Long[] ids = (Long[]) row.getArray("agents").getArray();
    return new Row(item, List.of(ids).stream().map(AgentId::new).toList());
  }

  private static Validity validity(ResultSet row) throws SQLException {
    return Validity.of(
        instant(row, "newest_at"),
        row.getInt("silences"),
        known(row, "silent_at"),
        known(row, "over_at"),
        known(row, "confirmed_at"));
  }

  private static @Nullable Instant known(ResultSet row, String column) throws SQLException {
    return row.getObject(column) == null ? null : instant(row, column);
  }

  private static Shown shown(ResultSet row) throws SQLException {
    var facts = row.getArray("shows");
    return facts == null ? Shown.NOTHING : Shown.of(List.of((String[]) facts.getArray()));
  }

  /** One text for each item that adapts it: its provinces. */
  private static Replications replications(String[] adapted) {
    return adapted.length == 0
        ? Replications.NONE
        : new Replications(
            adapted.length,
            Stream.of(adapted)
                .flatMap(provinces -> Stream.of(provinces.split(" ")))
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toSet()));
  }

  private List<Item> complete(List<Row> rows) {
    var ids = new HashSet<AgentId>();
    rows.forEach(row -> ids.addAll(row.agents()));
    var byId = new HashMap<AgentId, Agent>();
    if (!ids.isEmpty()) {
      agents.list(ids).forEach(agent -> byId.put(agent.id(), agent));
    }
    return rows.stream()
        .map(row -> row.item().withAgents(row.agents().stream().map(byId::get).toList()))
        .toList();
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static Long[] values(Collection<ItemId> ids) {
    return ids.stream().map(ItemId::value).toArray(Long[]::new);
  }

  private JdbcClient.StatementSpec asked(String sql, Viewer viewer) {
    var keys = Keys.of(viewer);
    return jdbc.sql(sql)
        .param("all", keys.all())
        .param("keys", keys.names())
        .param("today", LocalDate.now(clock));
  }

  private static @Nullable Owner owner(ResultSet row) throws SQLException {
    long id = row.getLong("organisation_id");
    return row.wasNull() ? null : new Owner(new OrganisationId(id), row.getString("owner"));
  }

  private Reach reach(ResultSet row) throws SQLException {
    var day = row.getObject("opens_on", LocalDate.class);
    boolean opened = day != null && !LocalDate.now(clock).isBefore(day);
    return new Reach(row.getString(opened ? "opens_to" : "reach"));
  }

  private List<ItemFile> files(List<Attachment> attachments, @Nullable Owner owner, Reach item) {
    var files = new ArrayList<ItemFile>();
    for (Attachment file : attachments) {
      Access own = file.access();
      var of = owner == null ? null : owner.id();
      var reach = own == null ? item : own.reach(of, LocalDate.now(clock));
      files.add(new ItemFile(files.size() + 1, file, reach));
    }
    return files;
  }
}
