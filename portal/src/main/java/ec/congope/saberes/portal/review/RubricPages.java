package ec.congope.saberes.portal.review;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.review.Criterion;
import ec.congope.saberes.content.review.Manuscript;
import ec.congope.saberes.content.review.Mark;
import ec.congope.saberes.content.review.Score;
import ec.congope.saberes.content.review.Scores;
import ec.congope.saberes.portal.layout.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of the rubric: to be filled in, or both beside each other. */
@Component
class RubricPages {

  /** From so many points on two reviewers saw it differently: one said well, the other badly. */
  private static final int APART = 2;

  /** Points to choose. */
  record Point(String id, int points, String label, boolean chosen) {}

  /** A criterion to be filled in. */
  record Row(
      String code, String title, String about, List<Point> points, String note, boolean missing) {}

  /** Criteria that decide the same. */
  record Part(String title, String about, List<Row> rows) {}

  /** What a reviewer gave. */
  record Given(String points, String note) {}

  /** What both gave for a criterion. */
  record Line(String title, List<Given> given, boolean apart) {}

  private final Scores scores;
  private final Words words;

  RubricPages(Scores scores, Words words) {
    this.scores = scores;
    this.words = words;
  }

  /** What was filled in, where that was not whole, instead of what is kept. */
  void fill(
      Model model, Manuscript manuscript, @Nullable Map<Criterion, Mark> sent, Viewer viewer) {
    var seen = scores.list(manuscript.id(), viewer);
    boolean both = seen.size() >= Scores.REVIEWERS;
    Map<Criterion, Mark> kept = seen.isEmpty() ? Map.of() : seen.getFirst().marks();
    Map<Criterion, Mark> shown = sent == null ? kept : sent;
    Set<Criterion> needed = sent == null ? Set.of() : Set.of(Criterion.values());
    model.addAttribute("id", manuscript.id().toString());
    model.addAttribute("about", manuscript.answers().text("title"));
    model.addAttribute("mine", !both && !seen.isEmpty());
    model.addAttribute("may", scores.may(manuscript, viewer));
    model.addAttribute(
        "parts", Arrays.stream(Criterion.Group.values()).map(g -> part(g, shown, needed)).toList());
    model.addAttribute(
        "reviewers",
        seen.stream()
            .map(score -> Objects.requireNonNullElse(score.by(), words.of("layout.name")))
            .toList());
    model.addAttribute("lines", both ? lines(seen) : List.of());
    model.addAttribute("excluded", both && seen.stream().anyMatch(Score::excludes));
  }

  private Part part(Criterion.Group group, Map<Criterion, Mark> shown, Set<Criterion> needed) {
    String key = "review.group." + code(group);
    return new Part(
        words.of(key),
        words.of(key + ".about"),
        Criterion.of(group).stream().map(c -> row(c, shown.get(c), needed.contains(c))).toList());
  }

  private Row row(Criterion criterion, @Nullable Mark mark, boolean needed) {
    String code = code(criterion);
    return new Row(
        code,
        words.of("review.criterion." + code),
        words.of("review.criterion." + code + ".about"),
        IntStream.rangeClosed(0, Mark.MOST)
            .mapToObj(points ->
                new Point(
                    "p-" + code + (points == 0 ? "" : "-" + points),
                    points,
                    words.of("review.points." + points),
                    mark != null && mark.points() == points))
            .toList(),
        mark == null ? "" : mark.note(),
        needed && mark == null);
  }

  private List<Line> lines(List<Score> seen) {
    return Arrays.stream(Criterion.values()).map(criterion -> line(criterion, seen)).toList();
  }

  private Line line(Criterion criterion, List<Score> seen) {
    var marks =
        seen.stream().map(score -> score.marks().getOrDefault(criterion, new Mark(0, ""))).toList();
    var range = marks.stream().mapToInt(Mark::points).summaryStatistics();
    return new Line(
        words.of("review.criterion." + code(criterion)),
        marks.stream()
            .map(mark -> new Given(words.of("review.points." + mark.points()), mark.note()))
            .toList(),
        range.getMax() - range.getMin() >= APART);
  }

  static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
