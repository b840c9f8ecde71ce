package ec.congope.saberes.content.review;

import ec.congope.saberes.content.OrganisationId;
import ec.congope.saberes.content.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Whose a manuscript is.
 *
 * @param author who began it, or null where that is forgotten
 * @param coordinated whether the organisation has an active coordinator who did not write in it
 */
public record Owner(OrganisationId organisation, @Nullable PersonId author, boolean coordinated) {}
