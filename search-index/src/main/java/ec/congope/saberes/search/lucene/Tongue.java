package ec.congope.saberes.search.lucene;

import java.util.List;

/**
 * How the words of a language become stems. Stems of all languages stand in the same fields: those
 * of Spanish as they are, the others behind a mark that no word has in it, so that English {@code
 * can} is not the stem of {@code canar}.
 */
enum Tongue {
  /** Lemmas and the Spanish stemmer. */
  SPANISH(""),
  /** The English stemmer. */
  ENGLISH("en/"),
  /** Kichwa, Shuar and all others: the words as they stand, as there is no stemmer for them. */
  OTHER("x/");

  private final String mark;

  Tongue(String mark) {
    this.mark = mark;
  }

  /** Of a language code. */
  static Tongue of(String code) {
    return switch (code) {
      case "es" -> SPANISH;
      case "en" -> ENGLISH;
      default -> OTHER;
    };
  }

  String mark() {
    return mark;
  }

  /** The stem of a folded word with its mark; empty for a stop word. */
  String stem(String word) {
    List<String> stems =
        switch (this) {
          case SPANISH -> Analyzers.terms(Analyzers.STEM_OF_WORD, word);
          case ENGLISH -> Analyzers.terms(Analyzers.ENGLISH_OF_WORD, word);
          case OTHER -> List.of(word);
        };
    return stems.isEmpty() ? "" : mark + stems.getFirst();
  }
}
