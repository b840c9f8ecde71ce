/**
 * Controlled vocabularies as in SKOS: strategic framework, competencies, provinces, types and the
 * short lists. Builds on PostgreSQL and the data files. Start at {@link
 * ec.congope.saberes.content.vocabulary.Vocabularies}.
 */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.content.vocabulary;
