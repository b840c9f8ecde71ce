package ec.congope.saberes.content.item;

import ec.congope.saberes.content.Conflict;
import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.change.ChangeLog;
import ec.congope.saberes.content.file.FileId;
import ec.congope.saberes.content.text.Texts;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes revisions, many in one statement: the arrays of a batch become the rows of one insert.
 * Runs inside the transaction of {@link Items}.
 */
@Component
class ItemWriter {

  private final JdbcClient jdbc;
  private final ItemParts parts;
  private final ChangeLog log;
  private final Texts texts;
  private final Acts acts;
  private final Clock clock;

  ItemWriter(JdbcClient jdbc, ItemParts parts, ChangeLog log, Texts texts, Acts acts, Clock clock) {
    this.jdbc = jdbc;
    this.parts = parts;
    this.log = log;
    this.texts = texts;
    this.acts = acts;
    this.clock = clock;
  }

  /** Writes new items and returns their ids in order. */
  List<ItemId> insert(List<Change> changes) {
    if (changes.isEmpty()) {
      return List.of();
    }
    List<ItemId> ids = reserve(changes.size());
    List<String> slugs = freeSlugs(changes, ids);
    var sql =
        """
        insert into item (id, slug, external_id, type, status, access, revision, version, digest,
                          created_at, saved_at, published_at)
        overriding system value
        select n.id, n.slug, n.external_id, n.type, n.status, n.access, 1,
               case when n.status = 'published' then 1 else 0 end, n.digest, :now, :now,
               case when n.status = 'published' then :now::timestamptz end
          from unnest(:ids::bigint[], :slugs::text[], :externalIds::text[], :types::text[],
                      :statuses::text[], :accesses::text[], :digests::bytea[])
               as n (id, slug, external_id, type, status, access, digest)
        """;
    jdbc.sql(sql)
        .param("now", now())
        .param("ids", ids.stream().map(ItemId::value).toArray(Long[]::new))
        .param("slugs", slugs.toArray(String[]::new))
        .param("externalIds", column(changes, Change::externalId))
        .param("types", column(changes, change -> change.draft().type()))
        .param("statuses", column(changes, change -> change.status().code()))
        .param("accesses", column(changes, change -> change.draft().access().code()))
        .param("digests", changes.stream().map(Change::digest).toArray(byte[][]::new))
        .update();
    claim(slugs, ids);
    finish(withIds(changes, ids), Set.of(), Set.of());
    return ids;
  }

  /**
   * Writes new revisions of items that are there.
   *
   * @throws Conflict when one of them does not stand at the expected revision
   */
  void update(List<Change> changes) {
    if (changes.isEmpty()) {
      return;
    }
    var sql =
        """
        update item i
           set type = n.type, status = n.status, access = n.access, revision = n.expected + 1,
               version = i.version + case when n.status = 'published' then 1 else 0 end,
               digest = n.digest, saved_at = :now,
               published_at = case when n.status = 'published'
                                   then coalesce(i.published_at, :now) else i.published_at end
          from unnest(:ids::bigint[], :expected::int[], :types::text[], :statuses::text[],
                      :accesses::text[], :digests::bytea[])
               as n (id, expected, type, status, access, digest)
         where i.id = n.id and i.revision = n.expected
        returning i.id, i.published_at is not null as reached
        """;
    Map<Long, Boolean> reached = new HashMap<>();
    jdbc.sql(sql)
        .param("now", now())
        .param("ids", ids(changes))
        .param("expected", changes.stream().map(Change::expected).toArray(Integer[]::new))
        .param("types", column(changes, change -> change.draft().type()))
        .param("statuses", column(changes, change -> change.status().code()))
        .param("accesses", column(changes, change -> change.draft().access().code()))
        .param("digests", changes.stream().map(Change::digest).toArray(byte[][]::new))
        .query(row -> {
          reached.put(row.getLong("id"), row.getBoolean("reached"));
        });
    changes.forEach(change -> requireWritten(change, reached));
    Set<ItemId> before = parts.adapted(ids(changes));
    parts.clear(ids(changes));
    reached.values().removeIf(readers -> !readers);
    finish(changes, reached.keySet(), before);
  }

  private void requireWritten(Change change, Map<Long, Boolean> written) {
    if (!written.containsKey(change.itemId())) {
      var id = new ItemId(change.itemId());
      int newest =
          jdbc.sql("select revision from item where id = :id")
              .param("id", id.value())
              .query(Integer.class)
              .optional()
              .orElseThrow(() -> new NotFound("item", id));
      throw new Conflict(id, change.expected(), newest);
    }
  }

  /**
   * Writes what every revision has, and logs what readers may see changed: the items, and the
   * practices that these say or said to have replicated, as their numbers change with them.
   *
   * @param reached those that readers could see before
   * @param adapted the targets that they had before
   */
  private void finish(List<Change> changes, Set<Long> reached, Set<ItemId> adapted) {
    insertRevisions(changes);
    parts.insert(changes);
    var files = new HashSet<FileId>();
    changes.forEach(change -> change.draft().attachments().forEach(a -> files.add(a.file())));
    if (!files.isEmpty()) {
      texts.request(files);
    }
    var seen = new LinkedHashSet<ItemId>();
    for (Change change : changes) {
      if (change.status() == Status.PUBLISHED || reached.contains(change.itemId())) {
        seen.add(new ItemId(change.itemId()));
      }
    }
    if (!seen.isEmpty()) {
      seen.addAll(adapted);
      changes.forEach(change -> seen.addAll(adapted(change)));
    }
    acts.tell(changes);
    log.append(seen);
  }

  private static List<ItemId> adapted(Change change) {
    return change.draft().relations().stream()
        .filter(relation -> relation.kind() == Relation.Kind.ADAPTS)
        .map(Relation::target)
        .toList();
  }

  private void insertRevisions(List<Change> changes) {
    var sql =
        """
        insert into item_revision (item_id, revision, version, note, content, body_html,
                                   saved_at, saved_by)
        select n.id, n.revision, case when i.status = 'published' then i.version end, n.note,
               n.content::jsonb, n.html, :now, n.author
          from unnest(:ids::bigint[], :revisions::int[], :contents::text[], :htmls::text[],
                      :authors::bigint[], :notes::text[])
               as n (id, revision, content, html, author, note)
          join item i on i.id = n.id
        """;
    jdbc.sql(sql)
        .param("now", now())
        .param("ids", ids(changes))
        .param("revisions", changes.stream().map(Change::revision).toArray(Integer[]::new))
        .param("contents", column(changes, Change::json))
        .param("htmls", column(changes, change -> change.body().toString()))
        .param("notes", column(changes, Change::note))
        .param("authors", changes.stream().map(Change::author).toArray(Long[]::new))
        .update();
  }

  private List<ItemId> reserve(int count) {
    var sql =
        """
        select nextval(pg_get_serial_sequence('item', 'id'))
          from generate_series(1, :count)
        """;
    return jdbc.sql(sql).param("count", count).query((row, n) -> new ItemId(row.getLong(1))).list();
  }

  private void claim(List<String> slugs, List<ItemId> ids) {
    var sql =
        """
        insert into item_slug (slug, item_id)
        select * from unnest(:slugs::text[], :ids::bigint[])
        """;
    jdbc.sql(sql)
        .param("slugs", slugs.toArray(String[]::new))
        .param("ids", ids.stream().map(ItemId::value).toArray(Long[]::new))
        .update();
  }

  /**
   * Gives an item another slug; the old one stays its own.
   *
   * @return whether it was free, or had been this item's before
   */
  boolean rename(ItemId id, String slug, Viewer viewer) {
    var claim =
        """
        insert into item_slug (slug, item_id)
        values (:slug, :id)
        on conflict (slug) do update set slug = excluded.slug
         where item_slug.item_id = excluded.item_id
        """;
    if (jdbc.sql(claim).param("slug", slug).param("id", id.value()).update() == 0) {
      return false;
    }
    var sql = "update item set slug = :slug where id = :id returning published_at is not null";
    boolean reached =
        jdbc.sql(sql).param("slug", slug).param("id", id.value()).query(Boolean.class).single();
    acts.tellRenamed(id, slug, viewer);
    log.append(reached ? List.of(id) : List.of());
    return true;
  }

  /** The slug of each title; where it is taken, with the item's own number at the end. */
  private List<String> freeSlugs(List<Change> changes, List<ItemId> ids) {
    var wanted = changes.stream().map(change -> Slugs.of(change.draft().title())).toList();
    var taken =
        new HashSet<>(
            jdbc.sql("select slug from item_slug where slug = any(:slugs)")
                .param("slugs", wanted.toArray(String[]::new))
                .query(String.class)
                .list());
    var slugs = new ArrayList<String>();
    for (int i = 0; i < wanted.size(); i++) {
      String slug = wanted.get(i);
      slugs.add(taken.add(slug) ? slug : slug + "-" + ids.get(i));
    }
    return slugs;
  }

  private static List<Change> withIds(List<Change> changes, List<ItemId> ids) {
    var named = new ArrayList<Change>(changes.size());
    for (int i = 0; i < changes.size(); i++) {
      named.add(changes.get(i).withId(ids.get(i)));
    }
    return named;
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  static Long[] ids(List<Change> changes) {
    return changes.stream().map(Change::itemId).toArray(Long[]::new);
  }

  private static @Nullable String[] column(
      List<Change> changes, Function<Change, @Nullable String> value) {
    var column = new @Nullable String[changes.size()];
    for (int i = 0; i < column.length; i++) {
      column[i] = value.apply(changes.get(i));
    }
    return column;
  }
}
