package ec.congope.saberes.portal.vocabulary;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.vocabulary.FrameworkVersions;
import ec.congope.saberes.content.vocabulary.NewVersion;
import ec.congope.saberes.content.vocabulary.Scheme;
import ec.congope.saberes.portal.layout.Faults;
import ec.congope.saberes.portal.layout.Redirect;
import ec.congope.saberes.portal.layout.Words;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The versions of the framework: prepared beside each other, put into force, taken out of it. */
@Controller
class VersionsController {

  static final String PATH = "/admin/vocabularios/framework/versiones";

  private static final Set<String> DONE = Set.of("preparada", "vigente", "suspendida");

  /** What a form holds; kept when something is wrong with it. */
  record Form(
      String version,
      String title,
      String from,
      String to,
      String vision,
      String mission,
      String rows) {

    static Form of(Map<String, String> sent) {
      return new Form(
          sent.getOrDefault("version", ""),
          sent.getOrDefault("title", ""),
          sent.getOrDefault("from", ""),
          sent.getOrDefault("to", ""),
          sent.getOrDefault("vision", ""),
          sent.getOrDefault("mission", ""),
          sent.getOrDefault("rows", ""));
    }

    NewVersion asked() {
      return new NewVersion(
          version, title, year(from), year(to), vision, mission, NodeLines.read(rows));
    }

    /** 0 is no year of a version: it is told as such. */
    private static int year(String text) {
      return text.strip().matches("\\d{4}") ? Integer.parseInt(text.strip()) : 0;
    }
  }

  /**
   * A version as a row.
   *
   * @param tree where its nodes are, to be looked at and changed
   * @param walk where its crosswalk is, or null where there is no other version to come from
   */
  record Row(
      String version,
      String title,
      String years,
      String nodes,
      boolean force,
      String tree,
      @Nullable String walk) {}

  private final FrameworkVersions versions;
  private final Words words;

  VersionsController(FrameworkVersions versions, Words words) {
    this.versions = versions;
    this.words = words;
  }

  @GetMapping(PATH)
  ModelAndView list(@RequestParam(defaultValue = "") String hecho) {
    return page(Form.of(Map.of()), Faults.NONE)
        .addObject("done", DONE.contains(hecho) ? "vocabulary.versions.done." + hecho : null);
  }

  private ModelAndView page(Form form, Faults faults) {
    var page = new ModelAndView("vocabulary/versions");
    page.setStatus(faults.byField().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    var all = versions.list();
    page.addObject("versions", all.stream().map(line -> row(line, all.size() > 1)).toList());
    page.addObject("form", form);
    page.addObject("faults", faults);
    page.addObject("done", null);
    return page;
  }

  private Row row(FrameworkVersions.Line line, boolean others) {
    return new Row(
        line.version(),
        line.title(),
        line.from() + "–" + line.to(),
        words.of("vocabulary.versions.nodes", line.nodes()),
        line.inForce(),
        Addresses.of(Scheme.FRAMEWORK) + (line.inForce() ? "" : "?version=" + line.version()),
        others ? PATH + "/" + line.version() + "/correspondencias" : null);
  }

  @PostMapping(PATH)
  Object prepare(@RequestParam Map<String, String> sent, Viewer viewer) {
    var form = Form.of(sent);
    return done(form, "preparada", () -> versions.prepare(form.asked(), viewer));
  }

  @PostMapping(PATH + "/{version}/vigente")
  Object enforce(@PathVariable String version, Viewer viewer) {
    return done(Form.of(Map.of()), "vigente", () -> versions.enforce(version, viewer));
  }

  @PostMapping(PATH + "/{version}/suspender")
  Object suspend(@PathVariable String version, Viewer viewer) {
    return done(Form.of(Map.of()), "suspendida", () -> versions.suspend(version, viewer));
  }

  private Object done(Form form, String done, Runnable act) {
    try {
      act.run();
      return Redirect.to(PATH + "?hecho=" + done + "#aviso");
    } catch (Invalid invalid) {
      return page(form, Faults.of(invalid, words));
    }
  }
}
