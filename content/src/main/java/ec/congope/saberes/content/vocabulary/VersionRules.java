package ec.congope.saberes.content.vocabulary;

import ec.congope.saberes.content.Invalid.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a new version of the framework must look like. Its codes begin with its name: another
 * version may print the same ones, and a code means one node for ever.
 */
final class VersionRules {

  private static final String VERSION = "[a-z][a-z0-9-]{1,19}";
  private static final String CODE = "[A-Za-z][A-Za-z0-9.-]{0,29}";
  private static final int TITLE = 200;
  private static final int STATEMENT = 4_000;
  private static final int ROWS = 500;
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;

  private final NewVersion asked;
  private final Map<String, NewVersion.Row> byCode = new HashMap<>();
  private final List<Violation> violations = new ArrayList<>();

  VersionRules(NewVersion asked) {
    this.asked = asked;
    head();
    for (NewVersion.Row row : asked.rows()) {
      byCode.putIfAbsent(key(row.code()), row);
    }
    for (int i = 0; i < Math.min(ROWS, asked.rows().size()); i++) {
      row(i + 1, asked.rows().get(i));
    }
  }

  List<Violation> violations() {
    return violations;
  }

  private void head() {
    if (!asked.version().matches(VERSION)) {
      wrong("version", "name");
    }
    if (asked.title().isEmpty() || asked.title().length() > TITLE) {
      wrong("title", "title", TITLE);
    }
    if (asked.from() < FIRST_YEAR || asked.to() > LAST_YEAR || asked.from() > asked.to()) {
      wrong("from", "years", FIRST_YEAR, LAST_YEAR);
    }
    if (asked.vision().length() > STATEMENT || asked.mission().length() > STATEMENT) {
      wrong("vision", "statement", STATEMENT);
    }
    if (asked.rows().isEmpty() || asked.rows().size() > ROWS) {
      wrong("rows", "rows", ROWS, asked.rows().size());
    }
  }

  private void row(int line, NewVersion.Row row) {
    var parent = byCode.get(key(row.parent()));
    var sorts = Shape.FRAMEWORK.below(parent == null ? "" : parent.kind());
    if (!row.code().matches(CODE)) {
      wrong("rows", "row-code", line, row.code());
    } else if (!row.equals(byCode.get(key(row.code()))) || isRepeated(line, row)) {
      wrong("rows", "row-repeated", line, row.code());
    }
    if (!row.parent().isEmpty() && parent == null) {
      wrong("rows", "row-parent", line, row.parent());
    } else if (!sorts.contains(row.kind())) {
      wrong("rows", "row-place", line, row.code());
    }
    if (row.label().isEmpty() || row.label().length() > Proposal.NAME) {
      wrong("rows", "row-label", line, Proposal.NAME);
    }
    if (row.shortLabel().length() > Proposal.NAME || hasControls(row)) {
      wrong("rows", "row-text", line);
    }
  }

  /** Whether the very same row stood before it. */
  private boolean isRepeated(int line, NewVersion.Row row) {
    return asked.rows().indexOf(row) != line - 1;
  }

  private static boolean hasControls(NewVersion.Row row) {
    return (row.label() + row.shortLabel()).chars().anyMatch(Character::isISOControl);
  }

  private static String key(String code) {
    return code.toLowerCase(Locale.ROOT);
  }

  private void wrong(String field, String why, Object... arguments) {
    violations.add(Violation.of(field, "version.invalid." + why, arguments));
  }

  /** The version, where nothing is wrong with it. */
  SchemeVersion version() {
    var concepts = new ArrayList<Concept>();
    for (NewVersion.Row row : asked.rows()) {
      String code = code(row.code());
      concepts.add(
          new Concept(
              Scheme.FRAMEWORK,
              code,
              key(code),
              row.kind(),
              row.label(),
              row.shortLabel().isEmpty() ? row.label() : row.shortLabel(),
              List.of(),
              List.of(),
              null,
              row.parent().isEmpty() ? null : parentCode(row),
              List.of(),
              row.code(),
              concepts.size(),
              Map.of(Concept.SHOWN, row.code())));
    }
    return new SchemeVersion(
        Scheme.FRAMEWORK,
        asked.version(),
        asked.title(),
        asked.from(),
        asked.to(),
        Map.of(
            "vision",
            asked.vision(),
            "mission",
            asked.mission(),
            SchemeVersion.STATE,
            SchemeVersion.PREPARED),
        concepts);
  }

  /** With the capitals that the node itself has. */
  private String parentCode(NewVersion.Row row) {
    var parent = byCode.get(key(row.parent()));
    return code(parent == null ? row.parent() : parent.code());
  }

  private String code(String printed) {
    return asked.version() + "." + printed;
  }
}
