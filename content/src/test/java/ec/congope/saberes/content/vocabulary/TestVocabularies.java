package ec.congope.saberes.content.vocabulary;

import ec.congope.saberes.content.database.TestDatabase;

/** The vocabularies on a test database. */
public final class TestVocabularies {

  private TestVocabularies() {}

  /** Loads them into the database. */
  public static Vocabularies on(TestDatabase database) {
    return new Vocabularies(database.jdbc(), database.transactions());
  }
}
