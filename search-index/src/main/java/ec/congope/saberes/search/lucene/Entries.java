package ec.congope.saberes.search.lucene;

import ec.congope.saberes.search.follow.IndexEntry;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;

/** What the index holds of every item: its columns, and the access levels as searches see them. */
final class Entries {

  private final Map<Long, IndexEntry> entries = new HashMap<>();

  private Entries() {}

  /** By item number; fails when a file of the index is not as it was written. */
  static Map<Long, IndexEntry> of(IndexSearcher searcher) throws IOException {
    var all = new Entries();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      leaf.reader().checkIntegrity();
      all.add(leaf.reader());
    }
    return all.entries;
  }

  private void add(LeafReader leaf) throws IOException {
    var numbers = DocValues.getNumeric(leaf, LuceneSchema.NUMBER);
    var revisions = DocValues.getNumeric(leaf, LuceneSchema.REVISION);
    var digests = DocValues.getNumeric(leaf, LuceneSchema.DIGEST);
    var access = access(leaf);
    var alive = leaf.getLiveDocs();
    for (int doc = 0; doc < leaf.maxDoc(); doc++) {
      if ((alive == null || alive.get(doc)) && numbers.advanceExact(doc)) {
        long digest = digests.advanceExact(doc) ? digests.longValue() : 0;
        boolean item = revisions.advanceExact(doc);
        entries.merge(
            numbers.longValue(),
            item
                ? new IndexEntry((int) revisions.longValue(), access[doc], 0, digest)
                : new IndexEntry(0, "", 1, digest),
            IndexEntry::plus);
      }
    }
  }

  /** The access levels of each document, out of the postings that the access filter reads. */
  private static String[] access(LeafReader leaf) throws IOException {
    var access = new String[leaf.maxDoc()];
    java.util.Arrays.fill(access, "");
    var terms = leaf.terms(LuceneSchema.ACCESS);
    if (terms != null) {
      var levels = terms.iterator();
      for (var level = levels.next(); level != null; level = levels.next()) {
        String code = level.utf8ToString();
        var documents = levels.postings(null, PostingsEnum.NONE);
        for (int doc = documents.nextDoc();
            doc != DocIdSetIterator.NO_MORE_DOCS;
            doc = documents.nextDoc()) {
          access[doc] = access[doc].isEmpty() ? code : access[doc] + "+" + code;
        }
      }
    }
    return access;
  }
}
