/**
 * The vocabularies as administrators change them: the tree of each, a form for each thing that can
 * be done, what it would change, and the last steps with their way back. Builds on {@code
 * content.vocabulary.Editing}. Start at {@code SchemesController}.
 */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.portal.vocabulary;
