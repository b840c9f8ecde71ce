package ec.congope.saberes.portal.review;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.review.State;
import ec.congope.saberes.content.review.Waiting;
import ec.congope.saberes.content.review.WorkList;
import ec.congope.saberes.content.review.WorkList.Heap;
import ec.congope.saberes.content.vocabulary.Scheme;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import ec.congope.saberes.portal.layout.Format;
import ec.congope.saberes.portal.layout.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the list of what waits. */
@Component
class WorkPages {

  private static final int SIZE = 30;

  /**
   * A manuscript that waits.
   *
   * @param holder who has it, in words, or null
   * @param planned when it will be published, in words, or null
   * @param alone whether its province has nobody who could pass it on
   */
  record Line(
      String id,
      String url,
      String title,
      String type,
      String state,
      String organisation,
      @Nullable String author,
      String age,
      @Nullable String holder,
      @Nullable String planned,
      boolean mine,
      boolean alone) {}

  /** Something to filter by, with how many wait. */
  record Option(String code, String label, boolean chosen) {}

  private final WorkList list;
  private final Vocabularies vocabularies;
  private final Clock clock;
  private final Format format;
  private final Words words;

  WorkPages(WorkList list, Vocabularies vocabularies, Clock clock, Format format, Words words) {
    this.list = list;
    this.vocabularies = vocabularies;
    this.clock = clock;
    this.format = format;
    this.words = words;
  }

  void fill(Model model, Wanted wanted, int asked, Viewer viewer) {
    var filter = wanted.filter();
    int total = list.count(viewer, filter);
    int last = Math.max(1, (total + SIZE - 1) / SIZE);
    int page = Math.clamp(asked, 1, last);
    var heaps = list.heaps(viewer);
    model.addAttribute(
        "lines",
        list.list(viewer, filter, (page - 1) * SIZE, SIZE).stream().map(this::line).toList());
    model.addAttribute("total", total);
    model.addAttribute("all", heaps.stream().mapToInt(Heap::number).sum());
    model.addAttribute("wanted", wanted);
    model.addAttribute(
        "states", options(heaps, h -> h.state().name(), h -> state(h.state()), wanted.estado()));
    model.addAttribute("types", options(heaps, Heap::type, h -> type(h.type()), wanted.tipo()));
    model.addAttribute(
        "organisations",
        options(heaps, Heap::organisation, Heap::organisationName, wanted.organizacion()));
    model.addAttribute("number", page);
    model.addAttribute("last", last);
    model.addAttribute("previous", page > 1 ? wanted.page(page - 1) : null);
    model.addAttribute("next", page < last ? wanted.page(page + 1) : null);
  }

  private List<Option> options(
      List<Heap> heaps, Function<Heap, String> code, Function<Heap, String> label, String chosen) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    Map<String, String> labels = new LinkedHashMap<>();
    for (Heap heap : heaps) {
      numbers.merge(code.apply(heap), heap.number(), Integer::sum);
      labels.putIfAbsent(code.apply(heap), label.apply(heap));
    }
    return numbers.entrySet().stream()
        .map(each -> {
          String name = String.valueOf(labels.get(each.getKey()));
          return new Option(
              each.getKey(),
              words.of("review.option", name, each.getValue()),
              each.getKey().equals(chosen));
        })
        .toList();
  }

  private Line line(Waiting waiting) {
    String holder = waiting.holder();
    long days = Math.max(0, Duration.between(waiting.since(), clock.instant()).toDays());
    return new Line(
        waiting.id().toString(),
        "/publicar/" + waiting.id() + "/revisar",
        waiting.title().isEmpty() ? words.of("write.untitled") : waiting.title(),
        type(waiting.type()),
        state(waiting.state()),
        waiting.organisation(),
        waiting.author(),
        words.of("review.age", days),
        waiting.mine()
            ? words.of("review.held.mine")
            : holder == null ? null : words.of("review.held", holder),
        planned(waiting.publishes()),
        waiting.mine(),
        waiting.alone());
  }

  private @Nullable String planned(@Nullable Instant moment) {
    if (moment == null) {
      return null;
    }
    var local = moment.atZone(clock.getZone());
    return words.of(
        "review.planned",
        format.date(local.toLocalDate().toString()),
        format.time(local.toLocalTime()));
  }

  private String type(String code) {
    return vocabularies.label(Scheme.TYPES, code);
  }

  private String state(State state) {
    return words.of("write.state." + state.name().toLowerCase(Locale.ROOT));
  }
}
