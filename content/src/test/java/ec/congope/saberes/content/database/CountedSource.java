package ec.congope.saberes.content.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the statements that are made through it: all, or those of some threads. */
public final class CountedSource extends DelegatingDataSource {

  private final AtomicInteger statements = new AtomicInteger();

  private final Predicate<Thread> counted;

  /** Over another source. */
  public CountedSource(DataSource source) {
    this(source, thread -> true);
  }

  /** Over another source, where others make statements too that are of no interest. */
  public CountedSource(DataSource source, Predicate<Thread> counted) {
    super(source);
    this.counted = counted;
  }

  /** How many statements this makes. */
  public int count(Runnable work) {
    int before = statements.get();
    work.run();
    return statements.get() - before;
  }

  @Override
  public Connection getConnection() throws SQLException {
    var real = super.getConnection();
    return (Connection)
        Proxy.newProxyInstance(
            CountedSource.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              boolean statement =
                  method.getName().startsWith("prepare")
                      || method.getName().equals("createStatement");
              if (statement && counted.test(Thread.currentThread())) {
                statements.incrementAndGet();
              }
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException failure) {
                throw failure.getCause();
              }
            });
  }
}
