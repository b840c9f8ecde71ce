package ec.congope.saberes.portal.read;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import ec.congope.saberes.portal.read.Passage.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Two texts compared, line by line and, within lines that changed, word by word. Of what stayed
 * only the lines beside a change are kept. Work is bounded: what is longer than {@link #MOST}
 * pieces, or has little in common, is one deletion and one insertion.
 */
final class Difference {

  /** Most lines of a text, or words of a passage, that are laid against one another. */
  static final int MOST = 2_000;

  /** A share of common words below which a passage reads better as replaced whole. */
  private static final double ALIKE = 0.25;

  /** Words that stayed between two changes and, being fewer, are no rest for the eye. */
  private static final int FEW = 3;

  private static final Pattern WORDS = Pattern.compile("(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)");
  private static final Pattern LINES = Pattern.compile("(?<=\n)");

  /** So many pieces of the older text, at this place, which became another text. */
  private record Change(int at, int size, String before, String after) {}

  private final List<Passage> passages = new ArrayList<>();

  private Difference() {}

  /** The passages in reading order; empty where the texts are equal. */
  static List<Passage> of(String before, String after) {
    if (before.equals(after)) {
      return List.of();
    }
    var difference = new Difference();
    difference.lines(pieces(LINES, before), pieces(LINES, after));
    return List.copyOf(difference.passages);
  }

  private static List<String> pieces(Pattern between, String text) {
    return text.isEmpty() ? List.of() : Stream.of(between.split(text)).toList();
  }

  private void lines(List<String> before, List<String> after) {
    if (before.size() > MOST || after.size() > MOST) {
      replaced(String.join("", before), String.join("", after));
      return;
    }
    int from = 0;
    for (Change change : changes(before, after)) {
      kept(before.subList(from, change.at()), from == 0, false);
      words(change.before(), change.after());
      from = change.at() + change.size();
    }
    kept(before.subList(from, before.size()), from == 0, true);
  }

  /** The last line before a change and the first after one. */
  private void kept(List<String> lines, boolean first, boolean last) {
    if (lines.isEmpty()) {
      return;
    }
    if (!first) {
      add(Kind.SAME, lines.getFirst());
    }
    int left = lines.size() - (first ? 0 : 1) - (last ? 0 : 1);
    if (left > 0) {
      passages.add(new Passage(Kind.SKIPPED, ""));
    }
    if (!last && (first || lines.size() > 1)) {
      add(Kind.SAME, lines.getLast());
    }
  }

  private void words(String before, String after) {
    var old = pieces(WORDS, before);
    var fresh = pieces(WORDS, after);
    if (old.isEmpty() || fresh.isEmpty() || old.size() > MOST || fresh.size() > MOST) {
      replaced(before, after);
      return;
    }
    var changes = changes(old, fresh);
    int gone = changes.stream().mapToInt(Change::size).sum();
    if (old.size() - gone < ALIKE * Math.max(old.size(), fresh.size())) {
      replaced(before, after);
      return;
    }
    int from = 0;
    for (Change change : joined(changes, old)) {
      add(Kind.SAME, String.join("", old.subList(from, change.at())));
      replaced(change.before(), change.after());
      from = change.at() + change.size();
    }
    add(Kind.SAME, String.join("", old.subList(from, old.size())));
  }

  /** Changes with hardly a word between them are read as one. */
  private static List<Change> joined(List<Change> changes, List<String> old) {
    var all = new ArrayList<Change>();
    for (Change change : changes) {
      var last = all.isEmpty() ? null : all.getLast();
      var between =
          last == null ? List.<String>of() : old.subList(last.at() + last.size(), change.at());
      if (last == null || between.stream().filter(piece -> !piece.isBlank()).count() >= FEW) {
        all.add(change);
      } else {
        String kept = String.join("", between);
        all.removeLast();
        all.add(
            new Change(
                last.at(),
                last.size() + between.size() + change.size(),
                last.before() + kept + change.before(),
                last.after() + kept + change.after()));
      }
    }
    return all;
  }

  /** What was taken away and what was put in its place, in order. */
  private static List<Change> changes(List<String> before, List<String> after) {
    var gone = new BitSet();
    var come = new BitSet();
    for (var delta : DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>()).getDeltas()) {
      var source = delta.getSource();
      var target = delta.getTarget();
      gone.set(source.getPosition(), source.getPosition() + source.size());
      come.set(target.getPosition(), target.getPosition() + target.size());
    }
    var changes = new ArrayList<Change>();
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      int oldEnd = gone.nextClearBit(i);
      int newEnd = come.nextClearBit(j);
      if (oldEnd > i || newEnd > j) {
        String taken = String.join("", before.subList(i, oldEnd));
        changes.add(new Change(i, oldEnd - i, taken, String.join("", after.subList(j, newEnd))));
      }
      i = oldEnd + 1;
      j = newEnd + 1;
    }
    return changes;
  }

  private void replaced(String before, String after) {
    add(Kind.DELETED, before);
    add(Kind.INSERTED, after);
  }

  private void add(Kind kind, String text) {
    if (!text.isEmpty()) {
      passages.add(new Passage(kind, text));
    }
  }
}
