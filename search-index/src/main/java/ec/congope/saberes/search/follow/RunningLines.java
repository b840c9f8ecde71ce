package ec.congope.saberes.search.follow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Running heads and feet: lines that stand on most pages of a file. They say nothing of a page, so
 * only the first page that has one keeps it, and a page that has nothing else. Page numbers at
 * their ends do not matter.
 */
final class RunningLines {

  /** A file of fewer pages has no running lines. */
  private static final int FEWEST = 3;

  /** Lines at the beginning and the end of a page that may be running. */
  private static final int EDGE = 3;

  /** A number that stands alone at the beginning or the end. */
  private static final Pattern NUMBER = Pattern.compile("^\\d+(?=$|\\s)|(?<=\\s)\\d+$");

  private RunningLines() {}

  /** The texts of a file's pages, in order, without the running lines that were there before. */
  static List<String> without(List<String> pages) {
    if (pages.size() < FEWEST) {
      return pages;
    }
    var counts = new HashMap<String, Integer>();
    for (String page : pages) {
      new HashSet<>(edges(page)).forEach(line -> counts.merge(line, 1, Integer::sum));
    }
    counts.values().removeIf(count -> count < FEWEST || count * 2 <= pages.size());
    return counts.isEmpty() ? pages : without(pages, counts);
  }

  private static List<String> without(List<String> pages, Map<String, Integer> running) {
    Set<String> seen = new HashSet<>();
    var kept = new ArrayList<String>(pages.size());
    for (String page : pages) {
      var here = new HashSet<String>();
      var lines = new ArrayList<String>();
      List<String> all = page.lines().toList();
      for (int i = 0; i < all.size(); i++) {
        String line = plain(all.get(i));
        boolean runs = isEdge(i, all.size()) && running.containsKey(line);
        if (!runs || !seen.contains(line)) {
          lines.add(all.get(i));
        }
        if (runs) {
          here.add(line);
        }
      }
      seen.addAll(here);
      boolean whole = lines.size() == all.size() || lines.stream().allMatch(String::isBlank);
      kept.add(whole ? page : String.join("\n", lines).strip());
    }
    return kept;
  }

  private static List<String> edges(String page) {
    List<String> all = page.lines().toList();
    var edges = new ArrayList<String>();
    for (int i = 0; i < all.size(); i++) {
      String line = plain(all.get(i));
      if (isEdge(i, all.size()) && !line.isEmpty()) {
        edges.add(line);
      }
    }
    return edges;
  }

  private static boolean isEdge(int index, int lines) {
    return index < EDGE || index >= lines - EDGE;
  }

  /** The number at an end of the line apart, as a foot counts its pages. */
  private static String plain(String line) {
    return NUMBER.matcher(line.strip()).replaceAll("#");
  }
}
