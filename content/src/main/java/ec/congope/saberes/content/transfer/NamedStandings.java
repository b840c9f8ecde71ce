package ec.congope.saberes.content.transfer;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.item.Status;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where items stand that importers named: one statement, however many. */
@Component
class NamedStandings {

  /** Where an item stands. */
  record Standing(ItemId id, int revision, Status status) {}

  private final JdbcClient jdbc;

  NamedStandings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Map<String, Standing> of(Collection<String> externalIds) {
    var sql =
        "select external_id, id, revision, status from item where external_id = any(:externalIds)";
    var found = new HashMap<String, Standing>();
    jdbc.sql(sql)
        .param("externalIds", externalIds.toArray(String[]::new))
        .query(row -> {
          found.put(
              row.getString("external_id"),
              new Standing(
                  new ItemId(row.getLong("id")),
                  row.getInt("revision"),
                  Status.find(row.getString("status")).orElseThrow()));
        });
    return found;
  }
}
