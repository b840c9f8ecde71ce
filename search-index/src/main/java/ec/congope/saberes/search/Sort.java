package ec.congope.saberes.search;

import java.util.Arrays;
import java.util.Optional;

/** In which order results come. */
public enum Sort {
  /** Best match first; without words to match, newest first. */
  RELEVANCE("relevancia", "relevance"),
  /** Newest date of issue first; undated last. */
  NEWEST("recientes", "newest"),
  /** Oldest date of issue first; undated last. */
  OLDEST("antiguos", "oldest"),
  /** Practices that most items adapt first. */
  REPLICATED("replicadas", "most-replicated"),
  /** Best proven first: replicated, then by the level of evidence. */
  PROVEN("evidencia", "best-evidence"),
  /** First shown here last, first: what is new in the library. */
  ADDED("incorporados", "added"),
  /** By title, in Spanish alphabetical order. */
  TITLE("titulo", "title");

  private final String parameter;
  private final String name;

  Sort(String parameter, String name) {
    this.parameter = parameter;
    this.name = name;
  }

  /** Name in the addresses of pages. */
  public String parameter() {
    return parameter;
  }

  /** Name in the machine interface. */
  public String apiName() {
    return name;
  }

  /** The sort with this page parameter or machine name. */
  public static Optional<Sort> find(String name) {
    return Arrays.stream(values())
        .filter(sort -> sort.parameter.equals(name) || sort.name.equals(name))
        .findFirst();
  }
}
