/**
 * The database: embedded PostgreSQL with kept data, or any other by configuration. Builds on the
 * PostgreSQL binaries. Start at {@link ec.congope.saberes.content.database.EmbeddedPostgresServer}.
 */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.content.database;
