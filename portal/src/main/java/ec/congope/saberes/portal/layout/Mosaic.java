package ec.congope.saberes.portal.layout;

import ec.congope.saberes.content.vocabulary.Concept;
import ec.congope.saberes.content.vocabulary.Scheme;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The tile map of the provinces: equal squares, each with its number. */
@Component
public class Mosaic {

  /** The order in which tiles are read: north to south. */
  private static final List<String> ORDER =
      List.of(
          "08", "10", "04", "20", "23", "17", "21", "13", "12", "05", "15", "22", "24", "09", "02",
          "18", "16", "03", "06", "14", "07", "01", "11", "19");

  /**
   * A province.
   *
   * @param heat {@code q0} for none to {@code q5} for most
   * @param regime whether it is Galápagos, which has no provincial government
   */
  public record Tile(
      String code,
      String slug,
      String name,
      String tile,
      int count,
      String heat,
      boolean regime,
      boolean chosen) {}

  private final Vocabularies vocabularies;

  Mosaic(Vocabularies vocabularies) {
    this.vocabularies = vocabularies;
  }

  /** All 24 tiles with their counts, by province code. */
  public List<Tile> tiles(Map<String, Integer> counts, Set<String> chosen) {
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return ORDER.stream()
        .map(code -> vocabularies.find(Scheme.PROVINCES, code).orElseThrow())
        .map(province -> tile(province, counts.getOrDefault(province.code(), 0), most, chosen))
        .toList();
  }

  private static Tile tile(Concept province, int count, int most, Set<String> chosen) {
    int heat = count == 0 ? 0 : 1 + (int) Math.min(4, 5L * (count - 1) / Math.max(1, most));
    return new Tile(
        province.code(),
        province.slug(),
        province.label(),
        province.property("tile").orElse(province.code()),
        count,
        "q" + heat,
        province.property("gad").orElse("true").equals("false"),
        chosen.contains(province.code()));
  }
}
