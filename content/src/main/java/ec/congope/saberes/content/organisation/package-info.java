/**
 * Provincial governments, CONGOPE and its units, partners: whose people write, and whose items are.
 * Start reading at {@link ec.congope.saberes.content.organisation.Organisations}.
 */
@NullMarked
package ec.congope.saberes.content.organisation;

import org.jspecify.annotations.NullMarked;
