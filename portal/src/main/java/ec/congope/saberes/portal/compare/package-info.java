/**
 * Two to four items side by side. Builds on items and the index. Start at {@code
 * CompareController}.
 */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.portal.compare;
