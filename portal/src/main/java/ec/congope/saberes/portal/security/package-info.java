/**
 * Who may do what over HTTP: people's passwords and sessions, the administrator's token, the filter
 * chains of the desk, the machines and the pages, and the bridge from a sign-in to a {@link
 * ec.congope.saberes.content.Viewer}. Builds on Spring Security and Spring Session. Start at {@code
 * SecurityConfiguration}, then {@link ec.congope.saberes.portal.security.SignIn}.
 */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.portal.security;
