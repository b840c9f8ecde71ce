package ec.congope.saberes.search.lucene;

import ec.congope.saberes.search.Snippet;
import ec.congope.saberes.search.query.Query;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Marks the whole forms that match a query. The text of the few shown hits is analysed again:
 * measured at 1.25 times the cost of offsets in the index, which would make it a fifth larger.
 */
final class Highlighter {

  /** Longest passage, in characters. */
  static final int PASSAGE = 240;

  /** Of a long body only the beginning is searched for a passage. */
  private static final int LOOK = 20_000;

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final Set<String> stems = new HashSet<>();
  private final Set<String> exact = new HashSet<>();
  private final Set<String> plain = new HashSet<>();
  private final List<String> prefixes = new ArrayList<>();
  private final List<List<String>> sequences = new ArrayList<>();

  /** Stems of the words that were looked at; nothing for a stop word. */
  private final Map<String, String> stemOf = new HashMap<>();

  private record Match(int start, int end, String term) {}

  Highlighter(Query query) {
    gather(query);
  }

  private void gather(Query query) {
    switch (query) {
      case Query.Everything e -> {
        // nothing to mark
      }
      case Query.Any any -> any.parts().forEach(this::gather);
      case Query.Without without -> gather(without.wanted());
      case Query.Require require -> {
        require.required().forEach(this::gather);
        gather(require.optional());
      }
      case Query.Word word -> {
        var meant = Analyzers.terms(Analyzers.STEM, word.text());
        stems.addAll(meant);
        if (!meant.isEmpty()) {
          exact.addAll(Analyzers.terms(Analyzers.EXACT, word.text())); // of other languages
        }
        meant.stream().filter(term -> term.indexOf('n') >= 0).forEach(plain::add);
      }
      case Query.Either either -> either.parts().forEach(this::gather);
      case Query.Alternatives alternatives -> {
        gather(alternatives.typed().query());
        alternatives.also().forEach(also -> gather(also.query()));
      }
      case Query.In in -> gather(in.part());
      case Query.Filter filter -> {
        // not words of the text
      }
      case Query.Near near -> exact.addAll(Analyzers.terms(Analyzers.EXACT, near.text()));
      case Query.Phrase phrase -> {
        var terms = Analyzers.terms(Analyzers.EXACT, phrase.text());
        if (terms.size() > 1) {
          sequences.add(terms);
        } else {
          exact.addAll(terms);
        }
      }
      case Query.Prefix prefix -> prefixes.addAll(Analyzers.terms(Analyzers.EXACT, prefix.text()));
    }
  }

  /** The whole text, with its matches marked. */
  Snippet whole(String text) {
    return cut(text, 0, text.length(), matches(text));
  }

  /** The passage with the most different matches; the beginning where there is none. */
  Snippet passage(String text) {
    String looked =
        BLANKS.matcher(text.length() > LOOK ? text.substring(0, LOOK) : text).replaceAll(" ");
    var matches = matches(looked);
    int from = matches.isEmpty() ? 0 : start(looked, densest(matches));
    return cut(looked, from, end(looked, from), matches);
  }

  /** The different words, or sequences of them, that match, as they stand in the text. */
  Set<String> forms(String text) {
    var forms = new LinkedHashMap<String, String>();
    var matches = matches(text);
    for (int i = 0; i < matches.size(); i++) {
      int start = matches.get(i).start();
      while (i + 1 < matches.size() && continues(text, matches.get(i), matches.get(i + 1))) {
        i++;
      }
      String form = BLANKS.matcher(text.substring(start, matches.get(i).end())).replaceAll(" ");
      forms.putIfAbsent(form.toLowerCase(Locale.ROOT), form);
    }
    return new LinkedHashSet<>(forms.values());
  }

  /** Whether both are of the same sequence, and nothing but a blank is between them. */
  private static boolean continues(String text, Match one, Match next) {
    return one.term().indexOf(' ') > 0
        && one.term().equals(next.term())
        && text.substring(one.end(), next.start()).isBlank();
  }

  private static Match densest(List<Match> matches) {
    Match best = matches.getFirst();
    int most = 0;
    for (int i = 0; i < matches.size(); i++) {
      var distinct = new HashSet<String>();
      for (int j = i; j < matches.size(); j++) {
        if (matches.get(j).end() - matches.get(i).start() > PASSAGE * 3 / 4) {
          break;
        }
        distinct.add(matches.get(j).term());
      }
      if (distinct.size() > most) {
        most = distinct.size();
        best = matches.get(i);
      }
    }
    return best;
  }

  /** Where the sentence of the match begins, or a word some way before it. */
  private static int start(String text, Match match) {
    int earliest = Math.max(0, match.start() - PASSAGE / 4);
    for (int i = match.start() - 1; i > earliest; i--) {
      char c = text.charAt(i);
      if (c == '\n' || ((c == '.' || c == '?' || c == '!') && text.charAt(i + 1) == ' ')) {
        return skipBlanks(text, i + 1);
      }
    }
    if (earliest == 0) {
      return 0;
    }
    int blank = text.indexOf(' ', earliest);
    return blank < 0 || blank > match.start() ? match.start() : blank + 1;
  }

  private static int skipBlanks(String text, int at) {
    int start = at;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    return start;
  }

  private static int end(String text, int from) {
    if (text.length() - from <= PASSAGE) {
      return text.length();
    }
    int blank = text.lastIndexOf(' ', from + PASSAGE - 2);
    return blank <= from ? from + PASSAGE : blank;
  }

  private static Snippet cut(String text, int from, int to, List<Match> matches) {
    var parts = new ArrayList<Snippet.Part>();
    int at = from;
    if (from > 0) {
      parts.add(new Snippet.Part("… ", false));
    }
    for (Match match : matches) {
      if (match.start() >= at && match.end() <= to) {
        add(parts, text.substring(at, match.start()), false);
        add(parts, text.substring(match.start(), match.end()), true);
        at = match.end();
      }
    }
    add(parts, text.substring(at, to), false);
    if (to < text.length()) {
      parts.add(new Snippet.Part(" …", false));
    }
    return new Snippet(parts);
  }

  private static void add(List<Snippet.Part> parts, String text, boolean matched) {
    if (!text.isEmpty()) {
      parts.add(new Snippet.Part(text, matched));
    }
  }

  /** Reads the words once; only those that begin like a wanted stem are stemmed. */
  private List<Match> matches(String text) {
    var matches = new ArrayList<Match>();
    if (stems.isEmpty() && exact.isEmpty() && prefixes.isEmpty() && sequences.isEmpty()) {
      return matches;
    }
    var phrases = new Phrases(sequences);
    try (TokenStream tokens = Analyzers.EXACT.tokenStream("", text)) {
      var term = tokens.addAttribute(CharTermAttribute.class);
      var offset = tokens.addAttribute(OffsetAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        String found = match(term);
        var match = new Match(offset.startOffset(), offset.endOffset(), found == null ? "" : found);
        if (found != null) {
          matches.add(match);
        }
        if (!sequences.isEmpty()) {
          matches.addAll(phrases.next(term.toString(), match));
        }
      }
      tokens.end();
      if (!sequences.isEmpty()) {
        matches.sort(Comparator.comparingInt(Match::start));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException("analysis reads no files", impossible);
    }
    return matches;
  }

  /** Finds sequences of words in a text that comes word by word. */
  private static final class Phrases {
    private final List<List<String>> sequences;
    private final List<String> words = new ArrayList<>();
    private final List<Match> places = new ArrayList<>();

    Phrases(List<List<String>> sequences) {
      this.sequences = sequences;
    }

    /** The places of the sequences that end with this word, those aside that are marked already. */
    List<Match> next(String word, Match place) {
      words.add(word);
      places.add(place);
      var found = new ArrayList<Match>();
      for (List<String> sequence : sequences) {
        int from = words.size() - sequence.size();
        if (from >= 0 && word.equals(sequence.getLast()) && endsWith(sequence, from)) {
          for (int i = from; i < words.size(); i++) {
            Match part = places.get(i);
            if (part.term().isEmpty()) {
              Match marked = new Match(part.start(), part.end(), String.join(" ", sequence));
              places.set(i, marked);
              found.add(marked);
            }
          }
        }
      }
      return found;
    }

    private boolean endsWith(List<String> sequence, int from) {
      for (int i = 0; i < sequence.size(); i++) {
        if (!words.get(from + i).equals(sequence.get(i))) {
          return false;
        }
      }
      return true;
    }
  }

  /** The term of the query that the word meets, or null. */
  private @Nullable String match(CharTermAttribute term) {
    if (beginsLikeAStem(term)) {
      String stem = stemOf.computeIfAbsent(term.toString(), Highlighter::stem);
      if (stems.contains(stem)) {
        return stem;
      }
    }
    if (!exact.isEmpty() || !prefixes.isEmpty()) {
      String word = term.toString();
      if (exact.contains(word) || prefixes.stream().anyMatch(word::startsWith)) {
        return word;
      }
    }
    return plain.isEmpty() ? null : plainOf(term.toString());
  }

  /** The stem of a word with ñ, written with n, where that is wanted. */
  private @Nullable String plainOf(String word) {
    if (word.indexOf('ñ') < 0) {
      return null;
    }
    String stem = stemOf.computeIfAbsent(word, Highlighter::stem).replace('ñ', 'n');
    return plain.contains(stem) ? stem : null;
  }

  /** Stemming keeps the first two letters, but for a few irregular verbs. */
  private boolean beginsLikeAStem(CharTermAttribute word) {
    for (String stem : stems) {
      boolean first = word.length() > 0 && word.charAt(0) == stem.charAt(0);
      if (first && (word.length() < 2 || stem.length() < 2 || word.charAt(1) == stem.charAt(1))) {
        return true;
      }
    }
    return false;
  }

  private static String stem(String word) {
    List<String> stem = Analyzers.terms(Analyzers.STEM_OF_WORD, word);
    return stem.isEmpty() ? "" : stem.getFirst();
  }
}
