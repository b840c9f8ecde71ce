/**
 * Signing in and out, and looking after one's account. Builds on {@code portal.security}, which
 * decides. Start at {@code EnterController}.
 */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.portal.sign;
