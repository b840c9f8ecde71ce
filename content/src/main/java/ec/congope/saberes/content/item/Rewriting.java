package ec.congope.saberes.content.item;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.NotAllowed;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.markdown.Markdown;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Writes new revisions of many items at once, for those who run the portal. */
@Component
public class Rewriting {

  /**
   * What an item is to say.
   *
   * @param revision at which it is expected to stand
   * @param note what changed, in the words of whoever changes it
   */
  public record Rewrite(ItemId id, int revision, Draft draft, Status status, String note) {}

  private final JdbcClient jdbc;
  private final ItemReader reader;
  private final ItemWriter writer;
  private final ItemRules rules;
  private final Markdown markdown;
  private final TransactionOperations transaction;

  Rewriting(
      JdbcClient jdbc,
      ItemReader reader,
      ItemWriter writer,
      ItemRules rules,
      Markdown markdown,
      TransactionOperations transaction) {
    this.jdbc = jdbc;
    this.reader = reader;
    this.writer = writer;
    this.rules = rules;
    this.markdown = markdown;
    this.transaction = transaction;
  }

  /** The items with all their files, whatever their status, by id. */
  public List<Item> whole(Collection<ItemId> ids, Viewer viewer) {
    requireAdministrator(viewer, ids.size());
    return reader.all(ids);
  }

  /** What the items said at these revisions, as it was written: one statement. */
  public Map<ItemId, Draft> drafts(Map<ItemId, Integer> revisions) {
    var sql =
        """
        select r.item_id, r.content::text as content
          from unnest(:ids::bigint[], :revisions::int[]) as n (id, revision)
          join item_revision r on r.item_id = n.id and r.revision = n.revision
        """;
    var ids = List.copyOf(revisions.keySet());
    var drafts = new HashMap<ItemId, Draft>();
    jdbc.sql(sql)
        .param("ids", ids.stream().map(ItemId::value).toArray(Long[]::new))
        .param("revisions", ids.stream().map(revisions::get).toArray(Integer[]::new))
        .query(row -> {
          drafts.put(new ItemId(row.getLong("item_id")), DraftJson.read(row.getString("content")));
        });
    return drafts;
  }

  /** What is wrong with a draft, in the order of its fields; nothing where it may be written. */
  public List<Invalid.Violation> faults(Draft draft) {
    return rules.check(draft);
  }

  /**
   * Writes them all, or none. What an item said once it may say again, also where the rules are
   * others today.
   *
   * @throws ec.congope.saberes.content.Conflict when one does not stand where it is expected
   * @throws Invalid when a note is too long
   */
  public void save(List<Rewrite> rewrites, Viewer viewer) {
    requireAdministrator(viewer, rewrites.size());
    var bodies = markdown.render(rewrites.stream().map(one -> one.draft().body()).toList());
    var changes = new ArrayList<Change>();
    for (int i = 0; i < rewrites.size(); i++) {
      var one = rewrites.get(i);
      var wrong = rules.checkNote(one.note());
      if (!wrong.isEmpty()) {
        throw new Invalid(wrong);
      }
      changes.add(
          Change.next(
              one.id(),
              one.revision(),
              one.draft(),
              one.status(),
              one.note(),
              bodies.get(i),
              viewer));
    }
    transaction.executeWithoutResult(status -> writer.update(changes));
  }

  private static void requireAdministrator(Viewer viewer, int items) {
    if (!viewer.is(Viewer.Role.ADMINISTRATOR)) {
      throw new NotAllowed("rewrite " + items + " items");
    }
  }
}
