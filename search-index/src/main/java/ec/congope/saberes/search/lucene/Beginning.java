package ec.congope.saberes.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * Words of a field that begin so: the most frequent of them, up to a bound, each counting the same.
 * Two letters begin thousands of words of a large library, whose postings would cost more than any
 * question; the rare ones among them are found by a letter more.
 */
final class Beginning extends Query {

  /** Most words that one beginning stands for. */
  static final int WORDS = 128;

  /** Most words that are looked at to find them. */
  private static final int LOOKED_AT = 20_000;

  private final Term beginning;

  private record Counted(BytesRef word, int documents) {}

  Beginning(Term beginning) {
    this.beginning = beginning;
  }

  /** The field and the first letters. */
  Term term() {
    return beginning;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    var words = words(searcher);
    return words.isEmpty()
        ? new MatchNoDocsQuery()
        : new ConstantScoreQuery(new TermInSetQuery(beginning.field(), words));
  }

  private List<BytesRef> words(IndexSearcher searcher) throws IOException {
    var best = new PriorityQueue<Counted>(Comparator.comparingInt(Counted::documents));
    var terms = MultiTerms.getTerms(searcher.getIndexReader(), beginning.field());
    if (terms == null) {
      return List.of();
    }
    TermsEnum all = terms.iterator();
    if (all.seekCeil(beginning.bytes()) == TermsEnum.SeekStatus.END) {
      return List.of();
    }
    int seen = 0;
    for (BytesRef word = all.term();
        word != null && StringHelper.startsWith(word, beginning.bytes()) && seen < LOOKED_AT;
        word = all.next()) {
      best.add(new Counted(BytesRef.deepCopyOf(word), all.docFreq()));
      if (best.size() > WORDS) {
        best.poll();
      }
      seen++;
    }
    return new ArrayList<>(best.stream().map(Counted::word).toList());
  }

  @Override
  public void visit(QueryVisitor visitor) {
    if (visitor.acceptField(beginning.field())) {
      visitor.visitLeaf(this);
    }
  }

  @Override
  public String toString(String field) {
    return beginning + "*";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Beginning same && same.beginning.equals(beginning);
  }

  @Override
  public int hashCode() {
    return beginning.hashCode();
  }
}
