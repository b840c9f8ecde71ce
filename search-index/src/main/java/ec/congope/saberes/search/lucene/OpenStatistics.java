package ec.congope.saberes.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.jspecify.annotations.Nullable;

/**
 * Scores items that not everybody may read with the statistics of those that everybody may, so that
 * both can stand in one list. A word that no open item has is as rare as it is among the others.
 */
final class OpenStatistics extends IndexSearcher {

  OpenStatistics(IndexReader reader) {
    super(reader);
    setSimilarity(LuceneSchema.SIMILARITY);
  }

  @Override
  public TermStatistics termStatistics(Term term, int documents, long total) throws IOException {
    if (!Twins.isTwin(term.field())) {
      return super.termStatistics(term, documents, total);
    }
    var open = new Term(Twins.open(term.field()), term.bytes());
    int among = getIndexReader().docFreq(open);
    if (among > 0) {
      return super.termStatistics(term, among, getIndexReader().totalTermFreq(open));
    }
    var all = collectionStatistics(term.field());
    int rare = all == null ? documents : (int) Math.min(documents, all.docCount());
    return super.termStatistics(term, rare, Math.max(total, rare));
  }

  @Override
  public @Nullable CollectionStatistics collectionStatistics(String field) throws IOException {
    var open = super.collectionStatistics(Twins.open(field));
    if (open == null || !Twins.isTwin(field)) {
      return super.collectionStatistics(field);
    }
    return new CollectionStatistics(
        field, open.maxDoc(), open.docCount(), open.sumTotalTermFreq(), open.sumDocFreq());
  }
}
