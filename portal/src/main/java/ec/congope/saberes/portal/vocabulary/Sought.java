package ec.congope.saberes.portal.vocabulary;

import ec.congope.saberes.content.vocabulary.Concept;
import ec.congope.saberes.content.vocabulary.Outline;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The concepts of a tree that have the words that somebody looks for, whatever their accents, with
 * those that stand above them.
 *
 * @param number how many have the words
 * @param codes of these and of all above them
 */
record Sought(int number, Set<String> codes) {

  /** All of them where nothing is looked for. */
  static Sought in(Outline outline, String text) {
    String words = folded(text);
    var codes = new HashSet<String>();
    int number = 0;
    for (Outline.Line line : outline.lines()) {
      if (has(line.concept(), words)) {
        number++;
        climb(outline, line.concept().code(), codes);
      }
    }
    return new Sought(number, codes);
  }

  private static void climb(Outline outline, String code, Set<String> codes) {
    if (codes.add(code)) {
      outline
          .find(code)
          .map(line -> line.concept().broader())
          .ifPresent(above -> climb(outline, above, codes));
    }
  }

  private static boolean has(Concept concept, String words) {
    return Stream.of(
            Stream.of(concept.label(), concept.shortLabel(), concept.shownCode()),
            concept.alternative().stream())
        .flatMap(names -> names)
        .anyMatch(name -> folded(name).contains(words));
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .strip();
  }

  boolean shows(Concept concept) {
    return codes.contains(concept.code());
  }
}
