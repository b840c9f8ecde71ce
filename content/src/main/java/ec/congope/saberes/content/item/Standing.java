package ec.congope.saberes.content.item;

import ec.congope.saberes.content.ItemId;
import java.util.Arrays;

/** Where an item stands, without what it says. */
@SuppressWarnings("ArrayRecordComponent") // compared by says(), never by equals()
record Standing(ItemId id, int revision, byte[] digest) {

  boolean says(byte[] other) {
    return Arrays.equals(digest, other);
  }
}
