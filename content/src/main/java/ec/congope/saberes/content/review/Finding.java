package ec.congope.saberes.content.review;

import ec.congope.saberes.content.Invalid.Violation;

/**
 * Something that a check found.
 *
 * @param weight never {@link Weight#OFF}
 * @param violation in which field, and what
 */
public record Finding(Check check, Weight weight, Violation violation) {}
