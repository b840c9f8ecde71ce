package ec.congope.saberes.content.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the statements that are made through it. */
public final class CountedSource extends DelegatingDataSource {

  private final AtomicInteger statements = new AtomicInteger();

  /** Over another source. */
  public CountedSource(DataSource source) {
    super(source);
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
              if (method.getName().startsWith("prepare")
                  || method.getName().equals("createStatement")) {
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
