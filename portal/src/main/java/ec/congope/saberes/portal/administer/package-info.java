/**
 * Pages for those who run the portal: an overview, and the files whose text is not simply there.
 * Builds on the store and the index; {@code portal.security} lets only the administrator in. Start
 * at {@code OverviewController}.
 */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.portal.administer;
