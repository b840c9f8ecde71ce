package ec.congope.saberes.content.item;

import ec.congope.saberes.content.vocabulary.Scheme;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import org.springframework.stereotype.Component;

/**
 * What the codes of a draft mean now: those that are no longer used are read as the ones that took
 * their place. What is stored stays as it was written.
 */
@Component
class Successors {

  private final Vocabularies vocabularies;

  Successors(Vocabularies vocabularies) {
    this.vocabularies = vocabularies;
  }

  Draft of(Draft written) {
    var framework = vocabularies.current(Scheme.FRAMEWORK, written.framework());
    var competencies = vocabularies.current(Scheme.COMPETENCIES, written.competencies());
    return framework.equals(written.framework()) && competencies.equals(written.competencies())
        ? written
        : written.tagged(framework, competencies);
  }
}
