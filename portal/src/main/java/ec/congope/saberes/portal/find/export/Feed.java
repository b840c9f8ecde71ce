package ec.congope.saberes.portal.find.export;

import ec.congope.saberes.content.item.Contribution;
import ec.congope.saberes.content.item.Item;
import ec.congope.saberes.content.vocabulary.Scheme;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import ec.congope.saberes.portal.find.Addresses;
import ec.congope.saberes.portal.find.Criteria;
import ec.congope.saberes.portal.find.Descriptions;
import ec.congope.saberes.portal.find.Listing;
import ec.congope.saberes.portal.layout.Words;
import ec.congope.saberes.search.Sort;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the feeds of a search say, whatever their format: the newest items, newest first. */
@Component
class Feed {

  /** Items of a feed. */
  static final int ENTRIES = 50;

  /**
   * A feed.
   *
   * @param page the search as a page
   * @param question its parameters, with the question mark, or empty
   * @param updated when any of its items was last saved
   */
  record Channel(
      String title,
      String description,
      String page,
      String question,
      Instant updated,
      List<Entry> entries) {}

  /**
   * An item.
   *
   * @param id a tag URI (RFC 4151): it stays when the address changes
   */
  record Entry(
      String id,
      String title,
      String url,
      String language,
      Instant published,
      Instant updated,
      String summary,
      List<String> authors,
      List<Category> categories) {}

  /** A value of a vocabulary; the scheme is a tag URI. */
  record Category(String scheme, String code, String label) {}

  private final Listing listing;
  private final Addresses addresses;
  private final Descriptions descriptions;
  private final Vocabularies vocabularies;
  private final Words words;
  private final String base;
  private final String tag;

  Feed(
      Listing listing,
      Addresses addresses,
      Descriptions descriptions,
      Vocabularies vocabularies,
      Words words,
      @Value("${saberes.base:http://localhost:8080}") String base) {
    this.listing = listing;
    this.addresses = addresses;
    this.descriptions = descriptions;
    this.vocabularies = vocabularies;
    this.words = words;
    this.base = base;
    this.tag =
        "tag:" + Objects.requireNonNullElse(URI.create(base).getHost(), "localhost") + ",2026:";
  }

  Channel of(Criteria criteria) {
    var entries =
        listing.part(criteria, Sort.ADDED, 1).entries().stream()
            .limit(ENTRIES)
            .map(Listing.Entry::item)
            .map(this::entry)
            .toList();
    String question = addresses.question(criteria);
    String name = descriptions.of(criteria);
    return new Channel(
        words.of("find.feed.title", name),
        words.of("find.feed.description", name),
        base + "/buscar" + (question.isEmpty() ? "" : "?" + question),
        question.isEmpty() ? "" : "?" + question,
        entries.stream().map(Entry::updated).max(Instant::compareTo).orElse(Instant.EPOCH),
        entries);
  }

  private Entry entry(Item item) {
    var draft = item.draft();
    return new Entry(
        tag + "ficha/" + item.id(),
        draft.title(),
        base + "/fichas/" + item.slug(),
        language(draft.language()),
        item.published() == null ? item.saved() : item.published(),
        item.saved(),
        summary(item),
        draft.contributions().stream()
            .filter(contribution -> contribution.role() == Contribution.Role.AUTHOR)
            .map(Contribution::name)
            .toList(),
        categories(item));
  }

  /** With what a reader must know first, for a feed has no badges. */
  private String summary(Item item) {
    var marks =
        item.draft().marks().stream().map(mark -> words.of("layout.marks." + mark.code())).toList();
    return marks.isEmpty()
        ? item.draft().summary()
        : words.of("find.feed.marked", String.join(", ", marks), item.draft().summary());
  }

  private List<Category> categories(Item item) {
    var draft = item.draft();
    var categories = new ArrayList<Category>();
    Stream.of(draft.type()).map(code -> category(Scheme.TYPES, code)).forEach(categories::add);
    draft.competencies().forEach(code -> categories.add(category(Scheme.COMPETENCIES, code)));
    draft.provinces().forEach(code -> categories.add(category(Scheme.PROVINCES, code)));
    draft.framework().forEach(code -> categories.add(category(Scheme.FRAMEWORK, code)));
    return categories;
  }

  private Category category(Scheme scheme, String code) {
    return new Category(tag + scheme.code(), code, vocabularies.label(scheme, code));
  }

  private String language(String code) {
    return vocabularies
        .find(Scheme.LANGUAGES, code)
        .flatMap(concept -> concept.property("bcp47"))
        .orElse(code);
  }
}
