package ec.congope.saberes.content.batch.edit;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.NotAllowed;
import ec.congope.saberes.content.Viewer;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the items of a selection, for those who run the portal: one statement. */
@Component
public class Selecting {

  /** Most items that are changed together. */
  public static final int MOST = 5_000;

  /** An item that was selected. */
  public record Selected(ItemId id, String title) {}

  /** Capitals with accents are named, since not every collation of PostgreSQL knows them. */
  private static final String SQL =
      """
      select i.id, r.content ->> 'title' as title
        from item i
        join item_revision r on r.item_id = i.id and r.revision = i.revision
       where i.status = 'published'
         and (:type = '' or i.type = :type)
         and (:framework = '' or jsonb_exists(r.content -> 'framework', :framework))
         and (:competency = '' or jsonb_exists(r.content -> 'competencies', :competency))
         and (:province = '' or jsonb_exists(r.content -> 'provinces', :province))
         and (:organisation = '' or i.organisation_id in
               (select o.id from organisation o where o.code = :organisation))
         and (:licence = '' or r.content ->> 'licence' = :licence)
         and (:access = '' or i.access = :access)
         and (:keyword = '' or exists
               (select from jsonb_array_elements_text(r.content -> 'keywords') k
                 where lower(translate(k, 'ÁÉÍÓÚÜÑ', 'áéíóúüñ'))
                     = lower(translate(:keyword, 'ÁÉÍÓÚÜÑ', 'áéíóúüñ'))))
         and (:title = ''
               or position(lower(translate(:title, 'ÁÉÍÓÚÜÑ', 'áéíóúüñ'))
                        in lower(translate(r.content ->> 'title', 'ÁÉÍÓÚÜÑ', 'áéíóúüñ'))) > 0)
         and (cardinality(:named::text[]) = 0
               or i.id::text = any(:named)
               or i.id in (select s.item_id from item_slug s where s.slug = any(:named)))
       order by i.id
       limit :limit
      """;

  private final JdbcClient jdbc;

  Selecting(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The items, by id; one more than {@link #MOST} where there are more.
   *
   * @throws NotAllowed unless the viewer runs the portal
   */
  public List<Selected> find(Selection selection, Viewer viewer) {
    if (!viewer.is(Viewer.Role.ADMINISTRATOR)) {
      throw new NotAllowed("select items");
    }
    return jdbc.sql(SQL)
        .param("type", selection.type())
        .param("framework", selection.framework())
        .param("competency", selection.competency())
        .param("province", selection.province())
        .param("organisation", selection.organisation())
        .param("licence", selection.licence())
        .param("access", selection.access())
        .param("keyword", selection.keyword())
        .param("title", selection.title())
        .param("named", selection.named().toArray(String[]::new))
        .param("limit", MOST + 1)
        .query((row, n) -> new Selected(new ItemId(row.getLong("id")), row.getString("title")))
        .list();
  }
}
