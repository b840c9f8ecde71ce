package ec.congope.saberes.content.vocabulary;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * All concept schemes, in memory: reads never ask the database. At the start the data files that
 * changed are written to it, and then everything is read from it.
 */
@Component
public class Vocabularies {

  /**
   * The plan behind the framework that is in force.
   *
   * @param from first year
   * @param to last year
   */
  public record Plan(String code, String title, int from, int to, String vision, String mission) {}

  private final Map<Scheme, Snapshot> snapshots = new EnumMap<>(Scheme.class);
  private final Plan plan;
  private final String version;

  Vocabularies(JdbcClient jdbc, TransactionOperations transaction) {
    var rows = new VocabularyRows(jdbc);
    transaction.executeWithoutResult(status -> VocabularyFiles.read().forEach(rows::store));
    var all = new StringBuilder();
    for (Scheme scheme : Scheme.values()) {
      var current = rows.current(scheme);
      snapshots.put(scheme, new Snapshot(current.concepts()));
      all.append(current);
    }
    plan = plan(rows.current(Scheme.FRAMEWORK));
    version = VocabularyRows.digest(all.toString()).substring(0, 16);
  }

  /** The concepts of a scheme, parents before children, siblings in their order. */
  public List<Concept> list(Scheme scheme) {
    return snapshot(scheme).all();
  }

  /** The concept with this code or slug. */
  public Optional<Concept> find(Scheme scheme, String codeOrSlug) {
    return snapshot(scheme).find(codeOrSlug);
  }

  /** The preferred label of a code; the code itself where it is unknown. */
  public String label(Scheme scheme, String code) {
    return find(scheme, code).map(Concept::label).orElse(code);
  }

  /** The concepts right below this one, in order. */
  public List<Concept> children(Concept concept) {
    return snapshot(concept.scheme()).children(concept.code());
  }

  /** The concept's ancestors, nearest first. */
  public List<Concept> ancestors(Concept concept) {
    var ancestors = new ArrayList<Concept>();
    var broader = broader(concept);
    while (broader.isPresent()) {
      ancestors.add(broader.get());
      broader = broader(broader.get());
    }
    return ancestors;
  }

  /** The concepts that CONGOPE's document prints with this code: two for {@code P2.1}. */
  public List<Concept> printedAs(String printedCode) {
    return list(Scheme.FRAMEWORK).stream()
        .filter(concept -> printedCode.equalsIgnoreCase(concept.printedCode()))
        .toList();
  }

  /** The plan behind the framework. */
  public Plan plan() {
    return plan;
  }

  /** A word that changes whenever any vocabulary changes: for caches and ETags. */
  public String version() {
    return version;
  }

  private Optional<Concept> broader(Concept concept) {
    return Optional.ofNullable(concept.broader()).flatMap(code -> find(concept.scheme(), code));
  }

  private Snapshot snapshot(Scheme scheme) {
    var snapshot = snapshots.get(scheme);
    if (snapshot == null) {
      throw new IllegalStateException("not loaded: " + scheme);
    }
    return snapshot;
  }

  private static Plan plan(SchemeVersion framework) {
    Integer from = framework.from();
    Integer to = framework.to();
    if (from == null || to == null) {
      throw new IllegalStateException("the framework has no period");
    }
    return new Plan(
        framework.version(),
        framework.title(),
        from,
        to,
        framework.properties().getOrDefault("vision", ""),
        framework.properties().getOrDefault("mission", ""));
  }
}
