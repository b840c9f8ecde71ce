package ec.congope.saberes.content.review;

import ec.congope.saberes.content.OrganisationId;
import ec.congope.saberes.content.PersonId;
import ec.congope.saberes.content.practice.Completeness;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A manuscript in a list.
 *
 * @param title may be empty
 * @param slug of the item that it changes or became, or null
 * @param author as shown, or null where it is forgotten
 */
public record ManuscriptLine(
    ManuscriptId id,
    String title,
    String type,
    State state,
    Completeness completeness,
    @Nullable String slug,
    OrganisationId organisation,
    String organisationName,
    @Nullable PersonId authorId,
    @Nullable String author,
    Instant changed) {}
