package ec.congope.saberes.content.vocabulary;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.Invalid.Violation;
import ec.congope.saberes.content.NotAllowed;
import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.audit.Audit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The versions of the strategic framework, side by side. One is in force; a new one is prepared
 * beside it: its nodes have addresses and may be said by items, while every page goes on with the
 * one in force. No version ever overwrites another.
 */
@Component
public class FrameworkVersions {

  /**
   * A version.
   *
   * @param inForce whether pages show it unless another one is asked for
   * @param prepared whether it has never been in force, or is so no more
   */
  public record Line(
      String version,
      String title,
      @Nullable Integer from,
      @Nullable Integer to,
      boolean inForce,
      boolean prepared,
      int nodes) {}

  private final Vocabularies vocabularies;
  private final VocabularyRows rows;
  private final EditRows edits;
  private final Audit audit;
  private final TransactionOperations transaction;

  FrameworkVersions(
      Vocabularies vocabularies, JdbcClient jdbc, Audit audit, TransactionOperations transaction) {
    this.vocabularies = vocabularies;
    this.rows = new VocabularyRows(jdbc);
    this.edits = new EditRows(jdbc);
    this.audit = audit;
    this.transaction = transaction;
  }

  /** All of them, the one in force first. */
  public List<Line> list() {
    var versions = rows.versions(Scheme.FRAMEWORK);
    var first = versions.getFirst();
    return versions.stream().map(version -> line(version, version.equals(first))).toList();
  }

  private static Line line(SchemeVersion version, boolean inForce) {
    return new Line(
        version.version(),
        version.title(),
        version.from(),
        version.to(),
        inForce,
        version.isPrepared(),
        version.concepts().size());
  }

  /**
   * Takes a version in, beside those that there are.
   *
   * @throws Invalid with everything that is wrong, each with the line that it is about
   */
  public void prepare(NewVersion asked, Viewer viewer) {
    requireAdministrator(viewer);
    var rules = new VersionRules(asked);
    if (!rules.violations().isEmpty()) {
      throw new Invalid(rules.violations());
    }
    var version = rules.version();
    changed(() -> {
      if (rows.has(version)) {
        throw refused("version", "known", version.version());
      }
      rows.store(version);
      tell(viewer, "prepare", version.version());
    });
  }

  /** Makes pages show this version unless another one is asked for. */
  public void enforce(String name, Viewer viewer) {
    requireAdministrator(viewer);
    changed(() -> {
      var line = line(name);
      Integer from = list().getFirst().from();
      Integer own = line.from();
      if (!line.prepared()) {
        throw refused("version", "in-force", line.title());
      }
      if (from != null && (own == null || own <= from)) {
        throw refused("version", "older", from);
      }
      rows.setState(Scheme.FRAMEWORK, name, "");
      tell(viewer, "enforce", name);
    });
  }

  /** Takes that back: the version before is in force again. */
  public void suspend(String name, Viewer viewer) {
    requireAdministrator(viewer);
    changed(() -> {
      var line = line(name);
      long others = list().stream().filter(other -> !other.prepared()).count();
      if (!line.inForce() || others < 2) {
        throw refused("version", "only", line.title());
      }
      rows.setState(Scheme.FRAMEWORK, name, SchemeVersion.PREPARED);
      tell(viewer, "suspend", name);
    });
  }

  private Line line(String name) {
    return list().stream()
        .filter(line -> line.version().equals(name))
        .findFirst()
        .orElseThrow(() -> new NotFound("framework version", name));
  }

  /** The state of the vocabularies rises with it, so that every process reads them again. */
  private void changed(Runnable work) {
    try {
      transaction.executeWithoutResult(status -> {
        edits.advance();
        work.run();
      });
    } finally {
      vocabularies.refresh();
    }
  }

  private void tell(Viewer viewer, String act, String version) {
    audit.record(viewer, "framework." + act, "framework:" + version, Map.of());
  }

  private static Invalid refused(String field, String why, Object... arguments) {
    return new Invalid(List.of(Violation.of(field, "version.invalid." + why, arguments)));
  }

  private static void requireAdministrator(Viewer viewer) {
    if (!viewer.is(Viewer.Role.ADMINISTRATOR)) {
      throw new NotAllowed("change the framework");
    }
  }
}
