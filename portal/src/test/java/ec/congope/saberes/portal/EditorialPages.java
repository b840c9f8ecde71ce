package ec.congope.saberes.portal;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.review.ManuscriptId;
import ec.congope.saberes.content.review.Manuscripts;
import ec.congope.saberes.content.vocabulary.FrameworkVersions;
import ec.congope.saberes.content.vocabulary.NewVersion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Addresses of every page that is written, reviewed and administered with, by their patterns. */
final class EditorialPages {

  private static final String SECOND = "plan-2031";

  private final OwnPortal portal;
  private final JdbcClient jdbc;
  private final Map<String, List<String>> pages = new LinkedHashMap<>();

  EditorialPages(OwnPortal portal) {
    this.portal = portal;
    this.jdbc = portal.database().owner();
    portal
        .get(FrameworkVersions.class)
        .prepare(
            new NewVersion(
                SECOND,
                "Marco 2031",
                2027,
                2031,
                "Visión",
                "Misión",
                List.of(
                    new NewVersion.Row("approach", "E1", "", "Enfoque territorial", ""),
                    new NewVersion.Row("objective", "O1", "E1", "Cuidar el agua", ""))),
            Viewer.administrator());
  }

  /** All, for these manuscripts. */
  Map<String, List<String>> of(ManuscriptId handedIn, ManuscriptId practice) {
    manuscripts("/publicar/" + handedIn, practice);
    work("/publicar/revision", handedIn);
    people();
    vocabularies("/admin/vocabularios");
    tuning("/admin/buscador");
    return pages;
  }

  private void put(String pattern, String... addresses) {
    pages.put(pattern, List.of(addresses));
  }

  private void manuscripts(String one, ManuscriptId practice) {
    String other = "/publicar/" + practice;
    put("/publicar", "/publicar", "/publicar?todo=si&pagina=2");
    put("/publicar/{id}/revisar", one + "/revisar", other + "/revisar");
    put("/publicar/{id}/comentarios", one + "/comentarios", other + "/comentarios");
    put("/publicar/{id}/vista", one + "/vista");
    put("/publicar/{id}/{key}/archivo", one + "/relato/archivo?campo=documents");
    put("/publicar/{id}/{key}", sections(one, practice));
    String item = "/publicar/fichas/" + first("select slug from item order by id limit 1");
    put("/publicar/fichas/{slug}/retirar", item + "/retirar");
    put("/publicar/fichas/{slug}/direccion", item + "/direccion");
  }

  private String[] sections(String one, ManuscriptId practice) {
    var form = portal.get(Manuscripts.class).get(practice, Viewer.administrator()).form();
    return Stream.concat(
            Stream.of(one + "/relato", one + "/relato?faltan=si"),
            form.sections().stream().map(s -> "/publicar/" + practice + "/" + s.key()))
        .toArray(String[]::new);
  }

  private void work(String list, ManuscriptId handedIn) {
    put(list, list, list + "?pagina=2&quien=nadie");
    put(list + "/{id}/rubrica", list + "/" + handedIn + "/rubrica");
    put("/admin", "/admin");
    put("/admin/comprobaciones", "/admin/comprobaciones");
    put("/admin/entrar", "/admin/entrar");
    put("/admin/exportar", "/admin/exportar");
    put("/admin/archivos", "/admin/archivos", "/admin/archivos?pagina=2");
    put("/admin/auditoria", "/admin/auditoria");
    put("/admin/importar", "/admin/importar");
    put("/admin/lotes", "/admin/lotes", "/admin/lotes?tipo=publicacion");
    String batch = "select id from batch where kind = '%s' order by id limit 1";
    put(
        "/admin/importar/{id:[1-9]\\d{0,17}}",
        "/admin/importar/" + first(batch.formatted("import")));
    put("/admin/lotes/{id:[1-9]\\d{0,17}}", "/admin/lotes/" + first(batch.formatted("edit")));
  }

  private void people() {
    String person = "select id from person order by id limit 1";
    String organisation = "select id from organisation where kind = 'PARTNER' order by id limit 1";
    put("/admin/personas", "/admin/personas", "/admin/personas?buscar=volumen");
    put("/admin/personas/{id}", "/admin/personas/" + first(person));
    put("/admin/organizaciones", "/admin/organizaciones");
    put("/admin/organizaciones/{id}", "/admin/organizaciones/" + first(organisation));
    put("/admin/redes", "/admin/redes");
    put("/admin/redes/{slug}", "/admin/redes/red-10");
  }

  private void vocabularies(String all) {
    String concept = all + "/competencies/conceptos/C-VIALIDAD";
    String walk = all + "/framework/versiones/{version}/correspondencias";
    String here = walk.replace("{version}", SECOND);
    put(all, all);
    put(
        all + "/{scheme}",
        all + "/competencies",
        all + "/framework",
        all + "/provinces",
        all + "/types");
    put(all + "/{scheme}/agregar", all + "/competencies/agregar");
    put(all + "/{scheme}/conceptos/{code}", concept);
    put(
        all + "/{scheme}/conceptos/{code}/{action}",
        concept + "/nombrar",
        concept + "/fusionar",
        concept + "/mover");
    put(all + "/framework/versiones", all + "/framework/versiones");
    put(walk, here);
    put(walk + "/nodo/{code}", here + "/nodo/R4.1");
    put(walk + "/fichas", here + "/fichas");
    String figures = all + "/framework/versiones/{version}/cifras";
    put(figures, figures.replace("{version}", SECOND));
  }

  private void tuning(String search) {
    String synonym = "select id from synonym where source = 'person' order by id limit 1";
    put(search, search);
    put(search + "/sinonimos", search + "/sinonimos");
    put(search + "/sinonimos/{id}", search + "/sinonimos/" + first(synonym));
    put(search + "/fijados", search + "/fijados");
    put(search + "/juicios", search + "/juicios");
    put(search + "/juicios/juzgar", search + "/juicios/juzgar?q=cuneta");
  }

  private String first(String sql) {
    return jdbc.sql(sql).query(String.class).single();
  }
}
