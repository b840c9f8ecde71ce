/**
 * What waits for those who review and publish. Builds on {@code content.review}; the manuscripts
 * themselves are shown by {@code portal.write}. Start at {@code WorkController}.
 */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.portal.review;
