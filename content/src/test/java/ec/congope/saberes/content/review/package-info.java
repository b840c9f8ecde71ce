/** Tests of manuscripts: who may do what, and that nobody loses a word. */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.content.review;
