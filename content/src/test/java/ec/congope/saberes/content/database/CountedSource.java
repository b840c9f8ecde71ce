package ec.congope.saberes.content.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the statements that are made through it: all, or some. */
public final class CountedSource extends DelegatingDataSource {

  private volatile @Nullable Queue<String> heard;
  private final Predicate<String> counted;

  /** Over another source. */
  public CountedSource(DataSource source) {
    this(source, sql -> true);
  }

  /** Over another source, where statements are made too that are of no interest. */
  public CountedSource(DataSource source, Predicate<String> counted) {
    super(source);
    this.counted = counted;
  }

  /** How many statements this makes. */
  public int count(Runnable work) {
    return made(work).size();
  }

  /** The statements that this makes, in their order. */
  public List<String> made(Runnable work) {
    var made = new ConcurrentLinkedQueue<String>();
    heard = made;
    work.run();
    heard = null;
    return List.copyOf(made);
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
              String sql = arguments == null ? "" : String.valueOf(arguments[0]);
              var made = heard;
              if (statement && made != null && counted.test(sql)) {
                made.add(sql);
              }
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException failure) {
                throw failure.getCause();
              }
            });
  }
}
