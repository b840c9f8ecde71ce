package ec.congope.saberes.search.lucene;

import ec.congope.saberes.search.Dimension;

/**
 * Words of a query that name a value.
 *
 * @param from the first of the loose words, from 0
 * @param to behind the last of them
 * @param label of the value
 */
record Naming(Dimension dimension, String code, int from, int to, String label) {}
