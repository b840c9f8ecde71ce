package ec.congope.saberes.content.agent;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names as people print them, and what makes two of them the same. */
final class AgentNames {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BLANKS = Pattern.compile("[\\s,.;]+");
  private static final Pattern GAPS = Pattern.compile("[^a-z0-9]+");
  private static final int SLUG = 60;

  /** Words that only bodies have in their names. */
  private static final Set<String> INSTITUTIONAL =
      Set.of(
          "agencia",
          "asociacion",
          "banco",
          "centro",
          "comite",
          "congreso",
          "consejo",
          "consorcio",
          "cooperativa",
          "corporacion",
          "direccion",
          "editorial",
          "empresa",
          "escuela",
          "equipo",
          "fundacion",
          "gad",
          "gobierno",
          "grupo",
          "instituto",
          "junta",
          "mancomunidad",
          "ministerio",
          "municipio",
          "observatorio",
          "organizacion",
          "prefectura",
          "programa",
          "proyecto",
          "red",
          "secretaria",
          "sistema",
          "unidad",
          "union",
          "universidad",
          "viceprefectura");

  private AgentNames() {}

  /** Lower case, no accents, single blanks, no dots and commas. */
  static String key(String name) {
    String folded = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    return BLANKS.matcher(folded.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  static String slug(String key) {
    String slug = GAPS.matcher(key).replaceAll("-");
    slug = slug.substring(0, Math.min(slug.length(), SLUG));
    return slug.isEmpty() || slug.equals("-") ? "autor" : slug;
  }

  /**
   * A body if a word says so, if it is one word, or if it is written in capitals; else a person.
   */
  static Agent.Kind kind(String name) {
    String[] words = key(name).split(" ");
    boolean body =
        words.length == 1
            || Arrays.stream(words).anyMatch(INSTITUTIONAL::contains)
            || name.equals(name.toUpperCase(Locale.ROOT))
            || name.contains("/");
    return body ? Agent.Kind.ORGANISATION : Agent.Kind.PERSON;
  }
}
