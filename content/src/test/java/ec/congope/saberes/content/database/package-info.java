/** The database of the tests, and tests of the embedded server. */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.content.database;
