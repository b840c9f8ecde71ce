package ec.congope.saberes.content.access;

import ec.congope.saberes.content.Membership.Duty;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.Viewer.Role;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The keys that a viewer holds: what it may read of what is published. This is the one place that
 * decides it; every page, statement and query of the index asks with these.
 *
 * @param all whether it holds every key: who runs the portal, and CONGOPE's editors and publishers,
 *     without whom nothing is published
 * @param held the keys by name, also where it holds all
 */
public record Keys(boolean all, Set<String> held) {

  private static final Keys OPEN =
      new Keys(false, Set.of(Level.PUBLIC.code(), Level.METADATA_ONLY.code()));

  /** Copies the set. */
  public Keys {
    held = Set.copyOf(held);
  }

  /** The keys of everybody. */
  public static Keys open() {
    return OPEN;
  }

  /** The keys of this viewer. */
  public static Keys of(Viewer viewer) {
    if (viewer.isAnonymous()) {
      return OPEN;
    }
    var held = new LinkedHashSet<>(OPEN.held());
    boolean congope = viewer.is(Role.CONGOPE_STAFF);
    if (congope || viewer.is(Role.GAP_STAFF)) {
      held.add(Level.GAP_NETWORK.code());
    }
    if (congope) {
      held.add(Level.INTERNAL.code());
    }
    viewer.organisations().forEach(own -> held.add(Reach.of(own).key()));
    viewer.networks().forEach(slug -> held.add(Access.network(slug).reach(null).key()));
    boolean all = viewer.hasAtCongope(Duty.EDITOR) || viewer.hasAtCongope(Duty.PUBLISHER);
    return new Keys(all, held);
  }

  /** Whether the viewer reads what reaches so far. */
  public boolean open(Reach reach) {
    return all || held.contains(reach.key());
  }

  /** Whether the viewer reads more than everybody does. */
  public boolean more() {
    return all || held.size() > OPEN.held().size();
  }

  /** The keys by name, as a parameter of a statement. */
  public String[] names() {
    return held.toArray(String[]::new);
  }
}
