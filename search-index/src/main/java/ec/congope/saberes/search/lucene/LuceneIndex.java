package ec.congope.saberes.search.lucene;

import ec.congope.saberes.content.DataFolder;
import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.tuning.Synonyms;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import ec.congope.saberes.search.Hit;
import ec.congope.saberes.search.IndexStatus;
import ec.congope.saberes.search.Neighbour;
import ec.congope.saberes.search.PageHit;
import ec.congope.saberes.search.Reason;
import ec.congope.saberes.search.SearchIndex;
import ec.congope.saberes.search.SearchRequest;
import ec.congope.saberes.search.SearchResult;
import ec.congope.saberes.search.SearchUnavailable;
import ec.congope.saberes.search.Similar;
import ec.congope.saberes.search.Snippet;
import ec.congope.saberes.search.Suggestion;
import ec.congope.saberes.search.Values;
import ec.congope.saberes.search.follow.IndexDocument;
import ec.congope.saberes.search.follow.IndexEntry;
import ec.congope.saberes.search.follow.WritableIndex;
import ec.congope.saberes.search.query.Query;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.apache.lucene.search.IndexSearcher;
import org.springframework.stereotype.Component;

/**
 * The index in Lucene, in this process. Searches go on while it is written and while it is rebuilt;
 * a new generation takes the place of the old between two searches.
 */
@Component
public final class LuceneIndex implements SearchIndex, WritableIndex, Closeable {

  private final Generations generations;
  private final FacetColumns columns = new FacetColumns();
  private final Vocabularies vocabularies;
  private final Values values;
  private final Synonyms synonyms;
  private final ReentrantReadWriteLock swap = new ReentrantReadWriteLock();
  private volatile Names names;
  private Generation live;

  /** What is made of the vocabularies as they stood at this word. */
  private record Names(String version, Suggestions suggestions, Interpreter interpreter) {}

  LuceneIndex(DataFolder data, Vocabularies vocabularies, Values values, Synonyms synonyms) {
    this.generations = new Generations(data.part("index"));
    this.live = generations.openLive();
    this.vocabularies = vocabularies;
    this.values = values;
    this.synonyms = synonyms;
    this.names = read();
  }

  private Names read() {
    String version = vocabularies.version();
    return new Names(
        version, new Suggestions(vocabularies), new Interpreter(vocabularies, values, synonyms));
  }

  /** They are read again after somebody changed a vocabulary. */
  private Names names() {
    var now = names;
    if (!now.version().equals(vocabularies.version())) {
      now = read();
      names = now;
    }
    return now;
  }

  private Interpreter interpreter() {
    return names().interpreter();
  }

  @Override
  public SearchResult search(SearchRequest request) {
    return with(searcher -> new Search(searcher, columns, request, interpreter()).run());
  }

  @Override
  public List<Hit> among(List<ItemId> items, SearchRequest request) {
    return with(searcher -> new Search(searcher, columns, request, interpreter()).among(items));
  }

  /** What is made of a request. */
  Understood understood(SearchRequest request) {
    return with(searcher -> interpreter().read(searcher, request));
  }

  @Override
  public List<Suggestion> suggest(String typed, Viewer viewer, int limit) {
    return with(searcher -> names().suggestions().find(searcher, typed, viewer, limit));
  }

  @Override
  public List<Similar> moreLike(ItemId item, Viewer viewer, int limit) {
    return with(searcher -> new Resemblance(searcher, viewer).find(item, limit));
  }

  @Override
  public List<Neighbour> neighbours(
      String title, String text, Collection<ItemId> without, Viewer viewer, int limit) {
    return with(searcher -> new Neighbours(searcher, viewer).of(title, text, without, limit));
  }

  @Override
  public List<PageHit> pages(ItemId item, int file, Query query, Viewer viewer, int limit) {
    return with(searcher ->
        new PageSearch(searcher, interpreter().matched(searcher, query, viewer), viewer)
            .inFile(item, file, limit));
  }

  @Override
  public List<Reason> explain(ItemId item, SearchRequest request) {
    return with(searcher ->
        new Explanation(searcher, request, interpreter().read(searcher, request), vocabularies)
            .of(item));
  }

  /** What is asked of Lucene for a request: for tests that count it. */
  <T> T asked(SearchRequest request, Function<org.apache.lucene.search.Query, T> look) {
    return with(
        searcher -> look.apply(Matching.items(interpreter().read(searcher, request), request)));
  }

  @Override
  public Snippet highlight(String text, Query query) {
    return with(searcher ->
        new Highlighter(interpreter().matched(searcher, query, Viewer.anonymous())).whole(text));
  }

  @Override
  public IndexStatus status() {
    return with(searcher -> {
      int items = searcher.count(QueryTranslator.ITEMS);
      int pages = searcher.getIndexReader().numDocs() - items;
      return new IndexStatus(cursor(), items, pages, generations.size(live.folder()));
    });
  }

  @Override
  public long cursor() {
    swap.readLock().lock();
    try {
      return live.cursor();
    } finally {
      swap.readLock().unlock();
    }
  }

  @Override
  public void update(IndexDocument document) {
    live.update(document);
  }

  @Override
  public void delete(ItemId id) {
    live.delete(id);
  }

  @Override
  public void commit(long cursor) {
    live.commit(cursor);
  }

  @Override
  public void rollback() {
    live.rollback();
  }

  @Override
  public Map<Long, IndexEntry> entries() {
    return with(Entries::of);
  }

  @Override
  public Twin twin() {
    return new LuceneTwin(generations.fresh());
  }

  /** What is done with a searcher. */
  private interface Asking<T> {
    T of(IndexSearcher searcher) throws IOException;
  }

  private <T> T with(Asking<T> asking) {
    swap.readLock().lock();
    try {
      var searchers = live.searchers();
      IndexSearcher searcher = searchers.acquire();
      try {
        return asking.of(searcher);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException | org.apache.lucene.store.AlreadyClosedException failure) {
      throw new SearchUnavailable("the index does not answer", failure);
    } finally {
      swap.readLock().unlock();
    }
  }

  @Override
  public void close() {
    swap.writeLock().lock();
    try {
      live.close();
    } catch (IOException failure) {
      throw new UncheckedIOException("the index did not close cleanly", failure);
    } finally {
      generations.close();
      swap.writeLock().unlock();
    }
  }

  /** A generation that is not live yet. */
  private final class LuceneTwin implements Twin {
    private final Generation fresh;
    private boolean swappedIn;

    LuceneTwin(Generation fresh) {
      this.fresh = fresh;
    }

    @Override
    public long cursor() {
      return fresh.cursor();
    }

    @Override
    public void update(IndexDocument document) {
      fresh.update(document);
    }

    @Override
    public void delete(ItemId id) {
      fresh.delete(id);
    }

    @Override
    public void commit(long cursor) {
      fresh.commit(cursor);
    }

    @Override
    public void rollback() {
      fresh.rollback();
    }

    @Override
    public Map<Long, IndexEntry> entries() {
      throw new IllegalStateException("a twin is compared after it was swapped in");
    }

    @Override
    public Twin twin() {
      throw new IllegalStateException("a twin has no twin");
    }

    @Override
    public void swapIn() {
      swap.writeLock().lock();
      try {
        Generation old = live;
        generations.makeLive(fresh);
        live = fresh;
        swappedIn = true;
        generations.remove(old);
      } finally {
        swap.writeLock().unlock();
      }
    }

    @Override
    public void close() {
      if (!swappedIn) {
        generations.remove(fresh);
      }
    }
  }
}
