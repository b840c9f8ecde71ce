package ec.congope.saberes.content.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A concept as in SKOS.
 *
 * @param scheme where it belongs
 * @param code stable key, unique in the scheme: {@code C-VIALIDAD}, {@code R4.1}, {@code 01}
 * @param slug for addresses, unique in the scheme: {@code vialidad}, {@code r4.1}, {@code azuay}
 * @param kind what sort of concept, such as {@code approach objective result topic product} in the
 *     framework or {@code competencia_exclusiva subtema tema_transversal} among the competencies
 * @param label preferred label in Spanish
 * @param shortLabel for chips and facets; the label where none is given
 * @param alternative labels fit to be shown
 * @param hidden labels only for search (typing errors, colloquial forms)
 * @param definition one or two sentences, or null
 * @param broader code of the parent, or null at a root
 * @param related codes of related concepts of the same scheme
 * @param printedCode the code as CONGOPE's document prints it, or null; differs from {@code code}
 *     for {@code P3.1} (printed {@code P2.1})
 * @param position order among its siblings
 * @param properties everything else that the data says, by name: {@code iso}, {@code capital},
 *     {@code region}, {@code tile}, {@code neighbours} (codes split by blanks), {@code scopeNote},
 *     {@code url} …
 */
public record Concept(
    Scheme scheme,
    String code,
    String slug,
    String kind,
    String label,
    String shortLabel,
    List<String> alternative,
    List<String> hidden,
    @Nullable String definition,
    @Nullable String broader,
    List<String> related,
    @Nullable String printedCode,
    int position,
    Map<String, String> properties) {

  static final String SHOWN = "shown";

  /** Copies the collections. */
  public Concept {
    alternative = List.copyOf(alternative);
    hidden = List.copyOf(hidden);
    related = List.copyOf(related);
    properties = Map.copyOf(properties);
  }

  /**
   * The code as people know it: of a later version of the framework, without the name of the
   * version that it begins with.
   */
  public String shownCode() {
    return property(SHOWN).orElse(code);
  }

  /** A property by name. */
  public Optional<String> property(String name) {
    return Optional.ofNullable(properties.get(name));
  }
}
