/**
 * What is being written before readers see it: manuscripts, who may do what with them, and how two
 * who write at once lose nothing. Builds on forms and items. Start reading at {@link
 * ec.congope.saberes.content.review.Manuscripts}.
 */
@NullMarked
package ec.congope.saberes.content.review;

import org.jspecify.annotations.NullMarked;
