package ec.congope.saberes.search.lucene;

import ec.congope.saberes.search.query.Field;
import ec.congope.saberes.search.query.Query;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;

/**
 * What is asked of one part of an item: {@code titulo:riego}. Title and pages have a field of their
 * words as they stand, so that phrases and beginnings are exact there; summary and text have their
 * stems only.
 */
final class FieldClauses {

  private FieldClauses() {}

  /** Of the record; nothing where the part is the pages. */
  static org.apache.lucene.search.Query item(Field field, Query part) {
    return switch (field) {
      case TITLE -> clause(part, LuceneSchema.TITLE, LuceneSchema.TITLE);
      case SUMMARY -> clause(part, LuceneSchema.SUMMARY, LuceneSchema.SUMMARY);
      case TEXT -> clause(part, LuceneSchema.BODY, LuceneSchema.BODY);
      case PAGE -> new MatchNoDocsQuery();
    };
  }

  /** Of a page; nothing where the part is in the record. */
  static org.apache.lucene.search.Query page(Field field, Query part) {
    return field == Field.PAGE
        ? clause(part, LuceneSchema.PAGE, LuceneSchema.PAGE_EXACT)
        : new MatchNoDocsQuery();
  }

  private static org.apache.lucene.search.Query clause(Query part, String stems, String exact) {
    return switch (part) {
      case Query.Word word -> phrase(stems, word.text(), 0);
      case Query.Phrase phrase -> phrase(exact, phrase.text(), 0);
      case Query.Near near -> phrase(exact, near.text(), near.distance());
      case Query.Prefix prefix -> {
        List<String> terms = Analyzers.terms(Analyzers.EXACT, prefix.text());
        yield terms.isEmpty()
            ? new MatchNoDocsQuery()
            : new PrefixQuery(new Term(exact, terms.getLast()));
      }
      default -> new MatchNoDocsQuery();
    };
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
