/** Tests of what makes search better. */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.content.tuning;
