package ec.congope.saberes.search.query;

/** One part of a typed text, in its place. */
record Piece(Kind kind, Query query) {

  /** What it is there for. */
  enum Kind {
    /** To be found. */
    WANTED,
    /** To be kept out. */
    UNWANTED,
    /** Joins the pieces beside it. */
    OR
  }

  static final Piece JOINING = new Piece(Kind.OR, new Query.Everything());
}
