package ec.congope.saberes.search.lucene;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.search.follow.IndexDocument;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** One index directory with its writer and its searcher: the live one, or a twin being built. */
final class Generation implements Closeable {

  static final double BUFFER_MB = 64;
  private static final String CURSOR = "cursor";
  private static final String FORMAT = "format";

  private final Path folder;
  private final Directory directory;
  private IndexWriter writer;
  private final SearcherManager searchers;
  private final TextFields texts = new TextFields();
  private long cursor;

  private Generation(Path folder, Directory directory) throws IOException {
    this.folder = folder;
    this.directory = directory;
    this.writer = open(directory);
    try {
      this.cursor = committed(writer);
      this.searchers = new SearcherManager(directory, new Searchers());
    } catch (IOException | RuntimeException unreadable) {
      writer.rollback();
      throw unreadable;
    }
  }

  /** Opens or makes the index in the folder; fails when it is unreadable. */
  static Generation open(Path folder) throws IOException {
    return open(folder, FSDirectory.open(folder));
  }

  /** The same in a directory that a test may let fail. */
  static Generation open(Path folder, Directory directory) throws IOException {
    try {
      return new Generation(folder, directory);
    } catch (IOException | RuntimeException unreadable) {
      directory.close();
      throw unreadable;
    }
  }

  private static IndexWriter open(Directory directory) throws IOException {
    var config = new IndexWriterConfig(LuceneSchema.analyzer());
    config.setRAMBufferSizeMB(BUFFER_MB);
    config.setSimilarity(LuceneSchema.SIMILARITY);
    config.setCommitOnClose(false);
    var writer = new IndexWriter(directory, config);
    if (writer.getLiveCommitData() == null || !writer.getLiveCommitData().iterator().hasNext()) {
      writer.setLiveCommitData(commitData(-1).entrySet());
      writer.commit();
    }
    return writer;
  }

  static Map<String, String> commitData(long cursor) {
    return Map.of(
        CURSOR, Long.toString(cursor), FORMAT, Integer.toString(LuceneSchema.FORMAT_VERSION));
  }

  Path folder() {
    return folder;
  }

  SearcherManager searchers() {
    return searchers;
  }

  private static long committed(IndexWriter writer) {
    var data = new HashMap<String, String>();
    writer.getLiveCommitData().forEach(entry -> data.put(entry.getKey(), entry.getValue()));
    boolean readable = Integer.toString(LuceneSchema.FORMAT_VERSION).equals(data.get(FORMAT));
    return readable ? Long.parseLong(data.getOrDefault(CURSOR, "-1")) : -1;
  }

  /**
   * Of the last commit that searches see; −1 when it is of another format. After a commit that
   * failed on the way it is that of the commit before, so that the changes are followed again.
   */
  synchronized long cursor() {
    return cursor;
  }

  synchronized void update(IndexDocument document) {
    try {
      writer.updateDocuments(term(document.id()), LuceneSchema.block(document, texts));
    } catch (IOException failure) {
      throw new UncheckedIOException("item " + document.id() + " was not indexed", failure);
    }
  }

  synchronized void delete(ItemId id) {
    try {
      writer.deleteDocuments(term(id));
    } catch (IOException failure) {
      throw new UncheckedIOException("item " + id + " was not removed", failure);
    }
  }

  synchronized void commit(long next) {
    try {
      writer.setLiveCommitData(commitData(next).entrySet());
      writer.commit();
      searchers.maybeRefreshBlocking();
      cursor = next;
    } catch (IOException failure) {
      throw new UncheckedIOException("the index was not committed", failure);
    }
  }

  synchronized void rollback() {
    try {
      writer.rollback();
      writer = open(directory);
    } catch (IOException failure) {
      throw new UncheckedIOException("the index could not go back", failure);
    }
  }

  private static Term term(ItemId id) {
    return new Term(LuceneSchema.ITEM, id.toString());
  }

  @Override
  public synchronized void close() throws IOException {
    searchers.close();
    writer.rollback(); // what is not committed is read again from the log
    directory.close();
  }

  private static final class Searchers extends SearcherFactory {
    @Override
    public IndexSearcher newSearcher(
        org.apache.lucene.index.IndexReader reader, org.apache.lucene.index.IndexReader previous) {
      return new OpenStatistics(reader);
    }
  }
}
