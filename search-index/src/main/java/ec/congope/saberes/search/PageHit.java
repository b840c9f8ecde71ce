package ec.congope.saberes.search;

/**
 * A page of a file that matches.
 *
 * @param file number of the file in the item, from 1
 * @param page number of the page in the file, from 1
 */
public record PageHit(int file, int page, Snippet snippet) {}
