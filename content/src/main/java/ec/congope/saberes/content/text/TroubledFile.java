package ec.congope.saberes.content.text;

/**
 * A file whose text is not simply there, with an item that carries it.
 *
 * @param name file name in that item
 * @param size in bytes
 * @param number of the file in that item, from 1
 * @param slug of the item
 * @param title of the item
 * @param open whether everybody may see the item
 * @param items how many items carry the file
 */
public record TroubledFile(
    FileText text,
    String name,
    long size,
    int number,
    String slug,
    String title,
    boolean open,
    int items) {}
