/**
 * The frame of every page: header, footer, assets, error pages, forms of dates and numbers. Builds
 * on Spring MVC and Thymeleaf. Start at {@link ec.congope.saberes.portal.layout.Site}.
 */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.portal.layout;
