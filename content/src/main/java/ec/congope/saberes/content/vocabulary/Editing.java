package ec.congope.saberes.content.vocabulary;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.Invalid.Violation;
import ec.congope.saberes.content.NotAllowed;
import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.PersonId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.audit.Audit;
import ec.congope.saberes.content.change.ChangeLog;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The vocabularies as administrators change them: each edit is looked at first, done in one
 * transaction with everything that follows the change log, and undone as a whole while nothing was
 * built on it. What items say is never rewritten: they are read with what their codes mean now.
 */
@Component
public class Editing {

  /**
   * What an edit would do.
   *
   * @param violations why it cannot be done; empty when it can
   * @param items how many items readers would see otherwise
   * @param shown the first of them, by title
   */
  public record Preview(List<Violation> violations, int items, List<TaggedItems.Line> shown) {}

  private static final int RECENT = 30;

  private final Vocabularies vocabularies;
  private final EditRows rows;
  private final TaggedItems items;
  private final Audit audit;
  private final ChangeLog log;
  private final TransactionOperations transaction;
  private final Clock clock;

  Editing(
      Vocabularies vocabularies,
      JdbcClient jdbc,
      TaggedItems items,
      Audit audit,
      ChangeLog log,
      TransactionOperations transaction,
      Clock clock) {
    this.vocabularies = vocabularies;
    this.rows = new EditRows(jdbc);
    this.items = items;
    this.audit = audit;
    this.log = log;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** The scheme as it is now, in the version in force, for those who change it. */
  public Outline outline(Scheme scheme, Viewer viewer) {
    return outline(snapshot(scheme, null), viewer);
  }

  /**
   * The same in another version.
   *
   * @throws NotFound where there is none of this name
   */
  public Outline outline(Scheme scheme, String version, Viewer viewer) {
    requireAdministrator(viewer);
    var found =
        vocabularies
            .version(scheme, version)
            .orElseThrow(() -> new NotFound("version of a scheme", scheme.code() + ":" + version));
    return outline(now(found), viewer);
  }

  /** The same in the version that has this code; in the one in force where none has. */
  public Outline outlineAround(Scheme scheme, String code, Viewer viewer) {
    return outline(snapshot(scheme, code), viewer);
  }

  /** The same in the version that an edit is about. */
  public Outline outline(Edit edit, Viewer viewer) {
    return outline(snapshot(edit), viewer);
  }

  private Outline outline(Snapshot snapshot, Viewer viewer) {
    requireAdministrator(viewer);
    var scheme = snapshot.version().scheme();
    var now = new LinkedHashMap<String, String>();
    snapshot
        .formers()
        .forEach(former -> now.put(former.concept().code(), former.successor().code()));
    boolean inForce = snapshot.version().equals(vocabularies.holding(scheme, null).version());
    return Outline.of(snapshot, inForce, items.counts(scheme, now));
  }

  /** What it would do; {@code from} and {@code limit} say which part of the items is shown. */
  public Preview preview(Edit edit, int from, int limit, Viewer viewer) {
    requireAdministrator(viewer);
    var snapshot = snapshot(edit);
    var proposal = proposal(edit, snapshot);
    var codes = snapshot.spoken(proposal.shown());
    return new Preview(
        proposal.violations(),
        items.count(edit.scheme(), codes),
        items.list(edit.scheme(), codes, from, limit));
  }

  /**
   * The state that a form about this concept is made from: {@link #apply} wants it back, so that
   * nobody changes what he has not seen.
   */
  public long seen(Scheme scheme, String code) {
    return rows.numbers(scheme).getOrDefault(code, 0L);
  }

  /**
   * Does it.
   *
   * @param seen what {@link #seen} said when the form was made; of no use for a new concept
   * @return the code of the concept
   * @throws Invalid with everything that is wrong, also when somebody else was faster
   */
  public String apply(Edit edit, long seen, Viewer viewer) {
    requireAdministrator(viewer);
    return done(() -> {
      long number = rows.advance();
      var snapshot = snapshot(edit);
      var proposal = proposal(edit, snapshot);
      var violations = proposal.violations();
      if (!(edit instanceof Edit.Add) && seen(edit.scheme(), edit.code()) != seen) {
        violations = List.of(Violation.of("seen", "vocabulary.invalid.overtaken"));
      }
      if (!violations.isEmpty()) {
        throw new Invalid(violations);
      }
      String version = snapshot.version().version();
      var before = said(edit.scheme(), version, proposal.after().keySet());
      rows.say(edit.scheme(), version, proposal.after(), number);
      var codes = snapshot.spoken(proposal.shown());
      int count = items.count(edit.scheme(), codes);
      long step =
          rows.tell(edit, proposal, version, before, count, clock.instant(), person(viewer));
      tell(viewer, edit.kind(), edit.scheme(), proposal.code(), edit.target(), count, step);
      follow(edit.scheme(), codes);
      return proposal.code();
    });
  }

  /** The last steps on one version of a scheme, the newest first. */
  public List<Step> steps(Outline outline) {
    return rows.steps(outline.scheme(), outline.version(), RECENT);
  }

  /** The last steps of a scheme, the newest first. */
  public List<Step> steps(Scheme scheme) {
    return rows.steps(scheme, "", RECENT);
  }

  /**
   * Takes a step back.
   *
   * @throws Invalid when something was built on it: a later step, or items saved since
   */
  public Step undo(long id, Viewer viewer) {
    requireAdministrator(viewer);
    return done(() -> {
      long number = rows.advance();
      var told = rows.step(id).orElseThrow(() -> new NotFound("vocabulary step", id));
      var step = told.step();
      var now = said(step.scheme(), step.version(), told.after().keySet());
      var snapshot = snapshot(step.scheme(), step.code());
      requireUndoable(told, now, snapshot);
      rows.say(step.scheme(), step.version(), told.before(), number);
      rows.undo(id, clock.instant());
      var codes = new HashSet<>(snapshot.spoken(shown(told.after().keySet(), snapshot)));
      tell(viewer, "undo", step.scheme(), step.code(), step.target(), step.items(), id);
      follow(step.scheme(), codes);
      return step;
    });
  }

  private void requireUndoable(EditRows.Told told, Map<String, Said> now, Snapshot snapshot) {
    var step = told.step();
    if (step.undone() != null) {
      throw refused("undone");
    }
    if (!now.equals(told.after())) {
      throw refused("built-on");
    }
    if (step.kind().equals("add")) {
      var concept = snapshot.find(step.code()).orElseThrow();
      int tagged = items.count(step.scheme(), snapshot.spoken(Set.of(step.code())));
      if (tagged > 0) {
        throw refused("used", tagged);
      }
      if (snapshot.branch(concept).size() > 1 || snapshot.spoken(Set.of(step.code())).size() > 1) {
        throw refused("built-on");
      }
    }
    if (step.kind().equals("merge") || step.kind().equals("retire")) {
      int moved = items.retagged(step.scheme(), Set.of(step.code()), step.at());
      if (moved > 0) {
        throw refused("items", moved);
      }
    }
    var said = new LinkedHashMap<>(rows.said(step.scheme(), step.version()));
    said.putAll(told.before());
    if (!Circles.none(snapshot.version(), said)) {
      throw refused("circle");
    }
  }

  private static Invalid refused(String why, Object... arguments) {
    return new Invalid(List.of(Violation.of("step", "vocabulary.undo." + why, arguments)));
  }

  /** With all that is below them. */
  private static Set<String> shown(Set<String> codes, Snapshot snapshot) {
    var shown = new HashSet<>(codes);
    codes.stream()
        .flatMap(code -> snapshot.find(code).stream())
        .flatMap(concept -> snapshot.branch(concept).stream())
        .forEach(below -> shown.add(below.code()));
    return shown;
  }

  /** The version that has the code, with what people say in the store at this moment. */
  private Snapshot snapshot(Scheme scheme, @Nullable String code) {
    return now(vocabularies.holding(scheme, code));
  }

  private Snapshot snapshot(Edit edit) {
    String named = edit instanceof Edit.Add add ? add.version() : null;
    return named == null
        ? snapshot(edit.scheme(), place(edit))
        : vocabularies
            .version(edit.scheme(), named)
            .map(this::now)
            .orElseThrow(() -> new NotFound("version of a scheme", named));
  }

  private Snapshot now(Snapshot known) {
    var version = known.version();
    return new Snapshot(version, rows.said(version.scheme(), version.version()));
  }

  private Proposal proposal(Edit edit, Snapshot snapshot) {
    var said = rows.said(edit.scheme(), snapshot.version().version());
    return new Proposal(
        edit, snapshot, said, name -> vocabularies.find(edit.scheme(), name).isPresent());
  }

  /** A code of the version that it is about. */
  private static @Nullable String place(Edit edit) {
    return edit instanceof Edit.Add add ? add.parent() : edit.code();
  }

  private Map<String, Said> said(Scheme scheme, String version, Set<String> codes) {
    var all = rows.said(scheme, version);
    var said = new LinkedHashMap<String, Said>();
    codes.forEach(code -> said.put(code, all.getOrDefault(code, Said.NOTHING)));
    return said;
  }

  private void tell(
      Viewer viewer,
      String kind,
      Scheme scheme,
      String code,
      @Nullable String target,
      int count,
      long step) {
    var details = new LinkedHashMap<String, String>();
    details.put("step", Long.toString(step));
    details.put("items", Integer.toString(count));
    if (target != null) {
      details.put("target", target);
    }
    audit.record(viewer, "vocabulary." + kind, scheme.code() + ":" + code, details);
  }

  /**
   * The items in one entry of the log each, all at once: readers of the log take it in one step.
   */
  private void follow(Scheme scheme, Set<String> codes) {
    log.append(() -> items.published(scheme, codes));
  }

  private static @Nullable Long person(Viewer viewer) {
    return viewer.person().map(PersonId::value).orElse(null);
  }

  private static void requireAdministrator(Viewer viewer) {
    if (!viewer.is(Viewer.Role.ADMINISTRATOR)) {
      throw new NotAllowed("change a vocabulary");
    }
  }

  private <T> T done(java.util.function.Supplier<T> work) {
    vocabularies.refresh();
    try {
      T result = transaction.execute(status -> work.get());
      if (result == null) {
        throw new IllegalStateException("the transaction gave nothing");
      }
      return result;
    } finally {
      vocabularies.refresh();
    }
  }
}
