/**
 * People with accounts, and what each does for which organisation. Start reading at {@link
 * ec.congope.saberes.content.person.People}.
 */
@NullMarked
package ec.congope.saberes.content.person;

import org.jspecify.annotations.NullMarked;
