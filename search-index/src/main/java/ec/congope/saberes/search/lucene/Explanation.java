package ec.congope.saberes.search.lucene;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import ec.congope.saberes.search.Dimension;
import ec.congope.saberes.search.Reason;
import ec.congope.saberes.search.Reason.How;
import ec.congope.saberes.search.Reason.Place;
import ec.congope.saberes.search.Scope;
import ec.congope.saberes.search.SearchRequest;
import ec.congope.saberes.search.query.Field;
import ec.congope.saberes.search.query.Query;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * Why an item is among the results: reads its texts again with each part of the query, and says
 * which whole words met it where. The words of names that the index keeps no text of, such as those
 * of contributors, are said as they were typed.
 */
final class Explanation {

  /** Different words of one part of the query that are said in one place. */
  private static final int WORDS = 3;

  private static final int PAGES = 4;

  private final IndexSearcher searcher;
  private final SearchRequest request;
  private final Understood understood;
  private final Vocabularies vocabularies;
  private final List<Reason> reasons = new ArrayList<>();
  private final List<Sought> sought = new ArrayList<>();

  /** A part of the query, and where it comes from. */
  private record Sought(Query part, How how, String typed, Set<Place> places) {}

  private static final Set<Place> ANYWHERE =
      Set.of(Place.TITLE, Place.LABELS, Place.SUMMARY, Place.BODY, Place.PAGE);

  Explanation(
      IndexSearcher searcher,
      SearchRequest request,
      Understood understood,
      Vocabularies vocabularies) {
    this.searcher = searcher;
    this.request = request;
    this.understood = understood;
    this.vocabularies = vocabularies;
  }

  List<Reason> of(ItemId item) throws IOException {
    ScoreDoc[] found = searcher.search(only(item), 1).scoreDocs;
    if (found.length == 0) {
      return List.of();
    }
    seek(understood.matched(), ANYWHERE);
    var stored =
        searcher
            .storedFields()
            .document(
                found[0].doc,
                Set.of(LuceneSchema.ROW, LuceneSchema.SUMMARY_TEXT, LuceneSchema.BODY_TEXT));
    Row row = Row.read(stored.get(LuceneSchema.ROW));
    look(Place.TITLE, 0, 0, row.title());
    var values = values(found[0].doc);
    labels(item, values);
    look(Place.SUMMARY, 0, 0, stored.get(LuceneSchema.SUMMARY_TEXT));
    look(Place.BODY, 0, 0, stored.get(LuceneSchema.BODY_TEXT));
    if (row.hasPages() && request.scope() == Scope.RECORDS_AND_PAGES) {
      pages(item);
    }
    named(values);
    return reasons;
  }

  private org.apache.lucene.search.Query only(ItemId item) {
    var only = new BooleanQuery.Builder();
    only.add(new TermQuery(new Term(LuceneSchema.ITEM, item.toString())), Occur.FILTER);
    only.add(Matching.filtered(understood.matched(), request, request.filters()), Occur.FILTER);
    return only.build();
  }

  private void seek(Query query, Set<Place> places) {
    switch (query) {
      case Query.Everything e -> {
        // nothing to find
      }
      case Query.Filter f -> {
        // said among the values
      }
      case Query.Any any -> any.parts().forEach(part -> seek(part, places));
      case Query.Either either -> either.parts().forEach(part -> seek(part, places));
      case Query.Without without -> seek(without.wanted(), places);
      case Query.Require require -> {
        require.required().forEach(part -> seek(part, places));
        seek(require.optional(), places);
      }
      case Query.In in -> seek(in.part(), Set.of(place(in.field())));
      case Query.Alternatives alternatives -> {
        String typed = alternatives.toString();
        seek(alternatives.typed().query(), places);
        alternatives
            .also()
            .forEach(also -> sought.add(new Sought(also.query(), How.SYNONYM, typed, places)));
      }
      default -> sought.add(asTyped(query, places));
    }
  }

  private static Place place(Field field) {
    return switch (field) {
      case TITLE -> Place.TITLE;
      case SUMMARY -> Place.SUMMARY;
      case TEXT -> Place.BODY;
      case PAGE -> Place.PAGE;
    };
  }

  private Sought asTyped(Query part, Set<Place> places) {
    String text = part.toString();
    return understood.spelled().stream()
        .filter(change -> List.of(change.spelled().split(" ")).contains(text))
        .findFirst()
        .map(change -> new Sought(part, How.CORRECTION, change.typed(), places))
        .orElseGet(() -> new Sought(part, How.EXACT, text, places));
  }

  private void look(Place place, int file, int page, String text) {
    for (Sought one : sought) {
      if (one.places().contains(place)) {
        var forms = new Highlighter(one.part()).forms(text);
        say(place, file, page, one, forms);
      }
    }
  }

  /** One reason for the words as typed, and one for other forms of them. */
  private void say(Place place, int file, int page, Sought one, Set<String> forms) {
    var same = new LinkedHashSet<String>();
    var other = new LinkedHashSet<String>();
    var typed = Analyzers.terms(Analyzers.EXACT, one.part().toString());
    for (String form : forms) {
      (Analyzers.terms(Analyzers.EXACT, form).equals(typed) ? same : other).add(form);
    }
    if (one.how() != How.EXACT) {
      add(place, file, page, one.how(), forms, one.typed());
    } else {
      add(place, file, page, How.EXACT, same, null);
      add(place, file, page, How.FORM, other, one.typed());
    }
  }

  private void add(
      Place place, int file, int page, How how, Set<String> words, @Nullable String typed) {
    if (!words.isEmpty()) {
      reasons.add(new Reason(place, file, page, how, words.stream().limit(WORDS).toList(), typed));
    }
  }

  /** The names of its concepts; where none has the word, whether the index knows of one. */
  private void labels(ItemId item, List<String> values) throws IOException {
    var labels = new ArrayList<String>();
    for (String value : values) {
      ValueNames.scheme(Dimension.values()[value.charAt(0) - 'A'])
          .flatMap(scheme -> vocabularies.find(scheme, value.substring(1)))
          .ifPresent(concept -> ValueNames.labels(concept).distinct().forEach(labels::add));
    }
    for (Sought one : sought) {
      if (one.places().contains(Place.LABELS)) {
        var forms = new LinkedHashSet<String>();
        for (String label : labels) {
          for (String form : new Highlighter(one.part()).forms(label)) {
            if (forms.stream().noneMatch(form::equalsIgnoreCase)) {
              forms.add(form.toLowerCase(Locale.ROOT));
            }
          }
        }
        if (forms.isEmpty() && one.part() instanceof Query.Word word && isLabel(item, word)) {
          forms.add(word.text());
        }
        say(Place.LABELS, 0, 0, one, forms);
      }
    }
  }

  /** Whether the item has the word though none of the texts that are kept has it. */
  private boolean isLabel(ItemId item, Query.Word word) throws IOException {
    return reasons.stream().noneMatch(reason -> reason.page() == 0)
        && has(item, Scoring.word(word.text(), Fields.ITEM));
  }

  private boolean has(ItemId item, org.apache.lucene.search.Query query) throws IOException {
    var both =
        new BooleanQuery.Builder()
            .add(new TermQuery(new Term(LuceneSchema.ITEM, item.toString())), Occur.FILTER)
            .add(Twins.widen(query, request.viewer()), Occur.FILTER)
            .build();
    return searcher.count(both) > 0;
  }

  /** The values of the item, each with its dimension. */
  private List<String> values(int doc) throws IOException {
    var leaves = searcher.getIndexReader().leaves();
    var leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    var facets = leaf.reader().getBinaryDocValues(LuceneSchema.FACETS);
    return facets != null && facets.advanceExact(doc - leaf.docBase)
        ? Stream.of(facets.binaryValue().utf8ToString().split(" "))
            .filter(value -> !value.isEmpty())
            .toList()
        : List.of();
  }

  private void pages(ItemId item) throws IOException {
    var found =
        new PageSearch(searcher, understood.matched(), request.viewer()).inItems(List.of(item));
    for (var page : found.texts(item.value(), PAGES)) {
      look(Place.PAGE, page.file(), page.page(), page.text());
    }
  }

  private void named(List<String> values) {
    var words = QueryWord.of(Rewriting.words(understood.searched()));
    for (Naming naming : understood.named()) {
      if (values.contains(LuceneSchema.facet(naming.dimension(), naming.code()))) {
        String typed = QueryWord.text(words, naming.from(), naming.to());
        reasons.add(new Reason(Place.VALUES, How.VALUE, List.of(naming.label()), typed));
      }
    }
  }
}
