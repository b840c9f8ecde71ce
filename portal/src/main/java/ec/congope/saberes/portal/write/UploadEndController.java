package ec.congope.saberes.portal.write;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.NotAllowed;
import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.file.FileId;
import ec.congope.saberes.content.practice.Section;
import ec.congope.saberes.content.review.Manuscript;
import ec.congope.saberes.content.review.Manuscripts;
import ec.congope.saberes.content.upload.NoRoom;
import ec.congope.saberes.content.upload.UploadId;
import ec.congope.saberes.content.upload.Uploads;
import ec.congope.saberes.portal.layout.Redirect;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How uploads in pieces end: the whole file is taken, or somebody gives it up. */
@Controller
class UploadEndController {

  private final Uploads uploads;
  private final Manuscripts manuscripts;
  private final Unfit unfit;

  UploadEndController(Uploads uploads, Manuscripts manuscripts, Unfit unfit) {
    this.uploads = uploads;
    this.manuscripts = manuscripts;
    this.unfit = unfit;
  }

  /** For the script: where the file stands now, or why it was not taken. */
  @PostMapping("/publicar/subidas/{upload}/recibir")
  ResponseEntity<String> finish(
      @PathVariable String upload,
      @RequestParam(defaultValue = "") String titulo,
      @RequestParam(defaultValue = "") String reemplaza,
      Viewer viewer)
      throws IOException {
    var id = UploadId.parse(upload);
    try {
      var before = uploads.get(id, viewer);
      if (!uploads.finish(id, titulo, other(reemplaza), viewer)) {
        return Tus.answer(HttpStatus.CONFLICT).build();
      }
      var manuscript = manuscripts.get(before.manuscript(), viewer);
      return Tus.answer(HttpStatus.CREATED)
          .header(HttpHeaders.LOCATION, place(manuscript, before.field()))
          .build();
    } catch (Invalid invalid) {
      return told(unfit.of(invalid));
    } catch (NotAllowed refused) {
      return told(unfit.of(refused));
    } catch (NoRoom full) {
      return told(unfit.of(full));
    }
  }

  private static ResponseEntity<String> told(Unfit.Reason reason) {
    return Tus.told(reason.status(), reason.sentence());
  }

  /** A plain form, for what a browser no longer knows of. */
  @PostMapping("/publicar/subidas/{upload}/descartar")
  ResponseEntity<Void> abandon(@PathVariable String upload, Viewer viewer) throws IOException {
    var id = UploadId.parse(upload);
    var before = uploads.get(id, viewer);
    uploads.abandon(id, viewer);
    var manuscript = manuscripts.get(before.manuscript(), viewer);
    return Redirect.to(
        "/publicar/%s/%s/archivo?campo=%s"
            .formatted(manuscript.id(), section(manuscript, before.field()), before.field()));
  }

  /** The file in whose place another is put, or null where there is none. */
  static @Nullable FileId other(String replaced) {
    return replaced.matches("[0-9a-f]{64}") ? new FileId(replaced) : null;
  }

  /** Where the files of a field stand. */
  static String place(Manuscript manuscript, String field) {
    return "/publicar/%s/%s#c-%s".formatted(manuscript.id(), section(manuscript, field), field);
  }

  /** The key of the section that asks for a field. */
  static String section(Manuscript manuscript, String field) {
    return manuscript
        .form()
        .sectionOf(field)
        .map(Section::key)
        .orElseThrow(() -> new NotFound("field", field));
  }
}
