package ec.congope.saberes.content.organisation;

import ec.congope.saberes.content.Membership;
import ec.congope.saberes.content.OrganisationId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A body that people work for.
 *
 * @param code for addresses and imports; unique, never changed
 * @param province DPA code, or null for one that is not of a province
 * @param parent of a unit, or null
 * @param domains of its e-mail addresses, in lower case
 * @param successor of one that was merged into another, or null
 * @param ended whether nobody writes for it any more
 */
public record Organisation(
    OrganisationId id,
    String code,
    String name,
    Membership.Kind kind,
    @Nullable String province,
    @Nullable OrganisationId parent,
    List<String> domains,
    @Nullable OrganisationId successor,
    boolean ended) {

  /** Copies the list. */
  public Organisation {
    domains = List.copyOf(domains);
  }
}
