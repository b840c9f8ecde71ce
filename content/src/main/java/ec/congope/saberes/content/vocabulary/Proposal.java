package ec.congope.saberes.content.vocabulary;

import ec.congope.saberes.content.Invalid.Violation;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What an edit makes of a scheme: what would be said of which concepts, what is wrong with it, and
 * whose items readers would see otherwise.
 */
final class Proposal {

  /** Longest name, in characters: statements of the framework are sentences. */
  static final int NAME = 500;

  static final int SHORT = 60;
  static final int DEFINITION = 2_000;
  static final int NAMES = 30;

  private static final String CODE = "[A-Za-z][A-Za-z0-9.-]{0,29}";
  private static final int SLUG = 40;

  private final Snapshot snapshot;
  private final Map<String, Said> said;
  private final Predicate<String> known;
  private final Shape shape;
  private final Map<String, Said> after = new LinkedHashMap<>();
  private final List<Violation> violations = new ArrayList<>();

  /** Concepts whose items are shown otherwise. */
  private final Set<String> shown = new LinkedHashSet<>();

  private String code;

  /**
   * What the edit makes of it.
   *
   * @param known whether a code or slug is taken, also in another version of the scheme
   */
  Proposal(Edit edit, Snapshot snapshot, Map<String, Said> said, Predicate<String> known) {
    this.snapshot = snapshot;
    this.said = said;
    this.known = known;
    this.shape = Shape.of(edit.scheme());
    this.code = edit.code();
    switch (edit) {
      case Edit.Add add -> add(add);
      case Edit.Reword reword -> in(reword.code()).ifPresent(it -> reword(it, reword.wording()));
      case Edit.Merge merge -> replace(merge.code(), merge.into(), true);
      case Edit.Retire retire -> replace(retire.code(), retire.successor(), false);
      case Edit.Move move -> in(move.code()).ifPresent(it -> move(it, move.parent()));
      case Edit.Shift shift -> in(shift.code()).ifPresent(it -> shift(it, shift.way()));
    }
  }

  /** What is said of the concepts that it touches, by code. */
  Map<String, Said> after() {
    return after;
  }

  List<Violation> violations() {
    return violations;
  }

  /** Codes of the concepts whose items readers will see otherwise. */
  Set<String> shown() {
    return shown;
  }

  /** The concept that it is about; of a new one, the code that it gets. */
  String code() {
    return code;
  }

  private void wrong(String field, String message, Object... arguments) {
    violations.add(Violation.of(field, "vocabulary.invalid." + message, arguments));
  }

  private Optional<Concept> in(String name) {
    var found = snapshot.find(name).filter(concept -> concept.code().equals(name));
    if (found.isEmpty()) {
      wrong("concept", "gone");
    }
    return found;
  }

  private Said said(String about) {
    return after.getOrDefault(about, said.getOrDefault(about, Said.NOTHING));
  }

  private void shows(Concept concept) {
    snapshot.branch(concept).forEach(below -> shown.add(below.code()));
  }

  private void add(Edit.Add add) {
    Concept parent = add.parent() == null ? null : in(add.parent()).orElse(null);
    var sorts = shape.sorts(parent);
    String sort = add.sort().isEmpty() && !sorts.isEmpty() ? sorts.getFirst() : add.sort();
    if (!sorts.contains(sort) || (add.parent() != null && parent == null)) {
      wrong("parent", "place");
    } else if (depth(parent) + 1 > shape.depth()) {
      wrong("parent", "deep", shape.depth());
    }
    check(add.wording(), null);
    String slug = slug(add.wording().label());
    if (shape.hasCodes()) {
      String prefix = snapshot.version().prefix();
      String given = add.code().strip();
      given = given.startsWith(prefix) ? given.substring(prefix.length()) : given;
      code = prefix + given;
      slug = code.toLowerCase(Locale.ROOT);
      if (!given.matches(CODE)) {
        wrong("code", "code");
      } else if (isTaken(code)) {
        wrong("code", "code-taken", given);
      }
    } else {
      slug = free(slug);
      code = (sort.startsWith("sub") ? "S-" : "T-") + slug.toUpperCase(Locale.ROOT);
    }
    int last = snapshot.all().stream().mapToInt(Concept::position).max().orElse(0);
    after.put(
        code,
        Said.NOTHING
            .addressed(slug)
            .called(add.wording())
            .under(parent == null ? null : parent.code(), sort)
            .at(last + 1));
  }

  private void reword(Concept concept, Wording wording) {
    check(wording, concept);
    var names = new LinkedHashSet<>(wording.alternative());
    if (!wording.label().equals(concept.label())) {
      names.add(concept.label());
      names.remove(wording.label());
    }
    var kept =
        new Wording(
            wording.label(), wording.shortLabel(), List.copyOf(names), wording.definition());
    after.put(concept.code(), said(concept.code()).called(kept));
    shows(concept);
  }

  private void replace(String former, String other, boolean names) {
    var concept = in(former).orElse(null);
    var successor = snapshot.find(other).filter(found -> found.code().equals(other)).orElse(null);
    if (concept == null) {
      return;
    }
    if (!shape.grows()) {
      wrong("successor", "list");
    } else if (successor == null) {
      wrong("successor", "successor");
    } else if (snapshot.branch(concept).contains(successor)) {
      wrong("successor", "successor-below");
    } else if (!shape.replaces(successor, concept)) {
      wrong("successor", "successor-sort");
    } else if (!fitsBelow(concept, successor)) {
      wrong("successor", "children");
    } else {
      after.put(former, said(former).followedBy(other));
      if (names) {
        var all = new LinkedHashSet<>(successor.alternative());
        all.add(concept.label());
        all.addAll(concept.alternative());
        all.remove(successor.label());
        after.put(other, said(other).also(List.copyOf(all)));
        shows(successor);
      }
      shows(concept);
    }
  }

  /** Whether what is below the one may stand below the other. */
  private boolean fitsBelow(Concept former, Concept successor) {
    return snapshot.children(former.code()).stream()
        .allMatch(child -> fits(child, successor) && shape.sort(child, successor).isPresent());
  }

  private void move(Concept concept, @Nullable String under) {
    Concept parent = under == null ? null : in(under).orElse(null);
    if (under != null && parent == null) {
      return;
    }
    var sort = shape.sort(concept, parent);
    if (!shape.grows()) {
      wrong("parent", "list");
    } else if (parent != null && snapshot.branch(concept).contains(parent)) {
      wrong("parent", "circle");
    } else if (sort.isEmpty()) {
      wrong("parent", "place");
    } else if (!fits(concept, parent)) {
      wrong("parent", "deep", shape.depth());
    } else {
      after.put(concept.code(), said(concept.code()).under(under, sort.get()));
      shows(concept);
    }
  }

  private boolean fits(Concept concept, @Nullable Concept parent) {
    return depth(parent) + height(concept) <= shape.depth();
  }

  private int depth(@Nullable Concept concept) {
    int depth = 0;
    var up = Optional.ofNullable(concept);
    while (up.isPresent()) {
      depth++;
      up = Optional.ofNullable(up.get().broader()).flatMap(snapshot::find);
    }
    return depth;
  }

  private int height(Concept concept) {
    return 1 + snapshot.children(concept.code()).stream().mapToInt(this::height).max().orElse(0);
  }

  /** The neighbours change places, and positions rise along the line again. */
  private void shift(Concept concept, Edit.Way way) {
    var line = new ArrayList<>(snapshot.siblings(concept));
    int at = line.stream().map(Concept::code).toList().indexOf(concept.code());
    int to = way == Edit.Way.UP ? at - 1 : at + 1;
    if (to < 0 || to >= line.size()) {
      wrong("order", "edge");
      return;
    }
    var places = line.stream().mapToInt(Concept::position).sorted().toArray();
    line.set(at, line.get(to));
    line.set(to, concept);
    for (int i = 0; i < places.length; i++) {
      places[i] = i == 0 ? places[0] : Math.max(places[i], places[i - 1] + 1);
      Concept one = line.get(i);
      if (one.position() != places[i]) {
        after.put(one.code(), said(one.code()).at(places[i]));
      }
    }
  }

  private void check(Wording wording, @Nullable Concept self) {
    if (wording.label().isEmpty()) {
      wrong("label", "label");
    }
    text("label", wording.label(), NAME);
    text("shortLabel", wording.shortLabel(), SHORT);
    text("definition", wording.definition(), DEFINITION);
    wording.alternative().forEach(name -> text("alternative", name, NAME));
    if (wording.alternative().size() > NAMES) {
      wrong("alternative", "names", NAMES);
    }
    snapshot.all().stream()
        .filter(other -> self == null || !other.code().equals(self.code()))
        .filter(other -> folded(other.label()).equals(folded(wording.label())))
        .findFirst()
        .ifPresent(other -> wrong("label", "label-taken", other.label()));
  }

  private void text(String field, String text, int limit) {
    if (text.length() > limit) {
      wrong(field, "long", limit, text.length());
    }
    if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r')) {
      wrong(field, "control");
    }
  }

  private String free(String wanted) {
    String base = wanted.isEmpty() ? "tema" : wanted;
    String slug = base;
    for (int n = 2; isTaken(slug) || isTaken("T-" + slug) || isTaken("S-" + slug); n++) {
      slug = base + "-" + n;
    }
    return slug;
  }

  private boolean isTaken(String name) {
    return snapshot.isTaken(name) || known.test(name);
  }

  private static String slug(String label) {
    String slug = folded(label).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return slug.length() <= SLUG ? slug : slug.substring(0, SLUG).replaceAll("-$", "");
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .strip();
  }
}
