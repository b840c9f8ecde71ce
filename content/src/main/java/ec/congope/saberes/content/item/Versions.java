package ec.congope.saberes.content.item;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.Withdrawn;
import ec.congope.saberes.content.access.Keys;
import ec.congope.saberes.content.file.FileId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What readers could see of an item, version by version. An old version is shown to those who may
 * read the item as it stands today and might read the version as it was: neither a restriction that
 * came later nor one that was lifted later lets anything through.
 */
@Component
public class Versions {

  private final JdbcClient jdbc;
  private final ItemReader reader;
  private final Items items;
  private final Clock clock;

  Versions(JdbcClient jdbc, ItemReader reader, Items items, Clock clock) {
    this.jdbc = jdbc;
    this.reader = reader;
    this.items = items;
    this.clock = clock;
  }

  /**
   * The versions of an item that the viewer may read, the newest first.
   *
   * @throws NotFound where the viewer may not see the item
   */
  public List<Version> list(ItemId id, Viewer viewer) {
    Item today = items.get(id, viewer);
    var sql =
        """
        select r.version, r.saved_at, r.note, r.content ->> 'title' as title, r.content::text,
               (select c ->> 'name' from jsonb_array_elements(r.content -> 'contributions') c
                 where c ->> 'role' = 'PUBLISHER' limit 1) as publisher,
               o.name as organisation
          from item_revision r
          join item i on i.id = r.item_id
          left join organisation o on o.id = i.organisation_id
         where r.item_id = :id and r.version is not null
         order by r.version desc
        """;
    return jdbc.sql(sql).param("id", id.value()).query(Versions::row).list().stream()
        .filter(row -> opens(row.draft(), today.owner(), viewer))
        .map(Row::version)
        .toList();
  }

  /**
   * The item as it was in this version. Its agents are not known any more; its slug is today's.
   *
   * @throws NotFound where there is no such version that the viewer may read
   */
  public Item get(ItemId id, int number, Viewer viewer) {
    Item today = items.get(id, viewer);
    var hidden = hidden(today);
    return reader
        .version(id, number)
        .filter(old -> opens(old.draft(), old.owner(), viewer))
        .map(old -> old.with(Keys.of(viewer)))
        .map(old -> old.without(hidden))
        .orElseThrow(() -> new NotFound("version", id + "/" + number));
  }

  /**
   * What is left of a withdrawn item.
   *
   * @throws NotFound where the viewer could not read it
   */
  public Tombstone tombstone(ItemId id, Viewer viewer) {
    try {
      items.get(id, viewer);
    } catch (Withdrawn known) {
      return reader.find(known.item()).map(item -> tombstone(item, viewer)).orElseThrow();
    }
    throw new NotFound("tombstone", id);
  }

  private Tombstone tombstone(Item item, Viewer viewer) {
    var sql = "select note from item_revision where item_id = :id and revision = :revision";
    String reason =
        jdbc.sql(sql)
            .param("id", item.id().value())
            .param("revision", item.revision())
            .query(String.class)
            .single();
    return new Tombstone(item, reason, item.saved(), replacement(item.id(), viewer));
  }

  private Optional<Item> replacement(ItemId id, Viewer viewer) {
    var sql =
        """
        select item_id
          from item_relation
         where target_id = :id and kind = 'replaces' and item_id <> :id
         order by item_id desc
        """;
    var candidates =
        jdbc.sql(sql).param("id", id.value()).query((row, n) -> new ItemId(row.getLong(1))).list();
    return items.published(candidates, viewer).stream().findFirst();
  }

  /** Files that the item has today and that the viewer may not read: nor may they in the past. */
  private Set<FileId> hidden(Item today) {
    var hidden = new HashSet<FileId>();
    reader
        .find(today.id())
        .ifPresent(all -> all.files().forEach(file -> hidden.add(file.attachment().file())));
    today.files().forEach(file -> hidden.remove(file.attachment().file()));
    return hidden;
  }

  /** Whether the viewer might read it with the access that it had, were it published today. */
  private boolean opens(Draft draft, @Nullable Owner owner, Viewer viewer) {
    var keys = Keys.of(viewer);
    return keys.all()
        || keys.open(draft.access().reach(owner == null ? null : owner.id(), LocalDate.now(clock)));
  }

  private record Row(Version version, Draft draft) {}

  private static Row row(ResultSet row, int number) throws SQLException {
    String publisher = row.getString("publisher");
    return new Row(
        new Version(
            row.getInt("version"),
            row.getObject("saved_at", OffsetDateTime.class).toInstant(),
            row.getString("title"),
            row.getString("note"),
            publisher == null ? row.getString("organisation") : publisher),
        DraftJson.read(row.getString("content")));
  }
}
