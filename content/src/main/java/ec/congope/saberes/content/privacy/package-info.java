/**
 * What people may ask about their data, and how long it is kept. Start reading at {@link
 * ec.congope.saberes.content.privacy.PersonalData}.
 */
@NullMarked
package ec.congope.saberes.content.privacy;

import org.jspecify.annotations.NullMarked;
