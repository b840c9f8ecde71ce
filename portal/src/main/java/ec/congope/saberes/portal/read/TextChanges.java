package ec.congope.saberes.portal.read;

import ec.congope.saberes.content.file.Attachment;
import ec.congope.saberes.content.item.Item;
import ec.congope.saberes.content.text.Page;
import ec.congope.saberes.content.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What differs in the text of two versions' files, page by page. A file is laid against the one of
 * the same name, or else against the one that stood in its place.
 */
@Component
class TextChanges {

  /** Most pages that a view shows at once; the next ones are asked for. */
  static final int SHOWN = 20;

  /** A page that differs. */
  record PageChange(String file, int page, List<Passage> passages) {}

  /**
   * Some of the pages that differ.
   *
   * @param total how many there are
   */
  record Found(List<PageChange> pages, int total) {}

  private record Pair(@Nullable Attachment before, @Nullable Attachment after) {

    String title() {
      return after != null ? after.title() : before == null ? "" : before.title();
    }
  }

  private record Place(Pair pair, int page, String before, String after) {}

  private final Texts texts;

  TextChanges(Texts texts) {
    this.texts = texts;
  }

  /** The pages that differ, from this one of them on. */
  Found of(Item before, Item after, int from) {
    var places = new ArrayList<Place>();
    for (Pair pair : pairs(before.draft().attachments(), after.draft().attachments())) {
      var old = pages(pair.before());
      var fresh = pages(pair.after());
      var numbers = new TreeSet<>(old.keySet());
      numbers.addAll(fresh.keySet());
      for (int number : numbers) {
        String was = old.getOrDefault(number, "");
        String is = fresh.getOrDefault(number, "");
        if (!was.equals(is)) {
          places.add(new Place(pair, number, was, is));
        }
      }
    }
    var shown =
        places.stream()
            .skip(from)
            .limit(SHOWN)
            .map(place ->
                new PageChange(
                    place.pair().title(),
                    place.page(),
                    Difference.of(place.before(), place.after())))
            .toList();
    return new Found(shown, places.size());
  }

  private Map<Integer, String> pages(@Nullable Attachment file) {
    return file == null
        ? Map.of()
        : texts.pages(file.file()).stream()
            .collect(Collectors.toMap(Page::number, Page::text, (a, b) -> a, TreeMap::new));
  }

  /** Files that are the same need no look. */
  private static List<Pair> pairs(List<Attachment> before, List<Attachment> after) {
    var old = new ArrayList<>(before);
    var pairs = new ArrayList<Pair>();
    var fresh = new ArrayList<Attachment>();
    for (Attachment file : after) {
      var same = old.stream().filter(o -> o.file().equals(file.file())).findFirst();
      same.ifPresentOrElse(old::remove, () -> fresh.add(file));
    }
    var unnamed = new ArrayList<Attachment>();
    for (Attachment file : fresh) {
      old.stream()
          .filter(o -> o.name().equals(file.name()))
          .findFirst()
          .ifPresentOrElse(
              match -> {
                old.remove(match);
                pairs.add(new Pair(match, file));
              },
              () -> unnamed.add(file));
    }
    unnamed.forEach(file -> pairs.add(new Pair(old.isEmpty() ? null : old.removeFirst(), file)));
    old.forEach(file -> pairs.add(new Pair(file, null)));
    return pairs;
  }
}
