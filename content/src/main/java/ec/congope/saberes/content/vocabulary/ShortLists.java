package ec.congope.saberes.content.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The flat lists of {@code vocabularies.yaml}. */
final class ShortLists {

  private final Node root;

  ShortLists(Map<String, Object> file) {
    this.root = new Node(file);
  }

  SchemeVersion read(Scheme scheme, String list, String title) {
    var concepts = new ArrayList<Concept>();
    for (Node node : root.nodes(list)) {
      concepts.add(concept(scheme, node, concepts.size()));
    }
    return new SchemeVersion(scheme, "1", title, null, null, Map.of(), concepts);
  }

  private static Concept concept(Scheme scheme, Node node, int position) {
    String code = node.text("code");
    String label = node.spanish("label").orElse("Otros");
    var properties = new LinkedHashMap<String, String>();
    for (String name : List.of("url", "bcp47", "who", "printed", "schema_org", "dcmi")) {
      node.find(name).ifPresent(value -> properties.put(name, value));
    }
    node.node("coar").find("uri").ifPresent(uri -> properties.put("coar", uri));
    return new Concept(
        scheme,
        code,
        code.toLowerCase(Locale.ROOT),
        scheme.code(),
        label,
        label,
        List.of(),
        List.of(),
        node.spanish("definition").or(() -> node.spanish("criterion")).orElse(null),
        null,
        List.of(),
        null,
        position,
        properties);
  }
}
