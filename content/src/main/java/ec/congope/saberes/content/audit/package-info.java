/**
 * Who did what to what, when and from where; only ever added to. Start reading at {@link
 * ec.congope.saberes.content.audit.Audit}.
 */
@NullMarked
package ec.congope.saberes.content.audit;

import org.jspecify.annotations.NullMarked;
