package ec.congope.saberes.content.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The competencies, their sub-themes and the cross-cutting themes. A slug is the code without its
 * first letter: {@code C-VIALIDAD} is {@code vialidad}.
 */
final class CompetenciesFile {

  private CompetenciesFile() {}

  static SchemeVersion read(Map<String, Object> file) {
    var root = new Node(file);
    var concepts = new ArrayList<Concept>();
    root.nodes("concepts").forEach(node -> concepts.add(concept(node, concepts.size())));
    var scheme = root.node("scheme");
    return new SchemeVersion(
        Scheme.COMPETENCIES,
        "1",
        scheme.spanish("title").orElseThrow(),
        null,
        null,
        Map.of(),
        concepts);
  }

  private static Concept concept(Node node, int position) {
    String code = node.text("code");
    String label = node.spanish("prefLabel").orElseThrow();
    var properties = new LinkedHashMap<String, String>();
    node.spanish("scopeNote").ifPresent(note -> properties.put("scopeNote", note));
    String norms =
        node.nodes("legalBasis").stream()
            .map(norm -> norm.text("norm") + ", art. " + norm.text("art"))
            .filter(norm -> !norm.endsWith("art. —"))
            .collect(Collectors.joining("\n"));
    if (!norms.isEmpty()) {
      properties.put("legalBasis", norms);
    }
    List<String> seed = node.texts("in_seed");
    if (!seed.isEmpty()) {
      properties.put("framework", String.join(" ", seed));
    }
    return new Concept(
        Scheme.COMPETENCIES,
        code,
        code.substring(code.indexOf('-') + 1).toLowerCase(Locale.ROOT),
        node.text("kind"),
        label,
        node.spanish("shortLabel").orElse(label),
        node.texts("altLabel"),
        node.texts("hiddenLabel"),
        node.spanish("definition").orElse(null),
        node.orNull("broader"),
        node.texts("related"),
        null,
        position,
        properties);
  }
}
