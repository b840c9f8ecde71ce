package ec.congope.saberes.search.lucene;

import ec.congope.saberes.search.query.Field;
import ec.congope.saberes.search.query.Query;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;

/**
 * What is asked of one part of an item: {@code titulo:riego}. Titles and summaries have their stems
 * only, so that phrases and beginnings are those of stems there.
 */
final class FieldClauses {

  private FieldClauses() {}

  /** Of the record or of a page, as the fields are; nothing where the part is in the other. */
  static org.apache.lucene.search.Query of(Query.In in, Fields fields) {
    boolean ofPages = fields == Fields.PAGE;
    if (ofPages != (in.field() == Field.PAGE)) {
      return new MatchNoDocsQuery();
    }
    return switch (in.field()) {
      case TITLE -> clause(in.part(), LuceneSchema.TITLE, LuceneSchema.TITLE);
      case SUMMARY -> clause(in.part(), LuceneSchema.SUMMARY, LuceneSchema.SUMMARY);
      case TEXT -> clause(in.part(), LuceneSchema.TEXT, LuceneSchema.EXACT);
      case PAGE -> clause(in.part(), LuceneSchema.PAGE, LuceneSchema.PAGE_EXACT);
    };
  }

  private static org.apache.lucene.search.Query clause(Query part, String stems, String exact) {
    return switch (part) {
      case Query.Word word -> word(stems, exact, word.text());
      case Query.Phrase phrase -> phrase(exact, phrase.text(), 0);
      case Query.Near near -> phrase(exact, near.text(), near.distance());
      case Query.Prefix prefix -> {
        List<String> terms = Analyzers.terms(Analyzers.EXACT, prefix.text());
        yield terms.isEmpty()
            ? new MatchNoDocsQuery()
            : new Beginning(new Term(exact, terms.getLast()));
      }
      default -> new MatchNoDocsQuery();
    };
  }

  private static org.apache.lucene.search.Query word(String stems, String exact, String text) {
    var words = Analyzers.terms(Analyzers.EXACT, text);
    if (words.size() != 1) {
      return phrase(exact, text, 0);
    }
    var forms = Scoring.stems(words.getFirst());
    return forms.isEmpty() ? new MatchNoDocsQuery() : Scoring.forms(stems, forms);
  }

  /** A single word is a term; the places of stop words stay open. */
  private static org.apache.lucene.search.Query phrase(String field, String text, int distance) {
    var builder = new QueryBuilder(LuceneSchema.analyzerOf(field));
    var query = builder.createPhraseQuery(field, text, distance);
    return query == null ? new MatchNoDocsQuery() : query;
  }

  /** The values that a filter of a query stands for, any of them; they do not score. */
  static org.apache.lucene.search.Query values(List<String> values) {
    return new org.apache.lucene.search.TermInSetQuery(
        LuceneSchema.VALUE, values.stream().map(org.apache.lucene.util.BytesRef::new).toList());
  }

  /** The term of a single value. */
  static org.apache.lucene.search.Query value(String value) {
    return new TermQuery(new Term(LuceneSchema.VALUE, value));
  }
}
