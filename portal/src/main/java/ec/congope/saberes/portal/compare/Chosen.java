package ec.congope.saberes.portal.compare;

import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.item.Item;
import ec.congope.saberes.content.item.Items;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The items that an address names.
 *
 * @param items in their order, each once, at most {@value #MOST}
 * @param unknown names of no item, or of one that the viewer may not see: the two look alike
 * @param left names for which there was no place
 */
record Chosen(List<Item> items, List<String> unknown, List<String> left) {

  static final int MOST = 4;

  /** Names that are looked at: more in an address is no mistake of a person. */
  private static final int LOOKED_AT = 12;

  private static final int NAME = 80;

  static Chosen read(List<String> names, Items items, Viewer viewer) {
    var found = new ArrayList<Item>();
    var unknown = new ArrayList<String>();
    var left = new ArrayList<String>();
    for (String name : names.stream().map(Chosen::slug).distinct().limit(LOOKED_AT).toList()) {
      if (name.isEmpty()) {
        continue;
      }
      try {
        Item item = items.get(name, viewer);
        if (found.size() < MOST) {
          found.add(item);
        } else {
          left.add(item.draft().title());
        }
      } catch (NotFound missing) {
        unknown.add(name.length() > NAME ? name.substring(0, NAME) + "…" : name);
      }
    }
    return new Chosen(List.copyOf(found), List.copyOf(unknown), List.copyOf(left));
  }

  /** The last part of an address, so that a whole one may be given too. */
  private static String slug(String name) {
    String path = name.strip().replaceFirst("[?#].*", "");
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Whether every name is one of the items. */
  boolean clean() {
    return !items.isEmpty() && unknown.isEmpty() && left.isEmpty();
  }

  boolean full() {
    return items.size() == MOST;
  }

  List<String> slugs() {
    return items.stream().map(Item::slug).toList();
  }

  /** The address of this page. */
  String address() {
    return address("/comparar", slugs());
  }

  String without(Item item) {
    return address(
        "/comparar", slugs().stream().filter(slug -> !slug.equals(item.slug())).toList());
  }

  String with(String slug) {
    var all = new ArrayList<>(slugs());
    all.add(slug);
    return address("/comparar", all);
  }

  String sheet() {
    return address("/comparar.csv", slugs());
  }

  private static String address(String path, List<String> slugs) {
    return UriComponentsBuilder.fromPath(path).queryParam("ficha", slugs).encode().toUriString();
  }
}
