/** The table of lemmas against the dictionary that it is made of. */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.lemmas;
