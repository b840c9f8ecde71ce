package ec.congope.saberes.search.lucene;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.jspecify.annotations.Nullable;

/**
 * Puts texts into the fields that they are searched in. The fields hold just what their analyzers
 * would have made of the text; only the work is done once. One thread at a time, and the documents
 * are to be indexed before the next are made.
 */
class TextFields {

  private static final int LABELS = 10_000;

  /**
   * Characters, some 300 words: a longer text has no 4-grams. They cost a third more CPU of writing
   * (0.45 and 0.60 ms a record of 3 KB); long documents gain nothing.
   */
  private static final int GRAM_TEXT = 2_000;

  /** Words with their frequencies and positions. */
  static final FieldType TYPE = type();

  /** Words with their frequencies: 4-grams stand in no phrase. */
  static final FieldType GRAMS = grams();

  private final Map<Tongue, Stems> stems = new EnumMap<>(Tongue.class);

  /** Words of labels, of which there are few: names of concepts, mostly. */
  private final Map<String, Words> labels = new HashMap<>();

  /** Adds the text to each of these fields; in a field that is named twice it counts twice. */
  void add(Document document, String text, Tongue tongue, List<String> fields) {
    add(document, Words.of(text), tongue, fitting(text, fields));
  }

  /** The fields that a text of this length goes into. */
  static List<String> fitting(String text, List<String> fields) {
    return text.length() <= GRAM_TEXT
        ? fields
        : fields.stream()
            .filter(field -> LuceneSchema.analyzerOf(field) != Analyzers.GRAM)
            .toList();
  }

  /** The same, for a text that will come again in other documents. */
  void addLabel(Document document, String label, List<String> fields) {
    if (labels.size() >= LABELS) {
      labels.clear();
    }
    add(document, labels.computeIfAbsent(label, Words::of), Tongue.SPANISH, fields);
  }

  private void add(Document document, Words words, Tongue tongue, List<String> fields) {
    for (String field : fields) {
      Analyzer analyzer = LuceneSchema.analyzerOf(field);
      if (analyzer == Analyzers.GRAM) {
        document.add(new GramsField(field, words));
      } else if (analyzer != Analyzers.ENYE || words.haveEnye()) {
        document.add(new WordsField(field, words, form(analyzer, tongue)));
      }
    }
  }

  private Words.Form form(Analyzer analyzer, Tongue tongue) {
    if (analyzer == Analyzers.EXACT) {
      return Words.EXACT;
    }
    var form = stems.computeIfAbsent(tongue, Stems::new);
    return analyzer == Analyzers.ENYE ? Words.enye(form) : form;
  }

  private static final class WordsField extends Field {
    private final Words words;
    private final Words.Form form;

    WordsField(String name, Words words, Words.Form form) {
      super(name, TYPE);
      this.words = words;
      this.form = form;
    }

    @Override
    public TokenStream tokenStream(Analyzer analyzer, @Nullable TokenStream reuse) {
      var stream = reuse instanceof Words.Stream same ? same : new Words.Stream();
      return stream.over(words, form);
    }
  }

  private static final class GramsField extends Field {
    private final Words words;

    GramsField(String name, Words words) {
      super(name, GRAMS);
      this.words = words;
    }

    @Override
    public TokenStream tokenStream(Analyzer analyzer, @Nullable TokenStream reuse) {
      var stream = reuse instanceof Words.Grams same ? same : new Words.Grams();
      return stream.over(words);
    }
  }

  private static FieldType type() {
    var type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    type.freeze();
    return type;
  }

  private static FieldType grams() {
    var type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.freeze();
    return type;
  }
}
