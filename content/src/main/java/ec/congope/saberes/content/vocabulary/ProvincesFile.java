package ec.congope.saberes.content.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The 24 provinces, by their INEC code. 23 have a provincial government; Galápagos has a special
 * regime.
 */
final class ProvincesFile {

  /** Tile codes of the design, in the order of its map. */
  private static final Map<String, String> TILES =
      Map.ofEntries(
          Map.entry("08", "ESM"),
          Map.entry("10", "IMB"),
          Map.entry("04", "CAR"),
          Map.entry("20", "GAL"),
          Map.entry("23", "SDT"),
          Map.entry("17", "PIC"),
          Map.entry("21", "SUC"),
          Map.entry("13", "MAN"),
          Map.entry("12", "LRI"),
          Map.entry("05", "COT"),
          Map.entry("15", "NAP"),
          Map.entry("22", "ORE"),
          Map.entry("24", "SEL"),
          Map.entry("09", "GUA"),
          Map.entry("02", "BOL"),
          Map.entry("18", "TUN"),
          Map.entry("16", "PAS"),
          Map.entry("03", "CAN"),
          Map.entry("06", "CHI"),
          Map.entry("14", "MOR"),
          Map.entry("07", "ORO"),
          Map.entry("01", "AZU"),
          Map.entry("11", "LOJ"),
          Map.entry("19", "ZAM"));

  private ProvincesFile() {}

  static SchemeVersion read(Map<String, Object> file) {
    var concepts = new ArrayList<Concept>();
    for (Node node : new Node(file).nodes("provinces")) {
      concepts.add(province(node, concepts.size()));
    }
    return new SchemeVersion(
        Scheme.PROVINCES, "1", "Provincias del Ecuador", null, null, Map.of(), concepts);
  }

  private static Concept province(Node node, int position) {
    String code = node.text("dpa");
    var government = node.node("government");
    var properties = new LinkedHashMap<String, String>();
    for (String name : List.of("iso", "capital", "region", "zone")) {
      node.find(name).ifPresent(value -> properties.put(name, value));
    }
    properties.put("tile", TILES.getOrDefault(code, code));
    properties.put("neighbours", String.join(" ", node.texts("neighbours")));
    properties.put("government", government.text("name"));
    properties.put("governmentShort", government.text("short"));
    properties.put("gad", government.text("is_gad_provincial"));
    government.find("seen_name").ifPresent(name -> properties.put("governmentSeen", name));
    var languages =
        node.nodes("languages").stream().map(language -> language.text("label")).toList();
    properties.put("languages", String.join(", ", languages));
    var alternative = new ArrayList<String>();
    alternative.add(government.text("short"));
    alternative.add(government.text("name"));
    return new Concept(
        Scheme.PROVINCES,
        code,
        node.text("slug"),
        "province",
        node.text("name"),
        node.text("name"),
        alternative,
        node.texts("search_aliases"),
        null,
        null,
        node.texts("neighbours"),
        null,
        position,
        properties);
  }
}
