@NullMarked
package ec.congope.saberes.content.person;

import org.jspecify.annotations.NullMarked;
