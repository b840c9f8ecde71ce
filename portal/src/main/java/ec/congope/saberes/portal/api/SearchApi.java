package ec.congope.saberes.portal.api;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.Invalid.Violation;
import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.vocabulary.Concept;
import ec.congope.saberes.content.vocabulary.Scheme;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import ec.congope.saberes.search.Dimension;
import ec.congope.saberes.search.FacetValue;
import ec.congope.saberes.search.Hit;
import ec.congope.saberes.search.PageHit;
import ec.congope.saberes.search.Reading;
import ec.congope.saberes.search.SearchIndex;
import ec.congope.saberes.search.SearchRequest;
import ec.congope.saberes.search.SearchResult;
import ec.congope.saberes.search.Snippet;
import ec.congope.saberes.search.Sort;
import ec.congope.saberes.search.Values;
import ec.congope.saberes.search.query.Parsed;
import ec.congope.saberes.search.query.QueryParser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Searching for machines: the page's filters under English names. */
@RestController
class SearchApi {

  record PageOut(int file, int page, String snippet) {}

  record HitOut(
      String id,
      String slug,
      String type,
      String title,
      @Nullable String issued,
      float score,
      String url,
      String snippet,
      List<PageOut> pages,
      @Nullable String evidence,
      int replications) {}

  record ValueOut(String code, String slug, String label, int count, boolean selected) {}

  record Answer(
      String query,
      long total,
      int page,
      int size,
      @Nullable String didYouMean,
      Interpreted interpretation,
      List<HitOut> hits,
      Map<String, List<ValueOut>> facets) {}

  record SuggestionOut(String kind, String key, String label) {}

  private final SearchIndex index;
  private final Vocabularies vocabularies;
  private final Values values;

  SearchApi(SearchIndex index, Vocabularies vocabularies, Values values) {
    this.index = index;
    this.vocabularies = vocabularies;
    this.values = values;
  }

  @GetMapping("/api/v1/search")
  Answer search(@RequestParam MultiValueMap<String, String> parameters, Viewer viewer) {
    String q = Optional.ofNullable(parameters.getFirst("q")).orElse("").strip();
    int size = Numbers.read(parameters, "size", 10, 0, 100);
    int page = Numbers.read(parameters, "page", 1, 1, SearchRequest.DEEPEST / Math.max(1, size));
    Sort sort = sort(parameters.getFirst("sort"));
    Parsed read = QueryParser.read(q);
    SearchResult result =
        index.search(
            new SearchRequest(
                    read.query(),
                    filters(parameters),
                    Set.of(Dimension.values()),
                    sort,
                    page,
                    size,
                    viewer)
                .read(reading(parameters)));
    return new Answer(
        q,
        result.total(),
        page,
        size,
        Interpreted.didYouMean(result.interpretation()),
        Interpreted.of(result.interpretation(), read.remarks()),
        result.hits().stream().map(SearchApi::hit).toList(),
        facets(result));
  }

  @GetMapping("/api/v1/suggest")
  List<SuggestionOut> suggest(@RequestParam(defaultValue = "") String q, Viewer viewer) {
    return index.suggest(q, viewer, 8).stream()
        .map(suggestion ->
            new SuggestionOut(suggestion.kind(), suggestion.key(), suggestion.label().text()))
        .toList();
  }

  @GetMapping("/api/v1/vocabularies/{scheme}")
  List<Concept> vocabulary(@PathVariable String scheme) {
    return vocabularies.list(Scheme.find(scheme).orElseThrow(() -> new NotFound("scheme", scheme)));
  }

  /** Just as typed where {@code literal=true} asks for it. */
  private static Reading reading(MultiValueMap<String, String> parameters) {
    return "true".equals(parameters.getFirst("literal")) ? Reading.LITERAL : Reading.HELPFUL;
  }

  private static Sort sort(@Nullable String name) {
    if (name == null || name.isBlank()) {
      return Sort.RELEVANCE;
    }
    var known = Arrays.stream(Sort.values()).map(Sort::apiName).collect(Collectors.joining(", "));
    return Arrays.stream(Sort.values())
        .filter(sort -> sort.apiName().equals(name.strip()))
        .findFirst()
        .orElseThrow(() -> new Invalid(List.of(Violation.of("sort", "api.sort", name, known))));
  }

  /**
   * What the filters ask for.
   *
   * @throws Invalid where a value is in no vocabulary: an empty result would mean that there is
   *     nothing
   */
  private Map<Dimension, Set<String>> filters(MultiValueMap<String, String> parameters) {
    var filters = new EnumMap<Dimension, Set<String>>(Dimension.class);
    var unknown = new ArrayList<Violation>();
    for (Dimension dimension : Dimension.values()) {
      for (String value : parameters.getOrDefault(dimension.apiName(), List.of())) {
        if (!value.isBlank()) {
          values
              .code(dimension, value)
              .ifPresentOrElse(
                  code -> filters.computeIfAbsent(dimension, d -> new LinkedHashSet<>()).add(code),
                  () -> unknown.add(Violation.of(dimension.apiName(), "api.filter", value)));
        }
      }
    }
    if (!unknown.isEmpty()) {
      throw new Invalid(unknown);
    }
    return filters;
  }

  private Map<String, List<ValueOut>> facets(SearchResult result) {
    var facets = new LinkedHashMap<String, List<ValueOut>>();
    for (Dimension dimension : Dimension.values()) {
      var counted = result.facets().getOrDefault(dimension, List.of());
      facets.put(
          dimension.apiName(), counted.stream().map(value -> value(dimension, value)).toList());
    }
    return facets;
  }

  private ValueOut value(Dimension dimension, FacetValue value) {
    var concept = values.concept(dimension, value.code());
    return new ValueOut(
        value.code(),
        concept.map(Concept::slug).orElse(value.code()),
        concept.map(Concept::label).orElse(value.code()),
        value.count(),
        value.selected());
  }

  private static HitOut hit(Hit hit) {
    return new HitOut(
        hit.id().toString(),
        hit.slug(),
        hit.type(),
        hit.title().text(),
        hit.issued(),
        hit.score(),
        "/fichas/" + hit.slug(),
        marked(hit.snippet()),
        hit.pages().stream().map(SearchApi::page).toList(),
        hit.evidence(),
        hit.replications());
  }

  private static PageOut page(PageHit page) {
    return new PageOut(page.file(), page.page(), marked(page.snippet()));
  }

  /** Escaped text with {@code <mark>} around matches. */
  private static String marked(Snippet snippet) {
    return snippet.parts().stream()
        .map(part ->
            part.matched() ? "<mark>" + escaped(part.text()) + "</mark>" : escaped(part.text()))
        .collect(Collectors.joining());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
