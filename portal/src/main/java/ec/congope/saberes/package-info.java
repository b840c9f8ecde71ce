/** The application: one class to start it. The pages are in {@code portal}. */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes;
