package ec.congope.saberes.portal.find;

import org.jspecify.annotations.Nullable;

/**
 * How to ask a person.
 *
 * @param mail address of a prefilled message, or null where the portal was given none
 * @param address of this search, to be copied into a message
 */
record Help(@Nullable String mail, String address) {}
