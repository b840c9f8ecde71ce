package ec.congope.saberes.search.lucene;

import ec.congope.saberes.search.Dimension;
import ec.congope.saberes.search.follow.IndexDocument;
import java.io.Closeable;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.FSDirectory;

/**
 * The baseline of the benchmarks for indexing: an {@link IndexWriter} that is handed ready
 * documents, as anybody would write it. Same fields and analysis as the portal's index, {@code
 * addDocuments} into an empty folder, no store, no change log, one commit at the end. Beside the
 * portal's own facet column each item carries its facets as Lucene's facet module wants them, so
 * that the same index serves {@link TextbookSearch}; it opens as the portal's index too, so that
 * all layers of the search benchmark read the same segments.
 *
 * <p>{@link #cpu} is the time of the one thread that indexes and merges. Compiling and collecting
 * garbage happen in other threads and are not counted, in favour of the baseline.
 */
public final class BareIndex implements Closeable {

  static final FacetsConfig FACETS = facets();

  /** Each field finds the words of its text itself, as ordinary fields do. */
  private static final TextFields TEXTS =
      new TextFields() {
        @Override
        void add(Document document, String text, Tongue tongue, List<String> fields) {
          for (String field : fitting(text, fields)) {
            boolean enye = LuceneSchema.analyzerOf(field) == Analyzers.ENYE;
            if (!enye || text.indexOf('ñ') >= 0 || text.indexOf('Ñ') >= 0) {
              boolean gram = LuceneSchema.analyzerOf(field) == Analyzers.GRAM;
              document.add(new Field(field, text, gram ? GRAMS : TYPE));
            }
          }
        }

        @Override
        void addLabel(Document document, String label, List<String> fields) {
          add(document, label, Tongue.SPANISH, fields);
        }
      };

  private final FSDirectory directory;
  private final IndexWriter writer;
  private long nanos;

  /** Begins a new index in the folder. */
  public BareIndex(Path folder) throws IOException {
    directory = FSDirectory.open(folder);
    var config = new IndexWriterConfig(LuceneSchema.analyzer());
    config.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    config.setSimilarity(LuceneSchema.SIMILARITY);
    config.setRAMBufferSizeMB(Generation.BUFFER_MB);
    config.setMergeScheduler(new SerialMergeScheduler());
    writer = new IndexWriter(directory, config);
  }

  /** Adds the item. */
  public void add(IndexDocument item) throws IOException {
    long start = now();
    List<Document> block = LuceneSchema.block(item, TEXTS);
    Document own = block.removeLast();
    item.values()
        .forEach((dimension, codes) ->
            codes.forEach(
                code -> own.add(new SortedSetDocValuesFacetField(dimension.name(), code))));
    block.add(FACETS.build(own));
    writer.addDocuments(block);
    nanos += now() - start;
  }

  /** Commits, under the cursor that the portal will find. */
  public void commit(long cursor) throws IOException {
    long start = now();
    writer.setLiveCommitData(Generation.commitData(cursor).entrySet());
    writer.commit();
    nanos += now() - start;
  }

  /** CPU time so far of adding and committing. */
  public Duration cpu() {
    return Duration.ofNanos(nanos);
  }

  private static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static FacetsConfig facets() {
    var facets = new FacetsConfig();
    for (Dimension dimension : Dimension.values()) {
      facets.setMultiValued(dimension.name(), true);
    }
    return facets;
  }

  @Override
  public void close() throws IOException {
    writer.close();
    directory.close();
  }
}
