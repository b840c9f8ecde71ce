package ec.congope.saberes.content.vocabulary;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.Invalid.Violation;
import ec.congope.saberes.content.NotAllowed;
import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.audit.Audit;
import ec.congope.saberes.content.change.ChangeLog;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * How the nodes of one version of the framework lead to those of another, as people decided it: one
 * to one, one to several, several to one, or dropped for a reason. What nobody decided is listed
 * and counted, so that no item loses its place without somebody knowing.
 */
@Component
public class Crosswalk {

  /**
   * How far it has come; each node of the former version counts once.
   *
   * @param single nodes that became one node, which no other became
   * @param split nodes that became several
   * @param joined nodes that became one node together with others
   * @param dropped nodes that became none
   * @param undecided nodes of which nobody said anything
   */
  public record Balance(int single, int split, int joined, int dropped, int undecided) {}

  /**
   * A node and what was decided of it.
   *
   * @param targets what it has become, in order
   * @param items how many items say it
   */
  public record Line(
      Concept concept, State state, List<Concept> targets, String reason, int items) {}

  /** What is known of a node. */
  public enum State {
    /** It has become one or several. */
    LEADS,
    /** It has become none, for a reason. */
    DROPPED,
    /** Nobody said. */
    UNDECIDED
  }

  private static final int REASON = 500;

  private final Vocabularies vocabularies;
  private final CrosswalkRows rows;
  private final EditRows edits;
  private final TaggedItems items;
  private final Audit audit;
  private final ChangeLog log;
  private final TransactionOperations transaction;
  private final Clock clock;

  Crosswalk(
      Vocabularies vocabularies,
      JdbcClient jdbc,
      TaggedItems items,
      Audit audit,
      ChangeLog log,
      TransactionOperations transaction,
      Clock clock) {
    this.vocabularies = vocabularies;
    this.rows = new CrosswalkRows(jdbc);
    this.edits = new EditRows(jdbc);
    this.items = items;
    this.audit = audit;
    this.log = log;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Every node of the former version that items say, with what was decided of it. */
  public List<Line> list(String from, String to) {
    var decisions = rows.decisions(Scheme.FRAMEWORK, from, to);
    var counts = items.counts(Scheme.FRAMEWORK, vocabularies.replaced(Scheme.FRAMEWORK));
    return nodes(from).stream()
        .map(node -> line(node, decisions, counts.getOrDefault(node.code(), 0)))
        .toList();
  }

  private Line line(Concept node, Map<String, Decision> decisions, int count) {
    var decision = decisions.get(node.code());
    if (decision == null) {
      return new Line(node, State.UNDECIDED, List.of(), "", count);
    }
    String reason = decision.reason();
    var targets =
        decision.targets().stream()
            .flatMap(code -> vocabularies.find(Scheme.FRAMEWORK, code).stream())
            .distinct()
            .toList();
    return new Line(
        node,
        decision.dropped() ? State.DROPPED : State.LEADS,
        targets,
        reason == null ? "" : reason,
        count);
  }

  /** How far it has come. */
  public Balance balance(String from, String to) {
    var decisions = rows.decisions(Scheme.FRAMEWORK, from, to);
    var reached = new LinkedHashMap<String, Integer>();
    decisions
        .values()
        .forEach(decision ->
            decision.targets().forEach(target -> reached.merge(target, 1, Integer::sum)));
    int single = 0;
    int split = 0;
    int joined = 0;
    int dropped = 0;
    int undecided = 0;
    for (Concept node : nodes(from)) {
      var decision = decisions.get(node.code());
      if (decision == null) {
        undecided++;
      } else if (decision.dropped()) {
        dropped++;
      } else if (decision.targets().size() > 1) {
        split++;
      } else if (decision.targets().stream().anyMatch(code -> reached.getOrDefault(code, 0) > 1)) {
        joined++;
      } else {
        single++;
      }
    }
    return new Balance(single, split, joined, dropped, undecided);
  }

  /** The nodes that nothing leads on from, whether dropped or undecided. */
  public Set<String> lost(String from, String to) {
    var lost = new LinkedHashSet<String>();
    list(from, to).stream()
        .filter(line -> line.state() != State.LEADS)
        .forEach(line -> lost.add(line.concept().code()));
    return lost;
  }

  /** How many items say one of the nodes that nothing leads on from. */
  public int lostItems(String from, String to) {
    return items.count(Scheme.FRAMEWORK, said(lost(from, to)));
  }

  /** A part of them, by title. */
  public List<TaggedItems.Line> lostItems(String from, String to, int first, int limit) {
    return items.list(Scheme.FRAMEWORK, said(lost(from, to)), first, limit);
  }

  private Set<String> said(Set<String> codes) {
    return vocabularies.spoken(Scheme.FRAMEWORK, codes);
  }

  /**
   * Says what a node has become; what was said before is forgotten.
   *
   * @param reason why it has become nothing; blank where there are targets
   */
  public void decide(
      String from, String to, String code, List<String> targets, String reason, Viewer viewer) {
    requireAdministrator(viewer);
    var node = node(from, code);
    String why = reason.strip();
    var violations = new ArrayList<Violation>();
    if (targets.isEmpty() == why.isEmpty()) {
      violations.add(Violation.of("targets", "crosswalk.invalid.one-of-both"));
    }
    if (why.length() > REASON) {
      violations.add(Violation.of("reason", "crosswalk.invalid.long", REASON));
    }
    for (String target : targets) {
      boolean right =
          nodes(to).stream()
              .anyMatch(
                  other -> other.code().equals(target) && Shape.FRAMEWORK.replaces(other, node));
      if (!right) {
        violations.add(Violation.of("targets", "crosswalk.invalid.target", target));
      }
    }
    if (!violations.isEmpty()) {
      throw new Invalid(violations);
    }
    var decision = new Decision(code, targets, why.isEmpty() ? null : why);
    changed(
        code,
        () -> {
          rows.write(Scheme.FRAMEWORK, from, to, decision, clock.instant());
          tell(viewer, "decide", code, Map.of("targets", String.join(" ", decision.targets())));
        });
  }

  /** Makes a node undecided again. */
  public void forget(String from, String to, String code, Viewer viewer) {
    requireAdministrator(viewer);
    node(from, code);
    changed(
        code,
        () -> {
          rows.forget(Scheme.FRAMEWORK, from, to, code);
          tell(viewer, "forget", code, Map.of());
        });
  }

  /** The items of the node are read again by whoever follows the log. */
  private void changed(String code, Runnable work) {
    try {
      transaction.executeWithoutResult(status -> {
        edits.advance();
        work.run();
        var codes = said(Set.of(code));
        log.append(() -> items.published(Scheme.FRAMEWORK, codes));
      });
    } finally {
      vocabularies.refresh();
    }
  }

  /** Approaches stand above the objectives: no item says one. */
  private List<Concept> nodes(String version) {
    return vocabularies.list(Scheme.FRAMEWORK, version).stream()
        .filter(node -> !node.kind().equals("approach"))
        .toList();
  }

  private Concept node(String version, String code) {
    return nodes(version).stream()
        .filter(node -> node.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new NotFound("framework node", version + ":" + code));
  }

  private void tell(Viewer viewer, String act, String code, Map<String, String> details) {
    audit.record(viewer, "crosswalk." + act, "framework:" + code, details);
  }

  private static void requireAdministrator(Viewer viewer) {
    if (!viewer.is(Viewer.Role.ADMINISTRATOR)) {
      throw new NotAllowed("change the crosswalk");
    }
  }
}
