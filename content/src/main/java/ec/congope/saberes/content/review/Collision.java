package ec.congope.saberes.content.review;

import ec.congope.saberes.content.practice.Answer;

/**
 * A field that two people changed at once. Nobody wins: the person chooses.
 *
 * @param base what both began with
 * @param mine what was handed in, and is not saved
 * @param theirs what is saved
 */
public record Collision(String key, Answer base, Answer mine, Answer theirs) {}
