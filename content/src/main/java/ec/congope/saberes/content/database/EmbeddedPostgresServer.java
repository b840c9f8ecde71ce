package ec.congope.saberes.content.database;

/** A real PostgreSQL, kept in the data folder. */
public final class EmbeddedPostgresServer {}
