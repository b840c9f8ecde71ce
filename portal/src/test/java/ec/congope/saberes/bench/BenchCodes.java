package ec.congope.saberes.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Codes of the project's vocabularies, drawn so that the n-th comes a n-th as often as the first.
 */
final class BenchCodes {

  static final Locale SPANISH = Locale.forLanguageTag("es-EC");

  private final List<String> types;
  private final List<String> languages;
  private final List<String> competencies;
  private final List<String> provinces;
  private final List<String> framework = new ArrayList<>();

  BenchCodes() {
    var lists = load("vocabularies");
    types = codes(lists, "content_types", "code");
    languages = codes(lists, "languages", "code");
    competencies = codes(load("competencies"), "concepts", "code");
    provinces = codes(load("provinces"), "provinces", "dpa");
    for (Map<String, Object> objective : maps(load("framework").get("objectives"))) {
      framework.add(text(objective, "code"));
      for (Map<String, Object> result : maps(objective.get("results"))) {
        framework.add(text(result, "code"));
        maps(result.get("topics")).forEach(topic -> framework.add(text(topic, "id")));
      }
      maps(objective.get("products")).forEach(product -> framework.add(text(product, "code")));
    }
  }

  String type(RandomGenerator random) {
    return pick(types, random);
  }

  /** Spanish, nine times out of ten. */
  String language(RandomGenerator random) {
    return random.nextInt(10) > 0 ? "es" : pick(languages, random);
  }

  List<String> competencies(RandomGenerator random) {
    return several(competencies, 1 + random.nextInt(3), random);
  }

  List<String> provinces(RandomGenerator random) {
    return several(provinces, 1 + random.nextInt(2), random);
  }

  List<String> framework(RandomGenerator random) {
    return several(framework, random.nextInt(3), random);
  }

  private static List<String> several(List<String> codes, int count, RandomGenerator random) {
    var several = new LinkedHashSet<String>();
    for (int left = count; left > 0; left--) {
      several.add(pick(codes, random));
    }
    return List.copyOf(several);
  }

  private static String pick(List<String> codes, RandomGenerator random) {
    return codes.get((int) Math.pow(codes.size() + 1, random.nextDouble()) - 1);
  }

  private static List<String> codes(Map<String, Object> file, String list, String key) {
    return maps(file.get(list)).stream().map(entry -> text(entry, key)).toList();
  }

  private static String text(Map<String, Object> map, String key) {
    return String.valueOf(map.get(key));
  }

  @SuppressWarnings("unchecked") // the files are ours
  private static List<Map<String, Object>> maps(@org.jspecify.annotations.Nullable Object list) {
    return list == null ? List.of() : (List<Map<String, Object>>) list;
  }

  private static Map<String, Object> load(String name) {
    try (InputStream file = BenchCodes.class.getResourceAsStream("/vocabulary/" + name + ".yaml")) {
      return new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
