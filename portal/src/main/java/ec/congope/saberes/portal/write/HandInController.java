package ec.congope.saberes.portal.write;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.file.FileName;
import ec.congope.saberes.content.file.FileSettings;
import ec.congope.saberes.content.file.FileStore;
import ec.congope.saberes.content.file.FileTooLarge;
import ec.congope.saberes.content.file.Reception;
import ec.congope.saberes.content.practice.Answer;
import ec.congope.saberes.content.practice.Field;
import ec.congope.saberes.content.practice.Kind;
import ec.congope.saberes.content.review.Manuscript;
import ec.congope.saberes.content.review.ManuscriptId;
import ec.congope.saberes.content.review.Manuscripts;
import ec.congope.saberes.portal.layout.Format;
import ec.congope.saberes.portal.layout.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** A file for a manuscript: taken by a plain form, which works everywhere. */
@Controller
class HandInController {

  /** Why a file was not taken, as the form may be asked to say it. */
  private static final Set<String> FAULTS =
      Set.of(
          "file.refused.camera",
          "file.refused.macros",
          "file.refused.markup",
          "file.refused.mismatch",
          "file.refused.picture",
          "file.refused.program",
          "file.refused.zip",
          "write.file.large",
          "write.file.many",
          "write.file.missing");

  private final Manuscripts manuscripts;
  private final Reception reception;
  private final FileSettings settings;
  private final Frame frame;
  private final Format format;
  private final Words words;

  HandInController(
      Manuscripts manuscripts,
      Reception reception,
      FileSettings settings,
      Frame frame,
      Format format,
      Words words) {
    this.manuscripts = manuscripts;
    this.reception = reception;
    this.settings = settings;
    this.frame = frame;
    this.format = format;
    this.words = words;
  }

  @GetMapping("/publicar/{id}/{key}/archivo")
  String form(
      @PathVariable String id,
      @PathVariable String key,
      @RequestParam String campo,
      @RequestParam(defaultValue = "") String falta,
      @RequestParam(defaultValue = "") String nombre,
      Viewer viewer,
      Model model) {
    var manuscript = manuscripts.get(ManuscriptId.parse(id), viewer);
    String fault = FAULTS.contains(falta) ? words.of(falta, FileName.of(nombre)) : null;
    model.addAttribute("fault", fault);
    fill(model, manuscript, key, field(manuscript, campo), viewer);
    return "write/file";
  }

  /** What {@link HandIn} read. Nothing is stored of what may not be written or is not taken. */
  @PostMapping(HandIn.PATH + "/recibir")
  Object take(
      @RequestParam String ficha,
      @RequestParam String seccion,
      @RequestParam String campo,
      @RequestParam(defaultValue = "") String titulo,
      HttpServletRequest request,
      Viewer viewer)
      throws IOException {
    var manuscript = manuscripts.getToWrite(ManuscriptId.parse(ficha), viewer);
    field(manuscript, campo);
    String form = "/publicar/" + ficha + "/" + seccion + "/archivo";
    if (!(request.getAttribute(HandIn.FILE) instanceof Part part)) {
      return refused(form, campo, "write.file.missing", "");
    }
    String name = FileName.of(Objects.requireNonNullElse(part.getSubmittedFileName(), ""));
    FileStore.Stored stored;
    try (var bytes = part.getInputStream()) {
      stored = reception.take(bytes, name);
    } catch (FileTooLarge large) {
      return refused(form, campo, "write.file.large", name);
    } catch (Invalid invalid) {
      return refused(form, campo, invalid.violations().getFirst().code(), name);
    }
    manuscripts.keep(manuscript.id(), stored, viewer);
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
        : refused(form, campo, "write.file.many", name);
  }

  /** Back to the form, which says why. */
  private static ResponseEntity<Void> refused(String form, String field, String code, String name) {
    return Redirect.to(
        UriComponentsBuilder.fromPath(form)
            .queryParam("campo", field)
            .queryParam("falta", code)
            .queryParam("nombre", "{name}")
            .encode()
            .buildAndExpand(name)
            .toUriString());
  }

  private void fill(Model model, Manuscript manuscript, String key, Field field, Viewer viewer) {
    model.addAttribute("page", frame.of(manuscript, key, viewer));
    model.addAttribute("back", key);
    model.addAttribute("field", field);
    model.addAttribute("limit", format.size(settings.limit().toBytes()));
  }

  private static Field field(Manuscript manuscript, String key) {
    return manuscript
        .form()
        .field(key)
        .filter(field -> field.kind() == Kind.FILES)
        .orElseThrow(() -> new NotFound("field of files", key));
  }
}
