package ec.congope.saberes.content.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * CONGOPE's strategic framework: approach → objective → result → topic, and products below their
 * objective. What the document misprints is shown mended and kept as printed.
 */
final class FrameworkFile {

  private final List<Concept> concepts = new ArrayList<>();

  private FrameworkFile() {}

  static SchemeVersion read(Map<String, Object> file) {
    var root = new Node(file);
    var plan = root.node("plan");
    var reader = new FrameworkFile();
    for (Node approach : root.nodes("approaches")) {
      String code = approach.text("id");
      reader.add(code, "approach", approach.text("label"), null, null, null, Map.of());
      for (Node objective : root.nodes("objectives")) {
        if (objective.text("x_approach").equals(code)) {
          reader.objective(objective, code);
        }
      }
    }
    var period = plan.node("x_period");
    return new SchemeVersion(
        Scheme.FRAMEWORK,
        plan.text("id"),
        plan.text("x_short_title"),
        Integer.valueOf(period.text("start")),
        Integer.valueOf(period.text("end")),
        Map.of("vision", plan.text("vision"), "mission", plan.text("mission")),
        reader.concepts);
  }

  private void objective(Node objective, String approach) {
    String code = objective.text("code");
    statement(objective, "objective", approach, objective.text("name"));
    for (Node result : objective.nodes("results")) {
      statement(result, "result", code, null);
      for (Node topic : result.nodes("topics")) {
        add(
            topic.text("id"),
            "topic",
            topic.text("text"),
            null,
            result.text("code"),
            null,
            themes(topic));
      }
    }
    objective.nodes("products").forEach(product -> statement(product, "product", code, null));
  }

  private void statement(Node node, String kind, String broader, @Nullable String name) {
    var properties = new LinkedHashMap<>(themes(node));
    properties.put("printed", node.text("statement"));
    String label = node.find("suggested_display").orElse(node.text("statement"));
    add(node.text("code"), kind, label, name, broader, node.orNull("printed_code"), properties);
  }

  private static Map<String, String> themes(Node node) {
    var themes = node.texts("x_themes");
    return themes.isEmpty() ? Map.of() : Map.of("themes", String.join(" ", themes));
  }

  private void add(
      String code,
      String kind,
      String label,
      @Nullable String shortLabel,
      @Nullable String broader,
      @Nullable String printedCode,
      Map<String, String> properties) {
    concepts.add(
        new Concept(
            Scheme.FRAMEWORK,
            code,
            code.toLowerCase(Locale.ROOT),
            kind,
            label,
            shortLabel == null ? label : shortLabel,
            List.of(),
            List.of(),
            null,
            broader,
            List.of(),
            printedCode,
            concepts.size(),
            properties));
  }
}
