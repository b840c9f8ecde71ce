package ec.congope.saberes.content.vocabulary;

import ec.congope.saberes.content.vocabulary.NewVersion.Row;
import java.util.List;

/** Versions of the framework for tests. */
final class TestVersions {

  static final String FIRST = "congope-me-2012-2014";
  static final String SECOND = "me-2031";

  private TestVersions() {}

  /** One of two objectives, with codes that the first version prints too. */
  static NewVersion second() {
    return new NewVersion(
        SECOND,
        "Marco Estratégico 2027-2031",
        2027,
        2031,
        "Una visión",
        "Una misión",
        List.of(
            new Row("approach", "territorio", "", "Enfoque Territorial", ""),
            new Row("objective", "O1", "territorio", "Cuidar el agua", "Agua"),
            new Row("result", "R1.1", "O1", "Cuencas con guardianes", ""),
            new Row("topic", "R1.1-T1", "R1.1", "Acequias", ""),
            new Row("product", "P1.1", "O1", "Guía de cuencas", ""),
            new Row("objective", "O2", "territorio", "Caminos para todos", "Caminos"),
            new Row("result", "R2.1", "O2", "Vías que duran", ""),
            new Row("product", "P2.1", "O2", "Escuela de vialidad", "")));
  }
}
