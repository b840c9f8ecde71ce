package ec.congope.saberes.content.change;

import ec.congope.saberes.content.ItemId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** The log that everybody who derives something follows. */
@Component
public class ChangeLog {

  /**
   * Says that these items changed. The last statement of the transaction that changed them: it
   * takes a lock that makes sequence order equal commit order.
   */
  public void append(Collection<ItemId> items) {
    throw new UnsupportedOperationException("pending " + items);
  }

  /** At most {@code limit} changes after the sequence, in order. */
  public List<Change> after(long sequence, int limit) {
    throw new UnsupportedOperationException("pending " + sequence + limit);
  }

  /** The sequence of the newest change, 0 in an empty log. */
  public long last() {
    throw new UnsupportedOperationException("pending");
  }

  /** Waits until there may be changes after the sequence, at most for the given time. */
  public void await(long sequence, Duration patience) throws InterruptedException {
    throw new UnsupportedOperationException("pending " + sequence + patience);
  }
}
