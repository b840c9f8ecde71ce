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
   * @param tile three letters, such as {@code LOJ}
   * @param label name and number in words
   * @param number the count as shown; empty for none
   * @param look classes of the tile: its heat {@code q0} for none to {@code q5} for most, or {@code
   *     tile--off} for Galápagos, which has no provincial government
   * @param dead whether there is nothing to choose
   */
  public record Tile(
      String slug,
      String name,
      String tile,
      String label,
      String number,
      String look,
      String url,
      boolean chosen,
      boolean dead) {}

  private final Vocabularies vocabularies;
  private final Format format;
  private final Words words;

  Mosaic(Vocabularies vocabularies, Format format, Words words) {
    this.vocabularies = vocabularies;
    this.format = format;
    this.words = words;
  }

  /** All 24 tiles with their counts, by province code. */
  public List<Tile> tiles(Map<String, Integer> counts, Set<String> chosen) {
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return ORDER.stream()
        .map(code -> vocabularies.find(Scheme.PROVINCES, code).orElseThrow())
        .map(province -> tile(province, counts.getOrDefault(province.code(), 0), most, chosen))
        .toList();
  }

  private Tile tile(Concept province, int count, int most, Set<String> chosen) {
    boolean on = chosen.contains(province.code());
    return new Tile(
        province.slug(),
        province.label(),
        province.property("tile").orElse(province.code()),
        words.of("layout.mosaic.tile", province.label(), count),
        count == 0 ? "" : format.number(count),
        look(province, count, most) + (on ? " tile--on" : ""),
        "/provincias/" + province.slug(),
        on,
        count == 0 && !on);
  }

  private static String look(Concept province, int count, int most) {
    if (province.property("gad").orElse("true").equals("false")) {
      return "tile tile--off";
    }
    return "tile " + heat(count, most);
  }

  /** The step of a number among others: {@code q0} for none, {@code q5} for most. */
  public static String heat(int count, int most) {
    return "q" + (count == 0 ? 0 : 1 + Math.min(4, 5L * (count - 1) / Math.max(1, most)));
  }
}
