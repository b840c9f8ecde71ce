package ec.congope.saberes.portal.read;

import ec.congope.saberes.content.item.Item;

/** The address is one that the item had formerly: it leads to the present one. */
final class Moved extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String slug;

  private Moved(String from, String slug) {
    super(from + " is now " + slug);
    this.slug = slug;
  }

  /** Throws where the item was asked for by a former slug. */
  static void check(Item item, String asked) {
    if (!item.slug().equals(asked)) {
      throw new Moved(asked, item.slug());
    }
  }

  /** The slug of today. */
  String slug() {
    return slug;
  }
}
