/**
 * The table of Spanish lemmas: made at build time out of the dictionary of the project
 * softcatala/spanish-dict-tools, and read by the index. A jar of its own, because the table stands
 * under the dictionary's licence (LGPL 2.1) and can be replaced alone. Start at {@link
 * ec.congope.saberes.lemmas.Lemmas}.
 */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.lemmas;
