@NullMarked
package ec.congope.saberes.content.organisation;

import org.jspecify.annotations.NullMarked;
