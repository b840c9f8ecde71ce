package ec.congope.saberes.search.follow;

import ec.congope.saberes.content.ItemId;
import java.util.Map;

/**
 * The writing side of an index. Nothing is durable or seen before {@link #commit}, which writes
 * documents, deletions and the cursor together.
 */
public interface WritableIndex {

  /** Sequence of the last change that the last commit holds; −1 when there is no usable index. */
  long cursor();

  /** Adds the item, or puts it in the place of what was there. */
  void update(IndexDocument document);

  /** Removes the item, if it is there. */
  void delete(ItemId id);

  /** Makes everything durable, together with how far it has come, and shows it to searches. */
  void commit(long cursor);

  /** Takes back everything since the last commit. */
  void rollback();

  /** An empty index beside this one. */
  Twin twin();

  /**
   * What the last commit holds, by item number: for comparing with the store. Reads all of it.
   *
   * @throws ec.congope.saberes.search.SearchUnavailable when it is damaged
   */
  Map<Long, IndexEntry> entries();

  /** An index being built beside the live one. */
  interface Twin extends WritableIndex, AutoCloseable {

    /** Puts it in the place of the live one, which is removed. */
    void swapIn();

    /** Removes it, unless it was swapped in. */
    @Override
    void close();
  }
}
