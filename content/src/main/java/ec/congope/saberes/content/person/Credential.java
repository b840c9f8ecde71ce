package ec.congope.saberes.content.person;

import ec.congope.saberes.content.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What a password is compared with.
 *
 * @param hash Argon2id with its parameters, or null as long as no password was chosen
 */
public record Credential(PersonId person, Person.State state, @Nullable String hash) {

  /** Whether the person may sign in with a password at all. */
  public boolean usable() {
    return state == Person.State.ACTIVE && hash != null;
  }

  @Override
  public String toString() {
    return "Credential[" + person + " " + state + "]";
  }
}
