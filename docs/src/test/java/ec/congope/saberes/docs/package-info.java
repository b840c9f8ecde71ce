/** Tests that keep the documents true. Start at {@link ec.congope.saberes.docs.Sources}. */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.docs;
