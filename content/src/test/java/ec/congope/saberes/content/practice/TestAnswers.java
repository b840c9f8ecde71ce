package ec.congope.saberes.content.practice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Answers for tests. */
public final class TestAnswers {

  private TestAnswers() {}

  /** An experience that may be published. */
  public static Answers experience(String title) {
    var all = new HashMap<String, Answer>();
    all.put("title", Answer.of(title));
    all.put("summary", Answer.of("Un vuelo reemplazó tres días de caminata."));
    all.put("provinces", Answer.ofAll(List.of("14", "19")));
    all.put("competencies", Answer.of("C-VIALIDAD"));
    all.put("framework", Answer.of("R4.1"));
    all.put("practice-kind", Answer.ofAll(List.of("gestion", "servicio")));
    all.put("state", Answer.of("en-marcha"));
    all.put("responsible", Answer.of("GAD Provincial de Morona Santiago"));
    all.put("contact", record(Map.of("name", "Rosa Tsenkush", "consent", "si")));
    all.put("problem", Answer.of("Cada invierno se cortaban los caminos."));
    all.put("solution", Answer.of("Se vuela un dron.\n\n## Con un título\n\nY se *mira*."));
    all.put(
        "results", record(Map.of("indicator", "Días de revisión", "before", "3", "after", "1")));
    all.put("difficulties", record(Map.of("difficulty", "El viento", "overcome", "Madrugar")));
    all.put("failed", Answer.of("Interpretar las imágenes tomó más de lo que creíamos."));
    all.put("lessons", record(Map.of("lesson", "Vuele antes de las ocho.")));
    all.put("licence", Answer.of("CC-BY-4.0"));
    all.put("access", Answer.of("publico"));
    return new Answers(all);
  }

  /** One row. */
  public static Answer record(Map<String, String> row) {
    return new Answer(List.of(row));
  }
}
