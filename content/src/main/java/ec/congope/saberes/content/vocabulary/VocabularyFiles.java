package ec.congope.saberes.content.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the vocabularies that the project carries as data. */
final class VocabularyFiles {

  private VocabularyFiles() {}

  /** Every scheme, in one version each, in the order of {@link Scheme}. */
  static List<SchemeVersion> read() {
    var lists = new ShortLists(load("vocabularies"));
    var all = new ArrayList<SchemeVersion>();
    all.add(FrameworkFile.read(load("framework")));
    all.add(CompetenciesFile.read(load("competencies")));
    all.add(ProvincesFile.read(load("provinces")));
    all.add(lists.read(Scheme.TYPES, "content_types", "Tipos de contenido"));
    all.add(lists.read(Scheme.LANGUAGES, "languages", "Idiomas"));
    all.add(lists.read(Scheme.LICENCES, "licences", "Licencias y derechos"));
    all.add(lists.read(Scheme.ACCESS, "access_levels", "Niveles de acceso"));
    all.add(lists.read(Scheme.AUDIENCES, "audiences", "Públicos"));
    all.add(lists.read(Scheme.MATURITY, "maturity_levels", "Madurez de la práctica"));
    all.add(lists.read(Scheme.EVIDENCE, "evidence_levels", "Nivel de evidencia"));
    return all;
  }

  private static Map<String, Object> load(String name) {
    try (InputStream file =
        VocabularyFiles.class.getResourceAsStream("/vocabulary/" + name + ".yaml")) {
      if (file == null) {
        throw new IllegalStateException("no vocabulary file " + name);
      }
      return new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
