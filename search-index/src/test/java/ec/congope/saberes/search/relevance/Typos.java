package ec.congope.saberes.search.relevance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Typing errors, the same for the same text: in words of four letters or more. */
public final class Typos {

  private static final String LETTERS = "abcdefghijlmnopqrstuvxyz";

  /** What sounds the same in Spanish. */
  private static final List<Map.Entry<String, String>> SOUNDS =
      List.of(
          Map.entry("b", "v"),
          Map.entry("v", "b"),
          Map.entry("ci", "si"),
          Map.entry("ce", "se"),
          Map.entry("si", "ci"),
          Map.entry("se", "ce"),
          Map.entry("z", "s"),
          Map.entry("s", "z"),
          Map.entry("ge", "je"),
          Map.entry("gi", "ji"),
          Map.entry("je", "ge"),
          Map.entry("ji", "gi"),
          Map.entry("ll", "y"),
          Map.entry("y", "ll"),
          Map.entry("h", ""));

  private static final int SHORTEST = 4;

  private final Random random;

  private Typos(String text) {
    random = new Random(text.hashCode());
  }

  /** One letter too many, too few, wrong, or two of them swapped, in so many words. */
  public static String edits(String text, int words) {
    var typos = new Typos(text);
    return typos.change(text, words, typos::edit);
  }

  /** A letter written as it sounds, in so many words. */
  public static String sounds(String text, int words) {
    var typos = new Typos(text);
    return typos.change(text, words, typos::sound);
  }

  /** Without accents; ñ stays, as it is a letter of its own. */
  public static String withoutAccents(String text) {
    var plain = new StringBuilder(text);
    for (int i = 0; i < plain.length(); i++) {
      int vowel = "áéíóúüÁÉÍÓÚÜ".indexOf(plain.charAt(i));
      if (vowel >= 0) {
        plain.setCharAt(i, "aeiouuAEIOUU".charAt(vowel));
      }
    }
    return plain.toString();
  }

  private String change(String text, int words, UnaryOperator<String> how) {
    String[] parts = text.split(" ");
    var places = new ArrayList<Integer>();
    for (int i = 0; i < parts.length; i++) {
      if (parts[i].length() >= SHORTEST && parts[i].chars().allMatch(Character::isLetter)) {
        places.add(i);
      }
    }
    for (int n = 0; n < words && !places.isEmpty(); ) {
      int place = places.remove(random.nextInt(places.size()));
      String changed = how.apply(parts[place]);
      if (!changed.equals(parts[place])) {
        parts[place] = changed;
        n++;
      }
    }
    return String.join(" ", parts);
  }

  private String edit(String word) {
    int at = random.nextInt(word.length());
    char letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
    return switch (random.nextInt(4)) {
      case 0 -> word.substring(0, at) + letter + word.substring(at);
      case 1 -> word.substring(0, at) + word.substring(at + 1);
      case 2 -> word.substring(0, at) + letter + word.substring(at + 1);
      default -> {
        int left = Math.min(at, word.length() - 2);
        yield word.substring(0, left)
            + word.charAt(left + 1)
            + word.charAt(left)
            + word.substring(left + 2);
      }
    };
  }

  private String sound(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    var possible = SOUNDS.stream().filter(sound -> lower.contains(sound.getKey())).toList();
    if (possible.isEmpty()) {
      return word;
    }
    var sound = possible.get(random.nextInt(possible.size()));
    int at = lower.indexOf(sound.getKey());
    return lower.substring(0, at)
        + sound.getValue()
        + lower.substring(at + sound.getKey().length());
  }
}
