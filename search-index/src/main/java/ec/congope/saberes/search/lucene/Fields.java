package ec.congope.saberes.search.lucene;

/**
 * The fields that a word is searched in.
 *
 * @param text stems
 * @param exact the words as they stand
 * @param enye stems with ñ, written with n
 * @param gram 4-grams
 * @param norm codes of norms
 */
record Fields(String text, String exact, String enye, String gram, String norm) {

  /** All the text of an item, its pages aside. */
  static final Fields ITEM =
      new Fields(
          LuceneSchema.TEXT,
          LuceneSchema.EXACT,
          LuceneSchema.ENYE,
          LuceneSchema.GRAM,
          LuceneSchema.NORM);

  /** The text of a page. */
  static final Fields PAGE =
      new Fields(
          LuceneSchema.PAGE,
          LuceneSchema.PAGE_EXACT,
          LuceneSchema.PAGE_ENYE,
          LuceneSchema.PAGE_GRAM,
          LuceneSchema.PAGE_NORM);
}
