package ec.congope.saberes.portal.find;

import ec.congope.saberes.content.vocabulary.Concept;
import ec.congope.saberes.portal.layout.Format;
import ec.congope.saberes.portal.layout.Link;
import ec.congope.saberes.portal.layout.Words;
import ec.congope.saberes.search.Dimension;
import ec.congope.saberes.search.FacetValue;
import ec.congope.saberes.search.Interpretation;
import ec.congope.saberes.search.Reading;
import ec.congope.saberes.search.SearchResult;
import ec.congope.saberes.search.query.QueryParser;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the index made of the words, as the page says it: nothing is done behind anybody's back. */
@Component
class Understood {

  /** Other forms of a word that are named. */
  private static final int FORMS = 4;

  /** Words whose other forms are named. */
  private static final int EXPANSIONS = 3;

  private static final int OFFERS = 4;
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");

  /**
   * The sentences over the results.
   *
   * @param shown what was searched in place of what was typed, or null
   * @param literal searches just what was typed, or null
   * @param correction a spelling that would find more, or null
   * @param helpful takes the literal reading back, or null where it is not on
   * @param facts synonyms used, parts read as text, a year without results
   * @param offers filters that words of the query name
   */
  record View(
      @Nullable String shown,
      @Nullable Link literal,
      @Nullable Link correction,
      @Nullable Link helpful,
      List<String> facts,
      List<Link> offers) {}

  private final Addresses addresses;
  private final Format format;
  private final Words words;

  Understood(Addresses addresses, Format format, Words words) {
    this.addresses = addresses;
    this.format = format;
    this.words = words;
  }

  View of(Criteria criteria, SearchResult result) {
    var interpretation = result.interpretation();
    var correction = Optional.ofNullable(interpretation.correction());
    var applied = correction.filter(Interpretation.Correction::applied);
    return new View(
        applied.map(made -> words.of("find.read.shown", made.query().toString())).orElse(null),
        applied.map(made -> literal(criteria)).orElse(null),
        correction.filter(made -> !made.applied()).map(made -> did(criteria, made)).orElse(null),
        criteria.reading() == Reading.LITERAL
            ? Link.to(
                words.of("find.read.helpful"), addresses.write(criteria.read(Reading.HELPFUL)))
            : null,
        facts(criteria, result),
        offers(criteria, result));
  }

  private Link literal(Criteria criteria) {
    return Link.to(
        words.of("find.read.literal", criteria.text()),
        addresses.write(criteria.read(Reading.LITERAL)));
  }

  private Link did(Criteria criteria, Interpretation.Correction made) {
    String corrected = made.query().toString();
    return Link.to(
        words.of("find.read.did", corrected, made.total()),
        addresses.write(criteria.about(corrected)));
  }

  private List<String> facts(Criteria criteria, SearchResult result) {
    var facts = new ArrayList<String>();
    var interpretation = result.interpretation();
    interpretation.expansions().stream()
        .limit(EXPANSIONS)
        .map(used ->
            words.of(
                "find.read.also",
                used.typed(),
                String.join(", ", used.also().stream().limit(FORMS).toList())))
        .forEach(facts::add);
    for (var remark : QueryParser.read(criteria.text()).remarks()) {
      facts.add(words.orElse("find.note." + remark.code(), "find.note", remark.part()));
    }
    for (var note : interpretation.notes()) {
      facts.add(words.orElse("find.note." + note.code(), "find.note", note.part()));
    }
    if (result.total() > 0) {
      missingYear(criteria, result).ifPresent(year -> facts.add(words.of("find.read.year", year)));
      if (asksForNeighbours(criteria) && criteria.chosen(Dimension.PROVINCE).isEmpty()) {
        facts.add(words.of("find.read.neighbours"));
      }
    }
    return facts;
  }

  /** A year among the words that none of the results is of. */
  private static Optional<String> missingYear(Criteria criteria, SearchResult result) {
    if (!criteria.years().open() || !criteria.chosen(Dimension.YEAR).isEmpty()) {
      return Optional.empty();
    }
    var there =
        result.facets().getOrDefault(Dimension.YEAR, List.of()).stream()
            .map(FacetValue::code)
            .toList();
    return YEAR.matcher(criteria.text())
        .results()
        .map(found -> found.group())
        .filter(year -> !there.contains(year))
        .findFirst();
  }

  private static boolean asksForNeighbours(Criteria criteria) {
    return criteria.text().toLowerCase(Locale.ROOT).matches(".*\\bvecin[ao]s?\\b.*");
  }

  private List<Link> offers(Criteria criteria, SearchResult result) {
    var offers = new ArrayList<Link>();
    for (var offer : result.interpretation().offers()) {
      if (!criteria.chosen(offer.dimension()).contains(offer.code())) {
        var narrowed = criteria.about(offer.rest().toString()).and(offer.dimension(), offer.code());
        offers.add(offer(offer.dimension(), offer.code(), narrowed, offer.count()));
      }
    }
    if (asksForNeighbours(criteria)) {
      neighbours(criteria, result).ifPresent(offers::add);
    }
    return offers.stream().limit(OFFERS).toList();
  }

  private Link offer(Dimension dimension, String code, Criteria narrowed, long count) {
    String name =
        dimension == Dimension.TYPE
            ? words.plural(code, addresses.label(dimension, code))
            : addresses.label(dimension, code);
    return new Link(
        words.orElse("find.offer." + dimension.apiName(), "find.offer", name),
        addresses.write(narrowed),
        format.number(count));
  }

  /** Its neighbours beside the one chosen province, as far as they have results. */
  private Optional<Link> neighbours(Criteria criteria, SearchResult result) {
    var chosen = criteria.chosen(Dimension.PROVINCE);
    if (chosen.size() != 1) {
      return Optional.empty();
    }
    String province = chosen.iterator().next();
    var near = new LinkedHashSet<String>();
    var around = neighbours(addresses.concept(Dimension.PROVINCE, province));
    for (FacetValue value : result.facets().getOrDefault(Dimension.PROVINCE, List.of())) {
      if (value.count() > 0 && around.contains(value.code())) {
        near.add(value.code());
      }
    }
    return near.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Link.to(
                words.of("find.offer.neighbours", addresses.label(Dimension.PROVINCE, province)),
                addresses.write(criteria.with(Dimension.PROVINCE, near))));
  }

  /** Codes of the provinces around this one. */
  static Set<String> neighbours(Optional<Concept> province) {
    return province
        .flatMap(concept -> concept.property("neighbours"))
        .map(codes -> Set.of(codes.split(" ")))
        .orElse(Set.of());
  }
}
