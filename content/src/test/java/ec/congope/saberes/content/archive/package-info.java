@NullMarked
package ec.congope.saberes.content.archive;

import org.jspecify.annotations.NullMarked;
