package ec.congope.saberes.search.query;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The names that values are filtered by in a query, with what else they are called. */
public final class Filters {

  /** Of the year: the only one whose value may be a span. */
  public static final String YEAR = "anio";

  /** Of the framework: a code of any of its levels. */
  public static final String FRAMEWORK = "marco";

  private static final List<List<String>> NAMES =
      List.of(
          List.of("tipo", "type"),
          List.of("competencia", "tema", "competency"),
          List.of("objetivo", "objective"),
          List.of("resultado", "result"),
          List.of("producto", "product"),
          List.of(FRAMEWORK, "framework"),
          List.of("provincia", "province"),
          List.of(YEAR, "ano", "year"),
          List.of("idioma", "lengua", "language"),
          List.of("evidencia", "evidence"),
          List.of("acceso", "access"),
          List.of("formato", "format"),
          List.of("madurez", "maturity"),
          List.of("vigencia", "validity"));

  private static final Map<String, String> CALLED = called();
  private static final Pattern YEARS = Pattern.compile("(\\d{4})?(?:(\\.\\.|-)(\\d{4})?)?");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private Filters() {}

  private static Map<String, String> called() {
    var called = new HashMap<String, String>();
    NAMES.forEach(names -> names.forEach(name -> called.put(name, names.getFirst())));
    return called;
  }

  /** The filter that is called so, in lower case and without accents. */
  static Optional<String> find(String folded) {
    return Optional.ofNullable(CALLED.get(folded));
  }

  /** Lower case, without any mark: {@code Año} is {@code ano}. */
  static String fold(String name) {
    String apart = Normalizer.normalize(name, Normalizer.Form.NFD);
    return MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
  }

  /** The span of years as it is printed; empty when the value is none. */
  static Optional<String> span(String value) {
    var years = YEARS.matcher(value);
    if (!years.matches() || (years.group(1) == null && years.group(3) == null)) {
      return Optional.empty();
    }
    return Optional.of(years.group(2) == null ? value : value.replaceFirst("-", ".."));
  }
}
