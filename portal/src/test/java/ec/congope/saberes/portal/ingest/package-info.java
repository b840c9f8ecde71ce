/** Tests of what imports bring. */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.portal.ingest;
