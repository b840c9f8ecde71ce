package ec.congope.saberes.content.vocabulary;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * All concept schemes, in memory: reads never ask the database. Loaded from it at the start and
 * after every change.
 */
@Component
public class Vocabularies {

  /** The concepts of a scheme, parents before children, siblings in their order. */
  public List<Concept> list(Scheme scheme) {
    throw new UnsupportedOperationException("pending " + scheme);
  }

  /** The concept with this code or slug. */
  public Optional<Concept> find(Scheme scheme, String codeOrSlug) {
    throw new UnsupportedOperationException("pending " + scheme + codeOrSlug);
  }

  /** The concepts right below this one, in order. */
  public List<Concept> children(Concept concept) {
    throw new UnsupportedOperationException("pending " + concept);
  }

  /** The concept's ancestors, nearest first. */
  public List<Concept> ancestors(Concept concept) {
    throw new UnsupportedOperationException("pending " + concept);
  }

  /** The concepts that CONGOPE's document prints with this code: two for {@code P2.1}. */
  public List<Concept> printedAs(String printedCode) {
    throw new UnsupportedOperationException("pending " + printedCode);
  }

  /** A word that changes whenever any vocabulary changes: for caches and ETags. */
  public String version() {
    throw new UnsupportedOperationException("pending");
  }
}
