package ec.congope.saberes.portal.vocabulary;

import ec.congope.saberes.content.NotFound;
import java.util.Arrays;

/** What can be done to a vocabulary, by its word in addresses. */
enum Action {
  ADD("agregar"),
  REWORD("nombrar"),
  MERGE("fusionar"),
  RETIRE("retirar"),
  MOVE("mover"),
  SHIFT("ordenar");

  private final String slug;

  Action(String slug) {
    this.slug = slug;
  }

  static Action of(String slug) {
    return Arrays.stream(values())
        .filter(action -> action.slug.equals(slug))
        .findFirst()
        .orElseThrow(() -> new NotFound("vocabulary action", slug));
  }

  /** The word in addresses and forms. */
  public String slug() {
    return slug;
  }

  /** The key of its name. */
  public String message() {
    return "vocabulary.action." + slug;
  }

  /** The key of what it means, beside the name. */
  public String lead() {
    return "vocabulary.lead." + slug;
  }

  /** Whether it concerns how the concept is called. */
  public boolean words() {
    return this == ADD || this == REWORD;
  }

  /** Whether another concept takes its place. */
  public boolean replaces() {
    return this == MERGE || this == RETIRE;
  }

  /** Whether it gets a place in the tree. */
  public boolean places() {
    return this == ADD || this == MOVE;
  }
}
