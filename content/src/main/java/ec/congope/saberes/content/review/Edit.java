package ec.congope.saberes.content.review;

import ec.congope.saberes.content.practice.Answer;

/**
 * An answer as somebody hands it in.
 *
 * @param base version of the manuscript that it was changed on
 */
public record Edit(int base, Answer answer) {}
