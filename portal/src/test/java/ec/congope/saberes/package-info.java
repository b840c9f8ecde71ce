/** Tests of the whole application, and of its architecture. */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes;
