package ec.congope.saberes.search.lucene;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Codes of norms, each as one term whose numbers have no leading zeros: {@code 9-cnc-2014} for
 * 009-CNC-2014, 0009-CNC-2014 and 009 CNC 2014; {@code art-263} for Art. 263 and artículo 263, and
 * with the name of the norm beside it {@code cootad-42}. Codes with a point, such as R4.1, are
 * words already.
 */
final class NormCodes {

  /** A word, with what stands between it and the one before. */
  private record Part(String text, String before) {
    boolean isNumber() {
      return text.chars().allMatch(Character::isDigit);
    }

    boolean isYear() {
      return text.length() == 4 && isNumber() && (text.startsWith("19") || text.startsWith("20"));
    }

    /** Letters only, all of them capitals: CNC, COOTAD. */
    boolean isAcronym() {
      return text.length() >= 2
          && text.length() <= 8
          && text.chars().allMatch(Character::isUpperCase);
    }

    boolean isName() {
      return text.length() >= 3 && Character.isUpperCase(text.charAt(0));
    }

    boolean isArticle() {
      if (text.charAt(0) != 'a' && text.charAt(0) != 'A') {
        return false;
      }
      return switch (FoldFilter.fold(text.toLowerCase(Locale.ROOT))) {
        case "art", "arts", "articulo", "articulos" -> true;
        default -> false;
      };
    }

    boolean follows() {
      return before.equals("-") || before.equals("–") || before.equals("/");
    }

    boolean isBeside() {
      return follows() || before.isBlank();
    }
  }

  private final List<Part> parts = new ArrayList<>();
  private final Set<String> codes = new LinkedHashSet<>();

  private NormCodes() {}

  /** The codes in a text. */
  static Set<String> in(String text) {
    var found = new NormCodes();
    int at = 0;
    while (at < text.length()) {
      // only what stands near a number is read
      int digit = digit(text, at);
      if (digit < 0) {
        break;
      }
      found.read(text, wordsBefore(text, digit, 4), wordsAfter(text, digit, 4));
      at = endOfWord(text, digit);
    }
    return found.codes;
  }

  /** The codes that words typed one after another may mean. */
  static Set<String> typed(List<String> words) {
    var codes = new LinkedHashSet<String>();
    for (int i = 0; i + 1 < words.size(); i++) {
      var one = new Part(words.get(i), " ");
      var two = new Part(words.get(i + 1), " ");
      if (!one.isNumber() && two.isNumber()) {
        codes.add(one.isArticle() ? "art-" + plain(two) : plain(one) + "-" + plain(two));
      }
      if (i + 2 < words.size()) {
        var three = new Part(words.get(i + 2), " ");
        if (one.isArticle() && two.isNumber() && !three.isNumber()) {
          codes.add(plain(three) + "-" + plain(two));
        } else if (two.isArticle() && three.isNumber()) {
          codes.add(plain(one) + "-" + plain(three));
        } else if (one.isNumber() && !two.isNumber() && three.isYear()) {
          codes.add(plain(one) + "-" + plain(two) + "-" + plain(three));
        }
      }
    }
    return codes;
  }

  private void read(String text, int from, int to) {
    parts.clear();
    int end = from;
    for (int at = from; at < to; at++) {
      if (Character.isLetterOrDigit(text.charAt(at))) {
        int stop = endOfWord(text, at);
        parts.add(new Part(text.substring(at, stop), text.substring(end, at)));
        end = stop;
        at = stop;
      }
    }
    for (int i = 0; i < parts.size(); i++) {
      chain(i);
      article(i);
    }
  }

  /** 009-CNC-2014, 13-GADPP-2011, DCS-CNC-32-2017; with blanks a number, capitals and a year. */
  private void chain(int first) {
    if (first > 0 && parts.get(first).follows()) {
      return;
    }
    int last = first;
    while (last + 1 < parts.size() && parts.get(last + 1).follows()) {
      last++;
    }
    if (last > first) {
      var all = parts.subList(first, last + 1);
      if (all.stream().anyMatch(Part::isNumber) && !all.stream().allMatch(Part::isNumber)) {
        codes.add(String.join("-", all.stream().map(NormCodes::plain).toList()));
      }
    } else if (first + 2 < parts.size()
        && parts.get(first).isNumber()
        && parts.get(first + 1).isAcronym()
        && parts.get(first + 2).isYear()
        && parts.get(first + 1).isBeside()
        && parts.get(first + 2).isBeside()) {
      codes.add(
          String.join(
              "-", parts.subList(first, first + 3).stream().map(NormCodes::plain).toList()));
    }
  }

  private void article(int at) {
    if (!parts.get(at).isArticle() || at + 1 >= parts.size() || !parts.get(at + 1).isNumber()) {
      return;
    }
    String number = plain(parts.get(at + 1));
    codes.add("art-" + number);
    if (at > 0 && parts.get(at - 1).isAcronym()) {
      codes.add(plain(parts.get(at - 1)) + "-" + number);
    }
    for (int next = at + 2; next < Math.min(parts.size(), at + 5); next++) {
      if (parts.get(next).isName()) {
        codes.add(plain(parts.get(next)) + "-" + number);
        break;
      }
    }
  }

  private static String plain(Part part) {
    String folded = FoldFilter.fold(part.text().toLowerCase(Locale.ROOT));
    return part.isNumber() ? folded.replaceFirst("^0+(?=.)", "") : folded;
  }

  private static int digit(String text, int from) {
    for (int at = from; at < text.length(); at++) {
      if (text.charAt(at) >= '0' && text.charAt(at) <= '9') {
        return at;
      }
    }
    return -1;
  }

  private static int endOfWord(String text, int from) {
    int end = from;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int wordsBefore(String text, int at, int words) {
    int start = at;
    for (int word = 0; word < words && start > 0; word++) {
      while (start > 0 && !Character.isLetterOrDigit(text.charAt(start - 1))) {
        start--;
      }
      while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
        start--;
      }
    }
    return start;
  }

  private static int wordsAfter(String text, int at, int words) {
    int end = endOfWord(text, at);
    for (int word = 0; word < words && end < text.length(); word++) {
      while (end < text.length() && !Character.isLetterOrDigit(text.charAt(end))) {
        end++;
      }
      end = endOfWord(text, end);
    }
    return end;
  }
}
