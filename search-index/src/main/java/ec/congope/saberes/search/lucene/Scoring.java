package ec.congope.saberes.search.lucene;

import ec.congope.saberes.search.query.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/**
 * What words, phrases and beginnings of words match, and what that is worth: a word is one clause
 * over the stems. What only sorts the best matches among one another is in {@link Finish}.
 */
final class Scoring {

  /** A word with ñ found by the same word with n: many keyboards have no ñ. */
  private static final float ENYE = 0.8f;

  /** A number that stands beside its word. */
  private static final float NUMBERED = 2;

  /** A code of a norm. */
  private static final float NORM = 3;

  private Scoring() {}

  /** Any of the parts, together with what they mean side by side. */
  static org.apache.lucene.search.Query beside(List<Query> parts, Fields fields) {
    var any = new BooleanQuery.Builder();
    var words = new ArrayList<String>();
    for (Query part : parts) {
      if (part instanceof Query.Word(String text)) {
        words.add(text);
      } else {
        words.clear();
      }
      if (words.size() > 1) {
        number(words.get(words.size() - 2), words.getLast(), fields, any);
      }
    }
    for (String code : NormCodes.typed(texts(parts))) {
      any.add(norm(code, fields), Occur.SHOULD);
    }
    return any.build();
  }

  private static List<String> texts(List<Query> parts) {
    return parts.stream()
        .map(part -> part instanceof Query.Word(String text) ? text : "\n")
        .collect(Collectors.toList());
  }

  /** A number belongs to the word before it: zona 3, ley 42; beside it, it counts for more. */
  private static void number(String word, String number, Fields fields, BooleanQuery.Builder any) {
    if (number.chars().allMatch(Character::isDigit)) {
      any.add(new BoostQuery(phrase(word + " " + number, fields), NUMBERED), Occur.SHOULD);
    }
  }

  private static org.apache.lucene.search.Query norm(String code, Fields fields) {
    return new BoostQuery(new TermQuery(new Term(fields.norm(), code)), NORM);
  }

  /** A word in any form; one of several parts, such as 009-CNC-2014, as a code or its parts. */
  static org.apache.lucene.search.Query word(String text, Fields fields) {
    List<String> exact = Analyzers.terms(Analyzers.EXACT, text);
    if (exact.size() > 1) {
      return parts(text, fields);
    }
    Set<String> stems = exact.isEmpty() ? Set.of() : stems(exact.getFirst());
    if (stems.isEmpty()) {
      return new MatchNoDocsQuery();
    }
    var forms = forms(fields.text(), stems);
    stems.removeIf(stem -> stem.indexOf('n', stem.indexOf('/') + 1) < 0);
    return stems.isEmpty()
        ? forms
        : new BooleanQuery.Builder()
            .add(forms, Occur.SHOULD)
            .add(new BoostQuery(forms(fields.enye(), stems), ENYE), Occur.SHOULD)
            .build();
  }

  private static org.apache.lucene.search.Query parts(String text, Fields fields) {
    var any = new BooleanQuery.Builder();
    any.add(phrase(text, fields), Occur.SHOULD);
    NormCodes.in(text).forEach(code -> any.add(norm(code, fields), Occur.SHOULD));
    return any.build();
  }

  /** The stems of a folded word in all languages; none for a Spanish stop word. */
  static Set<String> stems(String word) {
    if (Tongue.SPANISH.stem(word).isEmpty()) {
      return Set.of();
    }
    var stems = new java.util.LinkedHashSet<String>();
    for (Tongue tongue : Tongue.values()) {
      String stem = tongue.stem(word);
      if (!stem.isEmpty()) {
        stems.add(stem);
      }
    }
    return stems;
  }

  /** As rare as its most frequent form: a Spanish word is not rare for being so in English. */
  static org.apache.lucene.search.Query forms(String field, Set<String> stems) {
    var same = new SynonymQuery.Builder(field);
    stems.forEach(stem -> same.addTerm(new Term(field, stem)));
    return same.build();
  }

  /** Words as they stand, next to each other. */
  static org.apache.lucene.search.Query phrase(String text, Fields fields) {
    var terms = Analyzers.terms(Analyzers.EXACT, text);
    if (terms.isEmpty()) {
      return new MatchNoDocsQuery();
    }
    return terms.size() == 1
        ? new TermQuery(new Term(fields.exact(), terms.getFirst()))
        : new PhraseQuery(fields.exact(), terms.toArray(String[]::new));
  }

  /** Words with so many others between them. */
  static org.apache.lucene.search.Query near(Query.Near near, Fields fields) {
    var terms = Analyzers.terms(Analyzers.EXACT, near.text());
    return terms.size() < 2
        ? phrase(near.text(), fields)
        : new PhraseQuery(near.distance(), fields.exact(), terms.toArray(String[]::new));
  }

  /** Words that begin so. */
  static org.apache.lucene.search.Query prefix(String text, Fields fields) {
    var terms = Analyzers.terms(Analyzers.EXACT, text);
    return terms.isEmpty()
        ? new MatchNoDocsQuery()
        : new Beginning(new Term(fields.exact(), terms.getLast()));
  }
}
