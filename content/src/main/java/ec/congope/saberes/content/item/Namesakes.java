package ec.congope.saberes.content.item;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.access.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether a title is taken, as far as everybody may know: titles are compared as the addresses that
 * they make, without accents and capitals.
 */
@Component
public class Namesakes {

  private final JdbcClient jdbc;

  Namesakes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Whether a published item that everybody may see has the address that this title makes.
   *
   * @param own the item that the title is for, which is no namesake of itself; or null
   */
  public boolean has(String title, @Nullable ItemId own) {
    var sql =
        """
        select exists (select from item
                        where slug = :slug and status = 'published' and reach = :open
                          and id <> :own)
        """;
    return jdbc.sql(sql)
        .param("slug", Slugs.of(title))
        .param("open", Reach.PUBLIC.key())
        .param("own", own == null ? 0L : own.value())
        .query(Boolean.class)
        .single();
  }
}
