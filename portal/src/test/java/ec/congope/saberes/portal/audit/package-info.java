/** Tests of the pages of the audit. */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.portal.audit;
