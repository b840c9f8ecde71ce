/**
 * Exploring: framework, competencies and provinces. Builds on the vocabularies and the index. Start
 * at {@code FrameworkController}.
 */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.portal.explore;
