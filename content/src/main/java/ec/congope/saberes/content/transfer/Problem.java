package ec.congope.saberes.content.transfer;

import ec.congope.saberes.content.Invalid.Violation;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a record of a manifest.
 *
 * @param line where the record starts, from 1
 * @param externalId of the record, or null when it is not known
 * @param violation the field (empty for the record as a whole), and the message for the person
 */
public record Problem(long line, @Nullable String externalId, Violation violation) {}
