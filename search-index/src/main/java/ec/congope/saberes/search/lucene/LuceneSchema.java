package ec.congope.saberes.search.lucene;

import ec.congope.saberes.content.item.Proof;
import ec.congope.saberes.search.Dimension;
import ec.congope.saberes.search.follow.IndexDocument;
import java.text.Collator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.BytesRef;

/**
 * Every field, analyzer and weight. Change it, raise {@link #FORMAT_VERSION} and say why in its
 * history.
 *
 * <p>Format history: 1, the first. 2, a digest of every item and page, for {@code verify};
 * ligatures and other compatibility forms folded, soft hyphens and direction marks dropped from
 * words. 3, the second in which an item was first shown, to sort by; beginnings of title words and
 * names of organisations, for suggestions. 4, evidence, replications, access and formats as columns
 * and facets; the values to filter by as terms, so that a query can ask for them.
 */
final class LuceneSchema {

  /** An index of another format is rebuilt at the start. */
  static final int FORMAT_VERSION = 4;

  // which block a document belongs to, and what it is
  static final String ITEM = "item";
  static final String KIND = "kind";
  static final String KIND_ITEM = "item";
  static final String KIND_PAGE = "page";

  // text of an item, as stems
  static final String TITLE = "title";
  static final String BEGINNINGS = "beginnings";
  static final String LABELS = "labels";
  static final String SUMMARY = "summary";
  static final String BODY = "body";
  // text of a page, as stems
  static final String PAGE = "page";
  // all the text of an item, or of a page, as it stands; and its words with ñ, written with n
  static final String EXACT = "exact";
  static final String ENYE = "enye";
  static final String PAGE_EXACT = "pageExact";
  static final String PAGE_ENYE = "pageEnye";

  static final String ACCESS = "access";
  static final String CODE = "code";
  // a value to filter by, with its dimension; also those above the tagged ones
  static final String VALUE = "value";
  static final String ORGANISATION = "organisation";

  // columns
  static final String FACETS = "facets";
  static final String NUMBER = "number";
  static final String REVISION = "revision";
  static final String DIGEST = "digest";
  static final String ISSUED = "issued";
  static final String ADDED = "added";
  static final String REPLICATIONS = "replications";
  static final String PROOF = "proof";
  static final String TITLE_KEY = "titleKey";
  static final String PAGE_PLACE = "place";

  // stored for result rows
  static final String ROW = "row";
  static final String SUMMARY_TEXT = "summaryText";
  static final String BODY_TEXT = "bodyText";
  static final String PAGE_TEXT = "pageText";

  /** Weights of the item's fields; an exact form adds to its stem. */
  static final Map<String, Float> WEIGHTS =
      Map.of(TITLE, 4f, LABELS, 2f, SUMMARY, 1.5f, BODY, 1f, EXACT, 0.6f, ENYE, 0.3f);

  /** Weights of a page's fields: the best page lifts its item. */
  static final Map<String, Float> PAGE_WEIGHTS =
      Map.of(PAGE, 1f, PAGE_EXACT, 0.6f, PAGE_ENYE, 0.3f);

  /** Measured for short texts: k1 0.8, b 0.75. */
  static final Similarity SIMILARITY = new BM25Similarity(0.8f, 0.75f);

  /** Which analysis a field has. */
  static Analyzer analyzerOf(String field) {
    return switch (field) {
      case EXACT, PAGE_EXACT -> Analyzers.EXACT;
      case ENYE, PAGE_ENYE -> Analyzers.ENYE;
      default -> Analyzers.STEM;
    };
  }

  static final String SEPARATOR = "\u001f";

  private static final int PAGES_PER_FILE = 1 << 20;
  private static final Collator TITLES = titles();

  private LuceneSchema() {}

  static Analyzer analyzer() {
    return new PerFieldAnalyzerWrapper(
        Analyzers.STEM,
        Map.of(
            EXACT, Analyzers.EXACT,
            PAGE_EXACT, Analyzers.EXACT,
            ENYE, Analyzers.ENYE,
            PAGE_ENYE, Analyzers.ENYE));
  }

  /** The block of an item: its pages, then itself. */
  static List<Document> block(IndexDocument item, TextFields texts) {
    var block = new ArrayList<Document>(item.pages().size() + 1);
    for (var page : item.pages()) {
      block.add(page(item, page, texts));
    }
    block.add(item(item, texts));
    return block;
  }

  private static Document page(IndexDocument item, IndexDocument.Page page, TextFields texts) {
    var document = new Document();
    document.add(new StringField(ITEM, item.id().toString(), Field.Store.NO));
    document.add(new StringField(KIND, KIND_PAGE, Field.Store.NO));
    texts.add(document, page.text(), List.of(PAGE, PAGE_EXACT, PAGE_ENYE));
    document.add(new NumericDocValuesField(NUMBER, item.id().value()));
    document.add(new NumericDocValuesField(PAGE_PLACE, place(page.file(), page.number())));
    document.add(new NumericDocValuesField(DIGEST, page.digest()));
    document.add(new StoredField(PAGE_TEXT, page.text()));
    return document;
  }

  static long place(int file, int page) {
    return (long) file * PAGES_PER_FILE + page;
  }

  static int file(long place) {
    return (int) (place / PAGES_PER_FILE);
  }

  static int page(long place) {
    return (int) (place % PAGES_PER_FILE);
  }

  private static Document item(IndexDocument item, TextFields texts) {
    var document = new Document();
    document.add(new StringField(ITEM, item.id().toString(), Field.Store.NO));
    document.add(new StringField(KIND, KIND_ITEM, Field.Store.NO));
    document.add(new StringField(ACCESS, item.access(), Field.Store.NO));
    item.values()
        .forEach((dimension, codes) ->
            codes.forEach(code ->
                document.add(new StringField(VALUE, facet(dimension, code), Field.Store.NO))));
    item.codes().forEach(code -> document.add(new StringField(CODE, code, Field.Store.NO)));
    texts.add(document, item.title(), List.of(TITLE, EXACT, ENYE));
    document.add(Beginnings.field(BEGINNINGS, item.title()));
    item.organisations()
        .forEach(name -> document.add(new StringField(ORGANISATION, name, Field.Store.NO)));
    texts.add(document, item.summary(), List.of(SUMMARY, EXACT, ENYE));
    texts.add(document, item.body(), List.of(BODY, EXACT, ENYE));
    item.labels().forEach(label -> texts.addLabel(document, label, List.of(LABELS, EXACT, ENYE)));
    columns(document, item);
    document.add(new StoredField(ROW, Row.of(item)));
    document.add(new StoredField(SUMMARY_TEXT, item.summary()));
    document.add(new StoredField(BODY_TEXT, item.body()));
    return document;
  }

  private static void columns(Document document, IndexDocument item) {
    document.add(new NumericDocValuesField(NUMBER, item.id().value()));
    document.add(new NumericDocValuesField(REVISION, item.revision()));
    document.add(new NumericDocValuesField(DIGEST, item.digest()));
    String issued = item.issued();
    if (issued != null) {
      long day = Long.parseLong((issued + "-00-00").substring(0, 10).replace("-", ""));
      document.add(new NumericDocValuesField(ISSUED, day));
    }
    var added = item.added();
    if (added != null) {
      document.add(new NumericDocValuesField(ADDED, added.getEpochSecond()));
    }
    int replications = item.replications().count();
    if (replications > 0) {
      document.add(new NumericDocValuesField(REPLICATIONS, replications));
    }
    proof(item).ifPresent(proof -> document.add(new NumericDocValuesField(PROOF, proof)));
    document.add(new SortedDocValuesField(TITLE_KEY, titleKey(item.title())));
    document.add(new BinaryDocValuesField(FACETS, new BytesRef(facets(item))));
  }

  /** The knots, then the level within them: a number that orders the best proven first. */
  private static Optional<Long> proof(IndexDocument item) {
    String evidence = item.evidence();
    long level = evidence == null ? 0 : 1 + evidence.charAt(evidence.length() - 1) - '0';
    return Proof.of(evidence, item.replications().count()).map(proof -> proof.knots() * 10 + level);
  }

  private static String facets(IndexDocument item) {
    return item.values().entrySet().stream()
        .flatMap(entry -> entry.getValue().stream().map(code -> facet(entry.getKey(), code)))
        .collect(Collectors.joining(" "));
  }

  /** A value with its dimension, as it stands in the index. */
  static String facet(Dimension dimension, String code) {
    return (char) ('A' + dimension.ordinal()) + code;
  }

  /** Spanish alphabetical order: ñ after n, accents aside. */
  private static BytesRef titleKey(String title) {
    byte[] key = TITLES.getCollationKey(title.strip()).toByteArray();
    return new BytesRef(key, 0, Math.min(key.length, 200));
  }

  private static Collator titles() {
    var collator = Collator.getInstance(Locale.forLanguageTag("es"));
    collator.setStrength(Collator.SECONDARY);
    return collator;
  }
}
