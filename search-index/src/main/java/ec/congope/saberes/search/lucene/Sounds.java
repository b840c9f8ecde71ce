package ec.congope.saberes.search.lucene;

/**
 * How a Spanish word sounds in Ecuador, as far as spelling goes wrong by it: b and v are one, so
 * are c, s and z before e and i, g and j, ll and y, k and qu; h is mute, x is s; n and m before p
 * and b are one. Expects a word in lower case and folded.
 */
final class Sounds {

  private static final char MUTE = '\0';

  /** Stands for ch. */
  private static final char CH = '4';

  private Sounds() {}

  /** Equal for words that sound the same. */
  static String of(String word) {
    var sound = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      char next = i + 1 < word.length() ? word.charAt(i + 1) : ' ';
      char s =
          switch (c) {
            case 'v' -> 'b';
            case 'z', 'x' -> 's';
            case 'c' -> soft(next) ? 's' : next == 'h' ? CH : 'k';
            case 'q' -> 'k';
            case 'g' -> soft(next) ? 'j' : 'g';
            case 'h' -> MUTE;
            case 'l' -> next == 'l' ? 'y' : 'l';
            case 'm' -> next == 'p' || next == 'b' ? 'n' : 'm';
            case 'w' -> 'u';
            default -> c;
          };
      boolean second = c == 'l' && i > 0 && word.charAt(i - 1) == 'l';
      boolean mute = c == 'u' && i > 0 && (isQ(word, i) || isHardG(word, i, next));
      if (s != MUTE && !second && !mute) {
        append(sound, s);
      }
    }
    return sound.toString();
  }

  /** Double letters sound once, but for r between vowels. */
  private static void append(StringBuilder sound, char s) {
    if (s == 'r' || sound.isEmpty() || sound.charAt(sound.length() - 1) != s) {
      sound.append(s);
    }
  }

  private static boolean isQ(String word, int i) {
    return word.charAt(i - 1) == 'q';
  }

  private static boolean isHardG(String word, int i, char next) {
    return word.charAt(i - 1) == 'g' && soft(next);
  }

  private static boolean soft(char next) {
    return next == 'e' || next == 'i';
  }
}
