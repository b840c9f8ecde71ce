package ec.congope.saberes.portal.layout;

import org.jspecify.annotations.Nullable;

/**
 * A competency or province to choose.
 *
 * @param seal its pictogram, or null for none
 * @param note how many items it has, in words
 */
public record Choice(String label, String url, @Nullable String seal, String note) {}
