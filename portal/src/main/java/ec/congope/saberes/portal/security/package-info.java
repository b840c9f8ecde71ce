/**
 * Who may do what over HTTP: the administrator's token, the filter chains of {@code /admin} and of
 * the writing machine interface, and the bridge from a sign-in to a {@link
 * ec.congope.saberes.content.Viewer}. Builds on Spring Security. Start at {@code
 * SecurityConfiguration}.
 */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.portal.security;
