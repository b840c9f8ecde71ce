package ec.congope.saberes.portal.read;

import ec.congope.saberes.content.vocabulary.Scheme;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import ec.congope.saberes.portal.layout.Link;
import ec.congope.saberes.portal.layout.Words;
import ec.congope.saberes.search.Similar;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Items like another, each with what they share. */
@Component
class SimilarLinks {

  /** Concepts that are named. */
  private static final int NAMED = 4;

  private final Vocabularies vocabularies;
  private final Words words;

  SimilarLinks(Vocabularies vocabularies, Words words) {
    this.vocabularies = vocabularies;
    this.words = words;
  }

  List<Link> of(List<Similar> similar) {
    return similar.stream()
        .map(other ->
            new Link(other.hit().title().text(), "/fichas/" + other.hit().slug(), reason(other)))
        .toList();
  }

  private String reason(Similar other) {
    var shared = new ArrayList<String>();
    other.codes().stream().limit(NAMED).map(this::name).forEach(shared::add);
    if (!other.words().isEmpty()) {
      int number = other.words().size();
      shared.add(words.of("read.similar.words", number, String.join(", ", other.words())));
    }
    return shared.isEmpty()
        ? vocabularies.label(Scheme.TYPES, other.hit().type())
        : words.of("read.similar.shared", String.join(", ", shared));
  }

  /** Competencies and provinces by their names, the framework by its codes, as people quote it. */
  private String name(String code) {
    return vocabularies
        .find(Scheme.COMPETENCIES, code)
        .or(() -> vocabularies.find(Scheme.PROVINCES, code))
        .map(concept -> concept.shortLabel())
        .orElse(code);
  }
}
