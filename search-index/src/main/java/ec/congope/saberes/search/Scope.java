package ec.congope.saberes.search;

/** Where the words of a query are looked for. */
public enum Scope {
  /** In the records and in every page of their files. */
  RECORDS_AND_PAGES,
  /** In the records alone: title, labels, summary and body. «Solo fichas». */
  RECORDS
}
