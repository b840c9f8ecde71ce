package ec.congope.saberes.content.practice;

import java.util.Locale;

/** What sort of answer a field takes. */
public enum Kind {
  /** A line of text. */
  TEXT,
  /** Markdown of several lines. */
  LONG,
  /** One or more of the options that the form gives. */
  CHOICE,
  /** One or more codes of a concept scheme. */
  CONCEPT,
  /** A whole number that is not negative. */
  NUMBER,
  /** US dollars, with a decimal comma or none. */
  MONEY,
  /** A date known to the year, the month or the day. */
  DATE,
  /** The address of a web page. */
  LINK,
  /** The address of an item of this portal. */
  RELATION,
  /** The name of an organisation, suggested from those that are known. */
  ORGANISATION,
  /** Files, each with what the columns say of it. */
  FILES,
  /** Rows of columns. */
  RECORDS,
  /** One option for each of the columns. */
  MATRIX,
  /** Worked out by the portal: never asked. */
  COMPUTED;

  static Kind of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** Whether an answer has named columns. */
  public boolean hasColumns() {
    return this == FILES || this == RECORDS || this == MATRIX;
  }
}
