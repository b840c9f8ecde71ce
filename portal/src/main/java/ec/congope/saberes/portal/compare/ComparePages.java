package ec.congope.saberes.portal.compare;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.item.Item;
import ec.congope.saberes.content.vocabulary.Scheme;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import ec.congope.saberes.portal.layout.Lines;
import ec.congope.saberes.portal.layout.Seals;
import ec.congope.saberes.portal.layout.Words;
import ec.congope.saberes.search.Hit;
import ec.congope.saberes.search.SearchIndex;
import ec.congope.saberes.search.SearchRequest;
import ec.congope.saberes.search.Similar;
import ec.congope.saberes.search.query.QueryParser;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A comparison as its page shows it: every text and address ready. */
@Component
class ComparePages {

  /** Longest text of a cell, in characters; the item's page and the sheet have all of it. */
  private static final int CELL = 600;

  private static final int OFFERED = 6;

  /** The head of an item's column. */
  record Column(
      String url,
      String title,
      @Nullable String language,
      String seal,
      String place,
      String date,
      String badge,
      String without) {}

  /** A row with its cells cut to what fits. */
  record Line(String label, boolean same, List<Cell> cells) {}

  /**
   * A cell.
   *
   * @param lines none where the item says nothing
   * @param more where the rest is, or null
   */
  record Cell(List<String> lines, @Nullable String language, @Nullable String more) {}

  /** An item that may be added. */
  record Offer(String title, String type, String place, String date, String url, String add) {}

  /** The page. */
  record View(
      String heading,
      String lead,
      List<String> notices,
      List<Column> columns,
      List<Line> lines,
      boolean onlyDifferences,
      String otherView,
      String sheet,
      boolean full,
      String query,
      List<Offer> offers,
      List<String> slugs) {}

  private final Comparison comparison;
  private final SearchIndex index;
  private final Vocabularies vocabularies;
  private final Seals seals;
  private final Lines lines;
  private final Words words;

  ComparePages(
      Comparison comparison,
      SearchIndex index,
      Vocabularies vocabularies,
      Seals seals,
      Lines lines,
      Words words) {
    this.comparison = comparison;
    this.index = index;
    this.vocabularies = vocabularies;
    this.seals = seals;
    this.lines = lines;
    this.words = words;
  }

  View of(Chosen chosen, boolean onlyDifferences, String query, Viewer viewer) {
    var items = chosen.items();
    var rows = items.size() < 2 ? List.<Comparison.Row>of() : comparison.rows(items);
    var shown = rows.stream().filter(row -> !onlyDifferences || !row.same()).toList();
    String address = chosen.address();
    return new View(
        items.isEmpty() ? words.of("compare.title") : words.of("compare.heading", items.size()),
        items.size() < 2
            ? words.of("compare.lead.empty")
            : words.of(
                "compare.lead", rows.size(), rows.stream().filter(row -> !row.same()).count()),
        notices(chosen),
        items.stream().map(item -> column(item, chosen)).toList(),
        shown.stream().map(row -> line(row, items)).toList(),
        onlyDifferences,
        onlyDifferences ? address : address + "&difiere=si",
        chosen.sheet(),
        chosen.full(),
        query,
        chosen.full() ? List.of() : offers(chosen, query, viewer),
        chosen.slugs());
  }

  private List<String> notices(Chosen chosen) {
    var notices = new ArrayList<String>();
    chosen.unknown().forEach(name -> notices.add(words.of("compare.unknown", name)));
    if (!chosen.left().isEmpty()) {
      notices.add(words.of("compare.left", Chosen.MOST, String.join("», «", chosen.left())));
    }
    if (chosen.items().size() == 1) {
      notices.add(words.of("compare.one"));
    }
    return notices;
  }

  private Column column(Item item, Chosen chosen) {
    var draft = item.draft();
    var issued = draft.issued();
    return new Column(
        "/fichas/" + item.slug(),
        draft.title(),
        lines.language(draft.language()),
        seals.of(draft.competencies()),
        lines.place(draft.provinces()),
        Lines.year(issued == null ? null : issued.toString()),
        draft.marks().stream()
            .sorted()
            .findFirst()
            .map(mark -> words.of("layout.marks." + mark.code()))
            .orElse(""),
        chosen.without(item));
  }

  private Line line(Comparison.Row row, List<Item> items) {
    var cells = new ArrayList<Cell>();
    for (int i = 0; i < items.size(); i++) {
      cells.add(cell(row.cells().get(i), items.get(i)));
    }
    return new Line(row.label(), row.same(), cells);
  }

  private Cell cell(List<String> all, Item item) {
    var shown = new ArrayList<String>();
    int room = CELL;
    for (String line : all) {
      if (line.length() > room) {
        shown.add(shortened(line, room));
        return new Cell(shown, lines.language(item.draft().language()), "/fichas/" + item.slug());
      }
      shown.add(line);
      room -= line.length();
    }
    return new Cell(shown, lines.language(item.draft().language()), null);
  }

  private static String shortened(String text, int most) {
    int blank = text.lastIndexOf(' ', Math.max(0, most - 1));
    return text.substring(0, Math.max(0, blank)) + "…";
  }

  /** What was searched for, or what resembles the first one. */
  private List<Offer> offers(Chosen chosen, String query, Viewer viewer) {
    int wanted = OFFERED + Chosen.MOST;
    List<Hit> hits;
    if (!query.isBlank()) {
      hits = index.search(asked(query, wanted, viewer)).hits();
    } else if (chosen.items().isEmpty()) {
      hits = List.of();
    } else {
      var alike = index.moreLike(chosen.items().getFirst().id(), viewer, wanted);
      hits = alike.stream().map(Similar::hit).toList();
    }
    Stream<Hit> others = hits.stream().filter(hit -> !chosen.slugs().contains(hit.slug()));
    return others.limit(OFFERED).map(hit -> offer(hit, chosen)).toList();
  }

  private static SearchRequest asked(String query, int wanted, Viewer viewer) {
    return new SearchRequest(
        QueryParser.parse(query),
        java.util.Map.of(),
        java.util.Set.of(),
        ec.congope.saberes.search.Sort.RELEVANCE,
        1,
        wanted,
        viewer);
  }

  private Offer offer(Hit hit, Chosen chosen) {
    return new Offer(
        hit.title().text(),
        vocabularies.label(Scheme.TYPES, hit.type()),
        lines.place(hit.provinces()),
        Lines.year(hit.issued()),
        "/fichas/" + hit.slug(),
        chosen.with(hit.slug()));
  }
}
