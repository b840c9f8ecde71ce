package ec.congope.saberes.search.lucene;

/** Words that differ by one letter: left out, put in, another one, or two changed about. */
final class Spelling {

  private Spelling() {}

  /** Whether the words differ by one letter at the most. */
  static boolean isLike(String typed, String word) {
    int shorter = Math.min(typed.length(), word.length());
    if (Math.abs(typed.length() - word.length()) > 1) {
      return false;
    }
    int at = same(typed, word, 0, 0, shorter);
    return restIs(typed, word, at + 1, at)
        || restIs(typed, word, at, at + 1)
        || restIs(typed, word, at + 1, at + 1)
        || (swapped(typed, word, at) && restIs(typed, word, at + 2, at + 2))
        || typed.equals(word);
  }

  /** Whether a beginning of the word differs from what was typed by one letter at the most. */
  static boolean beginsLike(String typed, String word) {
    for (int length = typed.length() - 1; length <= typed.length() + 1; length++) {
      if (length <= word.length() && isLike(typed, word.substring(0, length))) {
        return true;
      }
    }
    return false;
  }

  private static int same(String typed, String word, int i, int j, int limit) {
    int at = 0;
    while (at < limit && typed.charAt(i + at) == word.charAt(j + at)) {
      at++;
    }
    return at;
  }

  private static boolean swapped(String typed, String word, int at) {
    return at + 1 < typed.length()
        && at + 1 < word.length()
        && typed.charAt(at) == word.charAt(at + 1)
        && typed.charAt(at + 1) == word.charAt(at);
  }

  private static boolean restIs(String typed, String word, int i, int j) {
    return i <= typed.length()
        && j <= word.length()
        && typed.length() - i == word.length() - j
        && typed.regionMatches(i, word, j, typed.length() - i);
  }
}
