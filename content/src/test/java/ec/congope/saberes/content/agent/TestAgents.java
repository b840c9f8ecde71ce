package ec.congope.saberes.content.agent;

import ec.congope.saberes.content.database.TestDatabase;
import ec.congope.saberes.content.vocabulary.Vocabularies;

/** The authority records on a test database. */
public final class TestAgents {

  private TestAgents() {}

  /** Makes them. */
  public static Agents on(TestDatabase database, Vocabularies vocabularies) {
    return new Agents(database.jdbc(), database.transactions(), vocabularies);
  }
}
