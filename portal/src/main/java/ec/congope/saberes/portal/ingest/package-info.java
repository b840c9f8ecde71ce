/**
 * Imports over the machine interface and from the browser: a manifest, or a whole folder as a ZIP
 * or as a form, is received into a folder and imported from there, one after the other; from the
 * browser only after somebody saw what would become of it. Builds on the bulk import. Start at
 * {@code ImportsApi} and {@code ImportController}.
 */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.portal.ingest;
