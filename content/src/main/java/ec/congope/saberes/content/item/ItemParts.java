package ec.congope.saberes.content.item;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.agent.Agents;
import ec.congope.saberes.content.file.Attachment;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The linked rows of items: who made them, what they relate to, which files they carry. */
@Component
class ItemParts {

  private final JdbcClient jdbc;
  private final Agents agents;
  private final Reaching reaching;

  ItemParts(JdbcClient jdbc, Agents agents, Reaching reaching) {
    this.jdbc = jdbc;
    this.agents = agents;
    this.reaching = reaching;
  }

  /** Removes the parts of the newest revision, before those of the next are written. */
  void clear(Long[] items) {
    for (String table : List.of("item_agent", "item_relation", "item_file")) {
      jdbc.sql("delete from " + table + " where item_id = any(:items)")
          .param("items", items)
          .update();
    }
  }

  /** The practices that these items say to have replicated, as their rows stand now. */
  Set<ItemId> adapted(Long[] items) {
    var sql =
        """
        select distinct target_id
          from item_relation
         where item_id = any(:items) and kind = 'adapts'
         order by target_id
        """;
    return new LinkedHashSet<>(
        jdbc.sql(sql)
            .param("items", items)
            .query((row, n) -> new ItemId(row.getLong("target_id")))
            .list());
  }

  void insert(List<Change> changes) {
    insertAgents(changes);
    insertRelations(changes);
    insertFiles(changes);
    reaching.write(changes);
  }

  private void insertAgents(List<Change> changes) {
    var names = new LinkedHashSet<String>();
    changes.forEach(change -> change.draft().contributions().forEach(c -> names.add(c.name())));
    if (names.isEmpty()) {
      return;
    }
    var byName = agents.resolve(names);
    var rows = new Rows();
    var agentIds = new ArrayList<Long>();
    var roles = new ArrayList<String>();
    for (Change change : changes) {
      var contributions = change.draft().contributions();
      for (int i = 0; i < contributions.size(); i++) {
        var agent = byName.get(contributions.get(i).name());
        if (agent == null) {
          throw new IllegalStateException("unresolved: " + contributions.get(i).name());
        }
        rows.add(change.itemId(), i + 1);
        agentIds.add(agent.id().value());
        roles.add(contributions.get(i).role().name());
      }
    }
    var sql =
        """
        insert into item_agent (item_id, position, agent_id, role)
        select * from unnest(:items::bigint[], :positions::int[], :agents::bigint[], :roles::text[])
        """;
    jdbc.sql(sql)
        .param("items", rows.items())
        .param("positions", rows.positions())
        .param("agents", agentIds.toArray(Long[]::new))
        .param("roles", roles.toArray(String[]::new))
        .update();
  }

  private void insertRelations(List<Change> changes) {
    var rows = new Rows();
    var kinds = new ArrayList<String>();
    var targets = new ArrayList<Long>();
    for (Change change : changes) {
      var relations = change.draft().relations();
      for (int i = 0; i < relations.size(); i++) {
        rows.add(change.itemId(), i + 1);
        kinds.add(relations.get(i).kind().code());
        targets.add(relations.get(i).target().value());
      }
    }
    if (rows.isEmpty()) {
      return;
    }
    var sql =
        """
        insert into item_relation (item_id, position, kind, target_id)
        select * from unnest(:items::bigint[], :positions::int[], :kinds::text[], :targets::bigint[])
        """;
    jdbc.sql(sql)
        .param("items", rows.items())
        .param("positions", rows.positions())
        .param("kinds", kinds.toArray(String[]::new))
        .param("targets", targets.toArray(Long[]::new))
        .update();
  }

  private void insertFiles(List<Change> changes) {
    var rows = new Rows();
    var files = new ArrayList<Attachment>();
    var revisions = new ArrayList<Integer>();
    for (Change change : changes) {
      var attachments = change.draft().attachments();
      for (int i = 0; i < attachments.size(); i++) {
        rows.add(change.itemId(), i + 1);
        files.add(attachments.get(i));
        revisions.add(change.revision());
      }
    }
    if (rows.isEmpty()) {
      return;
    }
    String[] fileIds = files.stream().map(file -> file.file().sha256()).toArray(String[]::new);
    var sql =
        """
        insert into item_file (item_id, position, file_id, name, title, media_type, size)
        select * from unnest(:items::bigint[], :positions::int[], :files::text[], :names::text[],
                             :titles::text[], :types::text[], :sizes::bigint[])
        """;
    jdbc.sql(sql)
        .param("items", rows.items())
        .param("positions", rows.positions())
        .param("files", fileIds)
        .param("names", files.stream().map(Attachment::name).toArray(String[]::new))
        .param("titles", files.stream().map(Attachment::title).toArray(String[]::new))
        .param("types", files.stream().map(Attachment::mediaType).toArray(String[]::new))
        .param("sizes", files.stream().map(Attachment::size).toArray(Long[]::new))
        .update();
    var keep =
        """
        insert into revision_file (item_id, revision, file_id)
        select * from unnest(:items::bigint[], :revisions::int[], :files::text[])
        on conflict do nothing
        """;
    jdbc.sql(keep)
        .param("items", rows.items())
        .param("revisions", revisions.toArray(Integer[]::new))
        .param("files", fileIds)
        .update();
  }

  /** The two leading columns of every part: whose it is, and at which place. */
  private static final class Rows {
    private final List<Long> items = new ArrayList<>();
    private final List<Integer> positions = new ArrayList<>();

    void add(long item, int position) {
      items.add(item);
      positions.add(position);
    }

    boolean isEmpty() {
      return items.isEmpty();
    }

    Long[] items() {
      return items.toArray(Long[]::new);
    }

    Integer[] positions() {
      return positions.toArray(Integer[]::new);
    }
  }
}
