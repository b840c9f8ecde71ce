package ec.congope.saberes.content.upload;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.file.FileId;
import ec.congope.saberes.content.item.Item;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.content.practice.Kind;
import ec.congope.saberes.content.review.Manuscript;
import ec.congope.saberes.content.review.ManuscriptId;
import ec.congope.saberes.content.review.Manuscripts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where else the files of a manuscript stand, by their bytes: in items and manuscripts that the
 * viewer may read, and there in places that he may read. Of all others he learns nothing.
 */
@Component
public class Copies {

  /** So many places are looked at; nobody reads more. */
  private static final int MOST = 20;

  /**
   * A place where the same file stands: an item or a manuscript.
   *
   * @param title of the place
   */
  public record Copy(
      FileId file, @Nullable Item item, @Nullable ManuscriptId manuscript, String title) {}

  private final JdbcClient jdbc;
  private final Items items;
  private final Manuscripts manuscripts;

  Copies(JdbcClient jdbc, Items items, Manuscripts manuscripts) {
    this.jdbc = jdbc;
    this.items = items;
    this.manuscripts = manuscripts;
  }

  /** Those of all files of a manuscript, items first; neither itself nor the item that it is of. */
  public List<Copy> of(Manuscript manuscript, Viewer viewer) {
    var files = named(manuscript);
    if (files.isEmpty()) {
      return List.of();
    }
    var copies = new ArrayList<Copy>();
    for (ItemId id : items(manuscript, files)) {
      known(() -> items.get(id, viewer))
          .ifPresent(item ->
              item.draft().attachments().stream()
                  .filter(file -> files.contains(file.file()))
                  .forEach(
                      file -> copies.add(new Copy(file.file(), item, null, item.draft().title()))));
    }
    for (ManuscriptId id : manuscripts(manuscript, files)) {
      known(() -> manuscripts.get(id, viewer))
          .ifPresent(other ->
              named(other).stream()
                  .filter(files::contains)
                  .forEach(file ->
                      copies.add(new Copy(file, null, other.id(), other.answers().text("title")))));
    }
    return copies;
  }

  private static Set<FileId> named(Manuscript manuscript) {
    var named = new TreeSet<FileId>();
    manuscript.form().fields().stream()
        .filter(field -> field.kind() == Kind.FILES)
        .flatMap(field -> manuscript.answers().of(field.key()).column("file").stream())
        .forEach(file -> named.add(new FileId(file)));
    return named;
  }

  private static <T> Optional<T> known(Supplier<T> asked) {
    try {
      return Optional.of(asked.get());
    } catch (NotFound hidden) {
      return Optional.empty();
    }
  }

  private List<ItemId> items(Manuscript manuscript, Set<FileId> files) {
    var sql =
        """
        select distinct item_id
          from item_file
         where file_id = any(:files) and item_id is distinct from :item::bigint
         order by item_id
         limit :most
        """;
    return jdbc.sql(sql)
        .param("files", ids(files))
        .param("item", item(manuscript))
        .param("most", MOST)
        .query((row, n) -> new ItemId(row.getLong("item_id")))
        .list();
  }

  private List<ManuscriptId> manuscripts(Manuscript manuscript, Set<FileId> files) {
    var sql =
        """
        select distinct m.id
          from manuscript_file f join manuscript m on m.id = f.manuscript_id
         where f.file_id = any(:files) and m.id <> :self
           and m.state not in ('PUBLISHED', 'WITHDRAWN')
           and (m.item_id is null or m.item_id is distinct from :item::bigint)
         order by m.id
         limit :most
        """;
    return jdbc.sql(sql)
        .param("files", ids(files))
        .param("self", manuscript.id().value())
        .param("item", item(manuscript))
        .param("most", MOST)
        .query((row, n) -> new ManuscriptId(row.getLong("id")))
        .list();
  }

  private static String[] ids(Set<FileId> files) {
    return files.stream().map(FileId::sha256).toArray(String[]::new);
  }

  private static @Nullable Long item(Manuscript manuscript) {
    ItemId item = manuscript.item();
    return item == null ? null : item.value();
  }
}
