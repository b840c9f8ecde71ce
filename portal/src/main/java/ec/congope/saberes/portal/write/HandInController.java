package ec.congope.saberes.portal.write;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.file.FileId;
import ec.congope.saberes.content.file.FileName;
import ec.congope.saberes.content.file.FileTooLarge;
import ec.congope.saberes.content.file.Reception;
import ec.congope.saberes.content.review.ManuscriptId;
import ec.congope.saberes.content.review.Manuscripts;
import ec.congope.saberes.content.upload.Enclosures;
import ec.congope.saberes.content.upload.NoRoom;
import ec.congope.saberes.content.upload.Room;
import ec.congope.saberes.portal.layout.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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

  private final Manuscripts manuscripts;
  private final Enclosures enclosures;
  private final Reception reception;
  private final Room room;
  private final HandInPages pages;
  private final Unfit unfit;

  HandInController(
      Manuscripts manuscripts,
      Enclosures enclosures,
      Reception reception,
      Room room,
      HandInPages pages,
      Unfit unfit) {
    this.manuscripts = manuscripts;
    this.enclosures = enclosures;
    this.reception = reception;
    this.room = room;
    this.pages = pages;
    this.unfit = unfit;
  }

  /**
   * The form.
   *
   * @param grande set where {@link TooLong} led back from
   */
  @GetMapping("/publicar/{id}/{key}/archivo")
  String form(
      @PathVariable String id,
      @PathVariable String key,
      @RequestParam String campo,
      @RequestParam(defaultValue = "") String reemplaza,
      @RequestParam(defaultValue = "") String grande,
      Viewer viewer,
      Model model) {
    var manuscript = manuscripts.get(ManuscriptId.parse(id), viewer);
    String fault = grande.isEmpty() ? null : pages.tooLarge();
    pages.fill(model, manuscript, campo, reemplaza, fault, "", viewer);
    return "write/file";
  }

  /** What {@link HandIn} read. Nothing is stored of what may not be written or is not taken. */
  @PostMapping(HandIn.PATH + "/recibir")
  Object take(
      @RequestParam String ficha,
      @RequestParam String campo,
      @RequestParam(defaultValue = "") String reemplaza,
      @RequestParam(defaultValue = "") String titulo,
      HttpServletRequest request,
      Viewer viewer,
      Model model)
      throws IOException {
    var manuscript = manuscripts.getToWrite(ManuscriptId.parse(ficha), viewer);
    Enclosures.field(manuscript, campo);
    var other = UploadEndController.other(reemplaza);
    var file = request.getAttribute(HandIn.FILE);
    var reason = taken(manuscript.id(), campo, other, titulo, file, viewer);
    if (reason == null) {
      return Redirect.to(UploadEndController.place(manuscript, campo));
    }
    pages.fill(model, manuscript, campo, reemplaza, reason.sentence(), titulo, viewer);
    return new ModelAndView("write/file", model.asMap(), reason.status());
  }

  /** Takes the file, or says why not. */
  private Unfit.@Nullable Reason taken(
      ManuscriptId id,
      String field,
      @Nullable FileId other,
      String title,
      @Nullable Object file,
      Viewer viewer)
      throws IOException {
    if (!(file instanceof Part part)) {
      return unfit.missing();
    }
    String name = FileName.of(Objects.requireNonNullElse(part.getSubmittedFileName(), ""));
    try (var bytes = part.getInputStream()) {
      room.require(part.getSize());
      var stored = reception.take(bytes, name);
      if (other == null) {
        enclosures.add(id, field, stored, name, title, viewer);
      } else {
        enclosures.replace(id, field, other, stored, name, viewer);
      }
      return null;
    } catch (FileTooLarge large) {
      return unfit.of(large);
    } catch (Invalid invalid) {
      return unfit.of(invalid);
    } catch (NoRoom full) {
      return unfit.of(full);
    }
  }
}
