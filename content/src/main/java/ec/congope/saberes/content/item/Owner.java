package ec.congope.saberes.content.item;

import ec.congope.saberes.content.OrganisationId;

/**
 * The organisation whose an item is.
 *
 * @param code of the organisation, for the import format and the machine interface
 */
public record Owner(OrganisationId id, String code) {}
