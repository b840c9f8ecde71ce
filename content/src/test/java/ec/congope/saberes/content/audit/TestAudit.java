package ec.congope.saberes.content.audit;

import ec.congope.saberes.content.database.TestDatabase;
import java.time.Clock;

/** The audit of a test database. */
public final class TestAudit {

  private TestAudit() {}

  public static Audit on(TestDatabase database, Clock clock) {
    return new Audit(new AuditRows(database.jdbc()), clock);
  }
}
