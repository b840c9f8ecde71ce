/**
 * Writing: the list of manuscripts, the forms section by section, saving while one types, putting
 * two versions together, looking at the result and publishing it. Builds on {@code content.review}
 * and {@code content.practice}. Start reading at {@code SectionController}.
 */
@NullMarked
package ec.congope.saberes.portal.write;

import org.jspecify.annotations.NullMarked;
