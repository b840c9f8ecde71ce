package ec.congope.saberes.demonstration;

/** What a document says about itself: on its first page, at its foot and in its properties. */
record Imprint(String title, String notice, String author, String language) {}
