/**
 * What people set to make search better, and what they set it by: synonyms, pins, judged queries,
 * and the log of queries, which knows nobody. Builds on items. Start at {@link
 * ec.congope.saberes.content.tuning.Synonyms}.
 */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.content.tuning;
