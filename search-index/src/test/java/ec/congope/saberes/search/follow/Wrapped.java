package ec.congope.saberes.search.follow;

import ec.congope.saberes.content.ItemId;
import java.util.Map;

/** An index that does what another does, except what a test has it do otherwise. */
class Wrapped implements WritableIndex {

  private final WritableIndex inner;

  Wrapped(WritableIndex inner) {
    this.inner = inner;
  }

  @Override
  public long cursor() {
    return inner.cursor();
  }

  @Override
  public void update(IndexDocument document) {
    inner.update(document);
  }

  @Override
  public void delete(ItemId id) {
    inner.delete(id);
  }

  @Override
  public void commit(long cursor) {
    inner.commit(cursor);
  }

  @Override
  public void rollback() {
    inner.rollback();
  }

  @Override
  public Twin twin() {
    return inner.twin();
  }

  @Override
  public Map<Long, IndexEntry> entries() {
    return inner.entries();
  }

  /** Likewise, of an index that is being built. */
  static class WrappedTwin extends Wrapped implements WritableIndex.Twin {

    private final Twin inner;

    WrappedTwin(Twin inner) {
      super(inner);
      this.inner = inner;
    }

    @Override
    public void swapIn() {
      inner.swapIn();
    }

    @Override
    public void close() {
      inner.close();
    }
  }
}
