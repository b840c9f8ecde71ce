package ec.congope.saberes.content.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A scheme as those see it who look after it: its concepts in their tree, each with what may be
 * done to it, and those that are no longer used.
 *
 * @param version its name
 * @param inForce whether that is the version that pages show unless another one is asked for
 * @param grows whether concepts are added, merged, withdrawn and moved; else they are only named
 *     and put in order
 * @param hasCodes whether people give the codes of new concepts
 * @param sorts what may be added at the top
 * @param lines depth first
 */
public record Outline(
    Scheme scheme,
    String version,
    boolean inForce,
    boolean grows,
    boolean hasCodes,
    List<String> sorts,
    List<Line> lines,
    List<Former> formers) {

  /**
   * A concept in use.
   *
   * @param depth 0 at the top
   * @param first whether none stands before it under the same parent
   * @param last whether none stands after it
   * @param items how many items say it, or one that it replaced, each once
   * @param sorts what may be added under it
   */
  public record Line(
      Concept concept, int depth, boolean first, boolean last, int items, List<String> sorts) {}

  /** A concept that is no longer used, as it was called, and the one that took its place. */
  public record Former(Concept concept, Concept successor) {}

  /** The snapshot's, with the number of items by code. */
  static Outline of(Snapshot snapshot, boolean inForce, Map<String, Integer> items) {
    var scheme = snapshot.version().scheme();
    var shape = Shape.of(scheme);
    var lines = new ArrayList<Line>();
    var roots = snapshot.all().stream().filter(concept -> concept.broader() == null).toList();
    collect(roots, 0, snapshot, shape, items, lines);
    return new Outline(
        scheme,
        snapshot.version().version(),
        inForce,
        shape.grows(),
        shape.hasCodes(),
        shape.sorts(null),
        List.copyOf(lines),
        snapshot.formers());
  }

  private static void collect(
      List<Concept> siblings,
      int depth,
      Snapshot snapshot,
      Shape shape,
      Map<String, Integer> items,
      List<Line> lines) {
    for (int i = 0; i < siblings.size(); i++) {
      Concept concept = siblings.get(i);
      lines.add(
          new Line(
              concept,
              depth,
              i == 0,
              i == siblings.size() - 1,
              items.getOrDefault(concept.code(), 0),
              depth + 1 < shape.depth() ? shape.sorts(concept) : List.of()));
      collect(snapshot.children(concept.code()), depth + 1, snapshot, shape, items, lines);
    }
  }

  /** The concept in use that has exactly this code. */
  public Optional<Line> find(String code) {
    return lines.stream().filter(line -> line.concept().code().equals(code)).findFirst();
  }

  /** How the concept with this code is called, or was; the code itself where there is none. */
  public String label(String code) {
    return Stream.concat(lines.stream().map(Line::concept), formers.stream().map(Former::concept))
        .filter(concept -> concept.code().equals(code))
        .map(Concept::label)
        .findFirst()
        .orElse(code);
  }

  /** What the concept may be put under. */
  public List<Line> places(Line line) {
    var below = branch(line);
    return lines.stream()
        .filter(other -> !below.contains(other))
        .filter(other -> shape().sort(line.concept(), other.concept()).isPresent())
        .toList();
  }

  /** Whether the concept may stand at the top. */
  public boolean mayLead(Line line) {
    return shape().sort(line.concept(), null).isPresent();
  }

  /** What may take the concept's place. */
  public List<Line> successors(Line line) {
    var below = branch(line);
    return lines.stream()
        .filter(other -> !below.contains(other))
        .filter(other -> shape().replaces(other.concept(), line.concept()))
        .toList();
  }

  private Shape shape() {
    return Shape.of(scheme);
  }

  /** The line and those of all that is below it. */
  private List<Line> branch(Line line) {
    int from = lines.indexOf(line);
    int to = from + 1;
    while (to < lines.size() && lines.get(to).depth() > line.depth()) {
      to++;
    }
    return lines.subList(from, to);
  }
}
