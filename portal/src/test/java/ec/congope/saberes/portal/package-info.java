/** Tests of the portal: over HTTP, and in a browser. */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.portal;
