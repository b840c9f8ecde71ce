package ec.congope.saberes.content.vocabulary;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * All concept schemes, in memory: reads never ask the database. At the start the data files that
 * changed are written to it, and then everything is read from it, with what people changed over it.
 * What was changed since is seen after {@link #refresh}.
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

  /**
   * All of them at one moment.
   *
   * @param snapshots the versions of each scheme, the one in force first
   * @param links what nodes of the framework have become in other versions, by code
   */
  private record State(
      long number,
      String word,
      Plan plan,
      Map<Scheme, List<Snapshot>> snapshots,
      Map<String, List<String>> links) {}

  private final VocabularyRows rows;
  private final EditRows edits;
  private final CrosswalkRows crosswalk;
  private volatile State state;

  Vocabularies(JdbcClient jdbc, TransactionOperations transaction) {
    rows = new VocabularyRows(jdbc);
    edits = new EditRows(jdbc);
    crosswalk = new CrosswalkRows(jdbc);
    transaction.executeWithoutResult(status -> VocabularyFiles.read().forEach(rows::store));
    state = read();
  }

  /** Takes in what was changed since, by this process or another one. */
  public void refresh() {
    if (edits.number() != state.number()) {
      state = read();
    }
  }

  private State read() {
    long number = edits.number();
    var snapshots = new EnumMap<Scheme, List<Snapshot>>(Scheme.class);
    var all = new StringBuilder();
    for (Scheme scheme : Scheme.values()) {
      var versions = new ArrayList<Snapshot>();
      for (SchemeVersion version : rows.versions(scheme)) {
        var said = edits.said(scheme, version.version());
        versions.add(new Snapshot(version, said));
        all.append(version).append(said);
      }
      snapshots.put(scheme, List.copyOf(versions));
    }
    var links = crosswalk.links(Scheme.FRAMEWORK);
    all.append(links);
    String word = VocabularyRows.digest(all.toString()).substring(0, 16);
    var framework = snapshots.getOrDefault(Scheme.FRAMEWORK, List.of()).getFirst();
    return new State(number, word, plan(framework.version()), snapshots, links);
  }

  /** The concepts of a scheme, parents before children, siblings in their order. */
  public List<Concept> list(Scheme scheme) {
    return snapshot(scheme).all();
  }

  /** The same in one version of the scheme; nothing where there is none of this name. */
  public List<Concept> list(Scheme scheme, String version) {
    return versions(scheme)
        .filter(one -> one.version().version().equals(version))
        .findFirst()
        .map(Snapshot::all)
        .orElse(List.of());
  }

  /** The version that has the concept. */
  public String version(Concept concept) {
    return holding(concept.scheme(), concept.code()).version().version();
  }

  /**
   * The concept with this code or slug. Of a concept that is no longer used, the one that took its
   * place.
   */
  public Optional<Concept> find(Scheme scheme, String codeOrSlug) {
    return versions(scheme).flatMap(version -> version.find(codeOrSlug).stream()).findFirst();
  }

  /** Whether the code may be said: it is one, or was one and has a successor. */
  public boolean knows(Scheme scheme, String code) {
    return find(scheme, code).filter(concept -> concept.code().equals(code)).isPresent()
        || versions(scheme).anyMatch(version -> version.isFormer(code));
  }

  /** The codes that these mean now, each once; what is unknown stays. */
  public List<String> current(Scheme scheme, List<String> codes) {
    return codes.stream().map(code -> current(scheme, code)).distinct().toList();
  }

  /** The code that this one means now: its successor's where it is no longer used. */
  public String current(Scheme scheme, String code) {
    return versions(scheme).anyMatch(version -> version.isFormer(code))
        ? find(scheme, code).map(Concept::code).orElse(code)
        : code;
  }

  /** The codes, and all that were ever used for the same concepts. */
  public Set<String> spoken(Scheme scheme, Set<String> codes) {
    var spoken = new java.util.HashSet<>(codes);
    versions(scheme).forEach(version -> spoken.addAll(version.spoken(codes)));
    return spoken;
  }

  /**
   * What a node of the framework has become in other versions, and what that has become: an item
   * that says the node is found under these too. Nothing for what is dropped or undecided.
   */
  public List<Concept> equivalents(Concept node) {
    var reached = new LinkedHashSet<String>();
    var next = new ArrayDeque<>(List.of(node.code()));
    while (!next.isEmpty()) {
      for (String code : state.links().getOrDefault(next.remove(), List.of())) {
        String now = current(Scheme.FRAMEWORK, code);
        if (!now.equals(node.code()) && reached.add(now)) {
          next.add(now);
        }
      }
    }
    return reached.stream().flatMap(code -> find(Scheme.FRAMEWORK, code).stream()).toList();
  }

  /** The codes that are no longer used, each with the one that took its place. */
  Map<String, String> replaced(Scheme scheme) {
    var replaced = new HashMap<String, String>();
    versions(scheme)
        .flatMap(version -> version.formers().stream())
        .forEach(former -> replaced.put(former.concept().code(), former.successor().code()));
    return replaced;
  }

  /** The preferred label of a code; the code itself where it is unknown. */
  public String label(Scheme scheme, String code) {
    return find(scheme, code).map(Concept::label).orElse(code);
  }

  /** The concepts right below this one, in order. */
  public List<Concept> children(Concept concept) {
    return holding(concept.scheme(), concept.code()).children(concept.code());
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
    return state.plan();
  }

  /** The plans whose framework is or was in force, the one in force first. */
  public List<Plan> plans() {
    return versions(Scheme.FRAMEWORK)
        .map(Snapshot::version)
        .filter(version -> !version.isPrepared())
        .map(one -> plan(one))
        .toList();
  }

  /** The plan behind this version of the framework, also where that is only prepared. */
  public Optional<Plan> plan(String version) {
    return versions(Scheme.FRAMEWORK)
        .map(Snapshot::version)
        .filter(one -> one.version().equals(version))
        .findFirst()
        .map(one -> plan(one));
  }

  /** A word that changes whenever any vocabulary changes: for caches and ETags. */
  public String version() {
    return state.word();
  }

  private Optional<Concept> broader(Concept concept) {
    return Optional.ofNullable(concept.broader()).flatMap(code -> find(concept.scheme(), code));
  }

  /** The version of this name. */
  Optional<Snapshot> version(Scheme scheme, String name) {
    return versions(scheme).filter(one -> one.version().version().equals(name)).findFirst();
  }

  /** The version that has the concept; the one in force where none has. */
  Snapshot holding(Scheme scheme, @Nullable String code) {
    return versions(scheme)
        .filter(version -> code != null && version.find(code).isPresent())
        .findFirst()
        .orElseGet(() -> snapshot(scheme));
  }

  private Stream<Snapshot> versions(Scheme scheme) {
    return state.snapshots().getOrDefault(scheme, List.of()).stream();
  }

  private Snapshot snapshot(Scheme scheme) {
    return versions(scheme)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("not loaded: " + scheme));
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
