package ec.congope.saberes.search.lucene;

import ec.congope.saberes.search.relevance.JudgedTexts;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.FSDirectory;

/**
 * What relevance is measured against, with nothing of the portal's ranking in it: the best mix that
 * was measured before the portal was made (stems + 0.4 × exact words + 0.3 × 4-grams, added up over
 * title and text as one), and Lucene's {@link SpanishAnalyzer} as it comes.
 */
final class MixIndex implements Closeable {

  private static final Map<String, Float> MIX = Map.of("stem", 1f, "exact", 0.4f, "gram", 0.3f);
  private static final Map<String, Float> PLAIN = Map.of("plain", 1f);
  private static final Map<String, Analyzer> ANALYZERS =
      Map.of(
          "stem", Analyzers.STEM,
          "exact", Analyzers.EXACT,
          "gram", Analyzers.GRAM,
          "plain", new SpanishAnalyzer());

  private final FSDirectory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  MixIndex(Path folder, List<JudgedTexts.Text> texts) throws IOException {
    directory = FSDirectory.open(folder);
    var config =
        new IndexWriterConfig(new PerFieldAnalyzerWrapper(new SpanishAnalyzer(), ANALYZERS));
    try (var writer = new IndexWriter(directory, config)) {
      for (var text : texts) {
        var document = new Document();
        document.add(new StoredField("id", text.id()));
        for (String field : ANALYZERS.keySet()) {
          document.add(new TextField(field, text.title() + "\n" + text.text(), Field.Store.NO));
        }
        writer.addDocument(document);
      }
    }
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
  }

  List<String> mix(String question) throws IOException {
    searcher.setSimilarity(new BM25Similarity(0.8f, 0.75f));
    return best(question, MIX);
  }

  List<String> plain(String question) throws IOException {
    searcher.setSimilarity(new BM25Similarity());
    return best(question, PLAIN);
  }

  private List<String> best(String question, Map<String, Float> fields) throws IOException {
    var any = new BooleanQuery.Builder();
    for (String field : fields.keySet()) {
      var words = new BooleanQuery.Builder();
      for (String term : Analyzers.terms(ANALYZERS.get(field), question)) {
        words.add(new TermQuery(new Term(field, term)), Occur.SHOULD);
      }
      any.add(boosted(words.build(), fields.get(field)), Occur.SHOULD);
    }
    var ids = new ArrayList<String>();
    for (var doc : searcher.search(any.build(), 100).scoreDocs) {
      ids.add(searcher.storedFields().document(doc.doc, Set.of("id")).get("id"));
    }
    return ids;
  }

  private static Query boosted(Query query, float weight) {
    return new BoostQuery(query, weight);
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
