/** Tests of the bulk import. */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.content.transfer;
