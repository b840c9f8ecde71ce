package ec.congope.saberes.content;

/**
 * The number of an item: given once by the database, never reused, the same for the whole life of
 * the item whatever its type or address becomes.
 */
public record ItemId(long value) implements Comparable<ItemId> {

  /** Refuses numbers that the database never gives. */
  public ItemId {
    if (value <= 0) {
      throw new IllegalArgumentException("an item id is positive: " + value);
    }
  }

  /**
   * Reads the decimal form that {@link #toString()} writes.
   *
   * @throws NotFound when the text is no id: to a reader, an impossible id is a missing item
   */
  public static ItemId parse(String text) {
    if (!text.matches("[1-9][0-9]{0,17}")) {
      throw new NotFound("item", text);
    }
    return new ItemId(Long.parseLong(text));
  }

  @Override
  public int compareTo(ItemId other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
