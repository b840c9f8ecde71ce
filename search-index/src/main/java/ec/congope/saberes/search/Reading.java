package ec.congope.saberes.search;

/** How freely the words of a query are read. */
public enum Reading {
  /** With the synonyms of the domain, and corrected where the typed form finds nothing good. */
  HELPFUL,
  /** Just what was typed: no synonyms, no correction. */
  LITERAL
}
