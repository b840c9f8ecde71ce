/**
 * The words that every package of the store speaks: who is asking ({@link
 * ec.congope.saberes.content.Viewer}), what is meant ({@link ec.congope.saberes.content.ItemId})
 * and what can go wrong ({@link ec.congope.saberes.content.ContentException}).
 *
 * <p>Builds on nothing but the JDK. Start reading at {@link ec.congope.saberes.content.Viewer},
 * then go on to {@code content.item.Items}.
 */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.content;
