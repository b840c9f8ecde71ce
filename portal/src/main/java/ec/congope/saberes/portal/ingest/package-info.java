/**
 * Imports over the machine interface: a manifest, or a whole folder as a ZIP or as a form, is
 * received into a staging folder and imported from there, one after the other. Builds on the bulk
 * import. Start at {@code ImportsApi}.
 */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.portal.ingest;
