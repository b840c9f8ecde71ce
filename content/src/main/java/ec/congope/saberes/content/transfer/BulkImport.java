package ec.congope.saberes.content.transfer;

/** Imports a folder of documents. */
public final class BulkImport {}
