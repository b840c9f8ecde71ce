package ec.congope.saberes.portal.write;

import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.file.FileSettings;
import ec.congope.saberes.content.file.FileStore;
import ec.congope.saberes.content.practice.Answer;
import ec.congope.saberes.content.practice.Field;
import ec.congope.saberes.content.practice.Kind;
import ec.congope.saberes.content.review.Manuscript;
import ec.congope.saberes.content.review.ManuscriptId;
import ec.congope.saberes.content.review.Manuscripts;
import ec.congope.saberes.portal.layout.Format;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A file for a manuscript: taken by a plain form, which works everywhere. */
@Controller
class HandInController {

  private static final int NAME = 200;

  private final Manuscripts manuscripts;
  private final FileSettings settings;
  private final Frame frame;
  private final Format format;

  HandInController(Manuscripts manuscripts, FileSettings settings, Frame frame, Format format) {
    this.manuscripts = manuscripts;
    this.settings = settings;
    this.frame = frame;
    this.format = format;
  }

  @GetMapping("/publicar/{id}/{key}/archivo")
  String form(
      @PathVariable String id,
      @PathVariable String key,
      @RequestParam String campo,
      Viewer viewer,
      Model model) {
    var manuscript = manuscripts.get(ManuscriptId.parse(id), viewer);
    fill(model, manuscript, key, field(manuscript, campo), null, viewer);
    return "write/file";
  }

  /** What {@link HandIn} took. */
  @PostMapping(HandIn.PATH + "/recibir")
  Object take(
      @RequestParam String ficha,
      @RequestParam String seccion,
      @RequestParam String campo,
      @RequestParam(defaultValue = "") String titulo,
      HttpServletRequest request,
      Viewer viewer,
      Model model) {
    var manuscript = manuscripts.get(ManuscriptId.parse(ficha), viewer);
    var field = field(manuscript, campo);
    if (!(request.getAttribute(HandIn.STORED) instanceof FileStore.Stored stored)) {
      boolean large = request.getAttribute(HandIn.LARGE) != null;
      String fault = large ? "write.file.large" : "write.file.missing";
      return refused(model, manuscript, seccion, field, fault, viewer);
    }
    manuscripts.keep(manuscript.id(), stored, viewer);
    String name = name(request.getAttribute(HandIn.NAME));
    var rows = new ArrayList<>(manuscript.answers().of(campo).rows());
    rows.add(
        Map.of(
            "file",
            stored.id().sha256(),
            "name",
            name,
            "title",
            titulo.isBlank() ? name : titulo.strip()));
    var changed = Map.of(campo, new Answer(rows));
    var saving = manuscripts.save(manuscript.id(), manuscript.version(), changed, viewer);
    return saving.violations().isEmpty()
        ? Redirect.to("/publicar/" + ficha + "/" + seccion + "#c-" + campo)
        : refused(model, manuscript, seccion, field, "write.file.many", viewer);
  }

  private ModelAndView refused(
      Model model, Manuscript manuscript, String key, Field field, String fault, Viewer viewer) {
    fill(model, manuscript, key, field, fault, viewer);
    return new ModelAndView("write/file", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private void fill(
      Model model,
      Manuscript manuscript,
      String key,
      Field field,
      @Nullable String fault,
      Viewer viewer) {
    model.addAttribute("page", frame.of(manuscript, key, viewer));
    model.addAttribute("back", key);
    model.addAttribute("field", field);
    model.addAttribute("limit", format.size(settings.limit().toBytes()));
    model.addAttribute("fault", fault);
  }

  /** Without folders, and no longer than a name may be. */
  private static String name(@Nullable Object sent) {
    String name = sent instanceof String text ? text.replaceAll(".*[/\\\\]", "") : "";
    name = name.replaceAll("\\p{Cntrl}", "").strip();
    return name.isEmpty() || name.equals(".") || name.equals("..")
        ? "archivo"
        : name.substring(Math.max(0, name.length() - NAME));
  }

  private static Field field(Manuscript manuscript, String key) {
    return manuscript
        .form()
        .field(key)
        .filter(field -> field.kind() == Kind.FILES)
        .orElseThrow(() -> new NotFound("field of files", key));
  }
}
