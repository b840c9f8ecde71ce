/**
 * What people type, understood: a tree of our own, apart from the parser and from the engine, that
 * prints itself back as text. Builds on nothing but the JDK. Start at {@link Query}.
 */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.search.query;
