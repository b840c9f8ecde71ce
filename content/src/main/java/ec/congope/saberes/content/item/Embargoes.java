package ec.congope.saberes.content.item;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.change.ChangeLog;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Ends embargoes whose day has come, for whoever follows the change log. Direct reads need not
 * wait: they look at the clock.
 */
@Component
public class Embargoes {

  private static final Logger LOG = LoggerFactory.getLogger(Embargoes.class);

  /** Only now do the readers of an item see it for the first time: it is new to them. */
  private static final String ITEMS =
      """
      update item
         set reach = opens_to, opens_on = null, opens_to = null,
             published_at = case when status = 'published' then :now else published_at end
       where opens_on <= :today
      returning id
      """;

  private static final String FILES =
      """
      update item_file
         set reach = opens_to, opens_on = null, opens_to = null
       where opens_on <= :today
      returning item_id
      """;

  private final JdbcClient jdbc;
  private final ChangeLog log;
  private final TransactionOperations transaction;
  private final Clock clock;

  Embargoes(JdbcClient jdbc, ChangeLog log, TransactionOperations transaction, Clock clock) {
    this.jdbc = jdbc;
    this.log = log;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Ends those that are due and says how many items they were on, or on files of. */
  public int step() {
    Integer lifted = transaction.execute(status -> lift());
    return lifted == null ? 0 : lifted;
  }

  private int lift() {
    var ids = new LinkedHashSet<Long>();
    ids.addAll(lifted(ITEMS));
    ids.addAll(lifted(FILES));
    if (ids.isEmpty()) {
      return 0;
    }
    var seen = new LinkedHashSet<ItemId>();
    jdbc.sql(
            """
            select id from item where id = any(:ids) and status = 'published'
            union
            select target_id from item_relation where item_id = any(:ids) and kind = 'adapts'
            order by 1
            """)
        .param("ids", ids.toArray(Long[]::new))
        .query(row -> {
          seen.add(new ItemId(row.getLong(1)));
        });
    log.append(seen);
    LOG.info("The embargo of {} items has ended", ids.size());
    return ids.size();
  }

  private List<Long> lifted(String sql) {
    return jdbc.sql(sql)
        .param("now", OffsetDateTime.now(clock))
        .param("today", LocalDate.now(clock))
        .query((row, n) -> row.getLong(1))
        .list();
  }
}
