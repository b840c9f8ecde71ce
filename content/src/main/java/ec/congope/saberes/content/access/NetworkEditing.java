package ec.congope.saberes.content.access;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.Invalid.Violation;
import ec.congope.saberes.content.NotAllowed;
import ec.congope.saberes.content.PersonId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.audit.Audit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What administrators do with networks, told to the audit. */
@Component
public class NetworkEditing {

  /** Longest slug and name, in characters. */
  public static final int LONGEST = 60;

  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private final Networks networks;
  private final Audit audit;
  private final TransactionOperations transaction;

  NetworkEditing(Networks networks, Audit audit, TransactionOperations transaction) {
    this.networks = networks;
    this.audit = audit;
    this.transaction = transaction;
  }

  /**
   * Makes a network without members.
   *
   * @throws Invalid with everything that is wrong
   */
  public void add(String slug, String name, Viewer viewer) {
    require(viewer);
    var faults = new ArrayList<Violation>();
    if (name.isBlank() || name.strip().length() > LONGEST) {
      faults.add(Violation.of("nombre", "network.name.wrong"));
    }
    if (slug.length() > LONGEST || !SLUG.matcher(slug).matches()) {
      faults.add(Violation.of("codigo", "network.slug.wrong"));
    } else if (networks.find(slug).isPresent()) {
      faults.add(Violation.of("codigo", "network.slug.known"));
    }
    if (!faults.isEmpty()) {
      throw new Invalid(List.copyOf(faults));
    }
    transaction.executeWithoutResult(status -> {
      networks.add(slug, name);
      audit.record(viewer, "network.add", subject(slug), Map.of());
    });
  }

  /** Makes the person a member, which acts at its next request. */
  public void join(String slug, PersonId person, Viewer viewer) {
    require(viewer);
    transaction.executeWithoutResult(status -> {
      networks.join(slug, person);
      audit.record(viewer, "network.join", subject(slug), Map.of("person", person.toString()));
    });
  }

  /** Ends the membership of the person, which acts at its next request. */
  public void leave(String slug, PersonId person, Viewer viewer) {
    require(viewer);
    transaction.executeWithoutResult(status -> {
      networks.leave(slug, person);
      audit.record(viewer, "network.leave", subject(slug), Map.of("person", person.toString()));
    });
  }

  private static String subject(String slug) {
    return "network:" + slug;
  }

  private static void require(Viewer viewer) {
    if (!viewer.is(Viewer.Role.ADMINISTRATOR)) {
      throw new NotAllowed("edit networks");
    }
  }
}
