@NullMarked
package ec.congope.saberes.content.audit;

import org.jspecify.annotations.NullMarked;
