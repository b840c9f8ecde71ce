package ec.congope.saberes.content;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking. Every read that serves a person takes one, and what it may see is decided by
 * {@code content.access.Access} alone.
 */
public final class Viewer {

  /** What a viewer is to the consortium. */
  public enum Role {
    /** Staff of a provincial government: member of the GAP network. */
    GAP_STAFF,
    /** Staff of CONGOPE. */
    CONGOPE_STAFF,
    /** Runs the portal: sees and changes everything. */
    ADMINISTRATOR
  }

  private static final Viewer ANONYMOUS = new Viewer(null, Set.of());
  private static final Viewer ADMINISTRATOR = new Viewer(null, Set.of(Role.ADMINISTRATOR));

  private final @Nullable PersonId person;
  private final Set<Role> roles;

  private Viewer(@Nullable PersonId person, Set<Role> roles) {
    this.person = person;
    this.roles = Set.copyOf(roles);
  }

  /** Somebody who has not signed in: sees what is public. */
  public static Viewer anonymous() {
    return ANONYMOUS;
  }

  /** The portal itself, or whoever holds the configured administrator token. */
  public static Viewer administrator() {
    return ADMINISTRATOR;
  }

  /** A signed-in person with the given roles. */
  public static Viewer person(PersonId person, Set<Role> roles) {
    return new Viewer(person, roles);
  }

  /** The person, absent for anonymous callers and for the portal itself. */
  public Optional<PersonId> person() {
    return Optional.ofNullable(person);
  }

  /** Whether the viewer has the role; an administrator has every role. */
  public boolean is(Role role) {
    return roles.contains(role) || roles.contains(Role.ADMINISTRATOR);
  }

  @Override
  public String toString() {
    return "Viewer[" + (person == null ? "-" : person) + " " + roles + "]";
  }
}
