package ec.congope.saberes.portal.tune;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.access.Reach;
import ec.congope.saberes.content.vocabulary.Scheme;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import ec.congope.saberes.portal.layout.Lines;
import ec.congope.saberes.search.Dimension;
import ec.congope.saberes.search.Hit;
import ec.congope.saberes.search.SearchIndex;
import ec.congope.saberes.search.SearchRequest;
import ec.congope.saberes.search.Sort;
import ec.congope.saberes.search.query.Query;
import ec.congope.saberes.search.query.QueryParser;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Items as the desk sees them: all of them, with a word where readers do not. */
@Component
class Rows {

  private static final int FOUND = 10;

  /** An item in one line. */
  record Line(
      ItemId id,
      String slug,
      String title,
      String type,
      String place,
      String date,
      @Nullable String restricted) {}

  private final SearchIndex index;
  private final Vocabularies vocabularies;
  private final Lines lines;

  Rows(SearchIndex index, Vocabularies vocabularies, Lines lines) {
    this.index = index;
    this.vocabularies = vocabularies;
    this.lines = lines;
  }

  /** The published ones among these items. */
  Map<ItemId, Hit> of(Collection<ItemId> items) {
    var request = SearchRequest.of(new Query.Everything(), Viewer.administrator());
    return index.among(items.stream().distinct().toList(), request).stream()
        .collect(Collectors.toMap(Hit::id, Function.identity()));
  }

  /** What everybody finds first. */
  List<Line> found(String query) {
    return ranked(query, Viewer.anonymous(), FOUND).stream().map(this::line).toList();
  }

  /** The best results of a query, in order. */
  List<Hit> ranked(String query, Viewer viewer, int size) {
    Map<Dimension, Set<String>> none = Map.of();
    return index
        .search(
            new SearchRequest(
                QueryParser.parse(query), none, Set.of(), Sort.RELEVANCE, 1, size, viewer))
        .hits();
  }

  Line line(Hit hit) {
    return new Line(
        hit.id(),
        hit.slug(),
        hit.title().text(),
        vocabularies.label(Scheme.TYPES, hit.type()),
        lines.place(hit.provinces()),
        Lines.year(hit.issued()),
        restricted(hit));
  }

  /** Who may see it, where that is not everybody; or null. */
  @Nullable String restricted(Hit hit) {
    return !new Reach(hit.access()).isOpen()
        ? vocabularies.label(Scheme.ACCESS, hit.access())
        : null;
  }
}
