/** The home page. Builds on the index. Start at {@code HomeController}. */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.portal.home;
