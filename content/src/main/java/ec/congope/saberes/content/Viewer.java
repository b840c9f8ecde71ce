package ec.congope.saberes.content;

import ec.congope.saberes.content.Membership.Duty;
import ec.congope.saberes.content.Membership.Kind;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking. Every read that serves a person takes one, and what it may see is decided by
 * {@code content.access.Keys} alone.
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

  private static final Viewer ANONYMOUS = new Viewer(null, Set.of(), Set.of());
  private static final Viewer ADMINISTRATOR =
      new Viewer(null, Set.of(Role.ADMINISTRATOR), Set.of());

  private final @Nullable PersonId person;
  private final Set<Role> roles;
  private final Set<Membership> memberships;
  private final Set<String> networks;
  private final @Nullable String origin;

  private Viewer(@Nullable PersonId person, Set<Role> roles, Set<Membership> memberships) {
    this(person, roles, memberships, Set.of(), null);
  }

  private Viewer(
      @Nullable PersonId person,
      Set<Role> roles,
      Set<Membership> memberships,
      Set<String> networks,
      @Nullable String origin) {
    this.person = person;
    this.roles = Set.copyOf(roles);
    this.memberships = Set.copyOf(memberships);
    this.networks = Set.copyOf(networks);
    this.origin = origin;
  }

  /** Somebody who has not signed in: sees what is public. */
  public static Viewer anonymous() {
    return ANONYMOUS;
  }

  /** The portal itself, or whoever holds the configured administrator token. */
  public static Viewer administrator() {
    return ADMINISTRATOR;
  }

  /** A signed-in person with the given roles, member of no organisation. */
  public static Viewer person(PersonId person, Set<Role> roles) {
    return new Viewer(person, roles, Set.of());
  }

  /** A signed-in person with what it does for which organisation; its roles follow from that. */
  public static Viewer member(PersonId person, Collection<Membership> memberships) {
    var roles = EnumSet.noneOf(Role.class);
    for (Membership membership : memberships) {
      if (membership.kind() == Kind.GAP) {
        roles.add(Role.GAP_STAFF);
      }
      if (membership.kind() == Kind.CONGOPE) {
        roles.add(Role.CONGOPE_STAFF);
        if (membership.duty() == Duty.ADMINISTRATOR) {
          roles.add(Role.ADMINISTRATOR);
        }
      }
    }
    return new Viewer(person, roles, Set.copyOf(memberships));
  }

  /** The same, asking from this network: what {@code content.audit} tells of where. */
  public Viewer from(String network) {
    return new Viewer(person, roles, memberships, networks, network);
  }

  /** The network that the request came from, absent within the portal. */
  public Optional<String> origin() {
    return Optional.ofNullable(origin);
  }

  /** Whether somebody asks who has not signed in, wherever from. */
  public boolean isAnonymous() {
    return person == null && roles.isEmpty();
  }

  /** The person, absent for anonymous callers and for the portal itself. */
  public Optional<PersonId> person() {
    return Optional.ofNullable(person);
  }

  /** Whether the viewer has the role; an administrator has every role. */
  public boolean is(Role role) {
    return roles.contains(role) || roles.contains(Role.ADMINISTRATOR);
  }

  /** The organisations that the viewer does anything for. */
  public Set<OrganisationId> organisations() {
    return memberships.stream()
        .map(Membership::organisation)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The same viewer as a member of the networks with these slugs. */
  public Viewer in(Collection<String> slugs) {
    return slugs.isEmpty()
        ? this
        : new Viewer(person, roles, memberships, Set.copyOf(slugs), origin);
  }

  /** The slugs of the networks that the viewer is a member of. */
  public Set<String> networks() {
    return networks;
  }

  /** What the viewer does for which organisation. */
  public Set<Membership> memberships() {
    return memberships;
  }

  /** Whether the viewer does this for this organisation; an administrator does it for all. */
  public boolean has(Duty duty, OrganisationId organisation) {
    return is(Role.ADMINISTRATOR)
        || memberships.stream()
            .anyMatch(m -> m.duty() == duty && m.organisation().equals(organisation));
  }

  /** Whether the viewer does this for CONGOPE or a unit of it; an administrator does. */
  public boolean hasAtCongope(Duty duty) {
    return is(Role.ADMINISTRATOR)
        || memberships.stream().anyMatch(m -> m.duty() == duty && m.kind() == Kind.CONGOPE);
  }

  @Override
  public String toString() {
    return "Viewer[" + (person == null ? "-" : person) + " " + roles + "]";
  }
}
