/**
 * Forms as data: what is asked about a good practice, an experience or a document, in editions, and
 * what people answer. Builds on items and vocabularies. Start reading at {@link
 * ec.congope.saberes.content.practice.Forms}, then {@link
 * ec.congope.saberes.content.practice.Composition}, which makes a draft of answers.
 */
@NullMarked
package ec.congope.saberes.content.practice;

import org.jspecify.annotations.NullMarked;
