package ec.congope.saberes.content.person;

import ec.congope.saberes.content.Membership;
import ec.congope.saberes.content.PersonId;
import ec.congope.saberes.content.Viewer;
import java.util.List;
import java.util.Set;

/**
 * Somebody with an account.
 *
 * @param email in lower case; unique
 * @param name as it is shown
 * @param memberships confirmed ones
 * @param networks slugs of the networks that the person is a member of
 * @param secondStep whether a code is asked for after its password
 * @param passkey whether it has a passkey
 */
public record Person(
    PersonId id,
    String email,
    String name,
    State state,
    List<Membership> memberships,
    Set<String> networks,
    boolean secondStep,
    boolean passkey) {

  /** How far an account has come. */
  public enum State {
    /** Asked to join, has not yet answered. */
    INVITED,
    /** Registered by itself; an administrator has yet to confirm. */
    PROPOSED,
    /** May sign in. */
    ACTIVE,
    /** May not sign in any more. */
    DISABLED
  }

  /** Copies the collections. */
  public Person {
    memberships = List.copyOf(memberships);
    networks = Set.copyOf(networks);
  }

  /** The person as one who is asking: with its duties while active, else like anybody. */
  public Viewer viewer() {
    return state == State.ACTIVE ? Viewer.member(id, memberships).in(networks) : Viewer.anonymous();
  }
}
