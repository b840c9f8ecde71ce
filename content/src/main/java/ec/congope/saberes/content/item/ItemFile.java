package ec.congope.saberes.content.item;

import ec.congope.saberes.content.access.Reach;
import ec.congope.saberes.content.file.Attachment;

/**
 * A file of an item, under the number that it has in addresses whoever asks.
 *
 * @param number from 1
 * @param reach whom it reaches now, as far as these also read the item
 */
public record ItemFile(int number, Attachment attachment, Reach reach) {}
