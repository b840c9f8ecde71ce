package ec.congope.saberes.portal.layout;

import ec.congope.saberes.content.vocabulary.Concept;
import ec.congope.saberes.content.vocabulary.Scheme;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The ten pictograms: one for each competency of the tiles, and three for the cross-cutting themes.
 */
@Component("seals")
public class Seals {

  private static final Map<String, String> OWN =
      Map.ofEntries(
          Map.entry("C-PLANIFICACION", "planificacion"),
          Map.entry("C-VIALIDAD", "vialidad"),
          Map.entry("C-CUENCAS", "cuencas"),
          Map.entry("C-AMBIENTE", "ambiente"),
          Map.entry("C-RIEGO", "riego"),
          Map.entry("C-FOMENTO", "fomento"),
          Map.entry("C-COOPERACION", "cooperacion"),
          Map.entry("T-RIESGOS", "riesgos"),
          Map.entry("T-CLIMA", "ambiente"),
          Map.entry("T-AGUA", "cuencas"),
          Map.entry("T-PARTICIPACION", "participacion"),
          Map.entry("T-PRESUPUESTO-PART", "participacion"),
          Map.entry("T-GENERO", "participacion"),
          Map.entry("T-INTERCULTURALIDAD", "participacion"),
          Map.entry("T-EPS", "fomento"),
          Map.entry("T-SOBERANIA-ALIM", "fomento"));

  private final Vocabularies vocabularies;

  Seals(Vocabularies vocabularies) {
    this.vocabularies = vocabularies;
  }

  /** The seal of the first of these competencies or themes; the institutional one for none. */
  public String of(List<String> codes) {
    return codes.isEmpty() ? "institucional" : of(codes.getFirst());
  }

  /** The seal of a competency or theme: its own, or that of what it belongs to. */
  public String of(String code) {
    String own = OWN.get(code);
    if (own != null) {
      return own;
    }
    return vocabularies.find(Scheme.COMPETENCIES, code).stream()
        .flatMap(concept -> vocabularies.ancestors(concept).stream())
        .map(Concept::code)
        .map(OWN::get)
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElse("institucional");
  }
}
