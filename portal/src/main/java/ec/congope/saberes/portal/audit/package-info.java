/**
 * What was done, for those who run the portal: searched and taken along. Start reading at {@code
 * AuditController}.
 */
@NullMarked
package ec.congope.saberes.portal.audit;

import org.jspecify.annotations.NullMarked;
