package ec.congope.saberes.portal.write;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.NotAllowed;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.file.FileSettings;
import ec.congope.saberes.content.file.FileTooLarge;
import ec.congope.saberes.content.review.ManuscriptId;
import ec.congope.saberes.content.upload.Appended;
import ec.congope.saberes.content.upload.Checksum;
import ec.congope.saberes.content.upload.NoRoom;
import ec.congope.saberes.content.upload.UploadId;
import ec.congope.saberes.content.upload.Uploads;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * Files in pieces, as tus 1.0 has it: begun for a field of a manuscript, then asked how far they
 * are, gone on with, or given up. Taking the whole file is {@link UploadEndController}'s.
 */
@Controller
class UploadController {

  private static final String ADDRESS = "/publicar/subidas/";
  private static final String ONE = ADDRESS + "{upload}";
  private static final String ALL = "/publicar/{id}/subidas";

  private final Uploads uploads;
  private final FileSettings settings;
  private final Unfit unfit;

  UploadController(Uploads uploads, FileSettings settings, Unfit unfit) {
    this.uploads = uploads;
    this.settings = settings;
    this.unfit = unfit;
  }

  @RequestMapping(
      path = {ALL, ONE},
      method = RequestMethod.OPTIONS)
  ResponseEntity<Void> abilities() {
    return Tus.abilities(HttpStatus.NO_CONTENT, settings.limit().toBytes()).build();
  }

  @RequestMapping(path = ALL, method = RequestMethod.POST)
  ResponseEntity<String> begin(
      @PathVariable String id,
      @RequestHeader(name = Tus.RESUMABLE, defaultValue = "") String version,
      @RequestHeader(name = Tus.LENGTH, defaultValue = "") String length,
      @RequestHeader(name = Tus.METADATA, defaultValue = "") String metadata,
      Viewer viewer)
      throws IOException {
    if (!version.equals(Tus.VERSION)) {
      return otherVersion();
    }
    var said = Tus.metadata(metadata);
    String field = Objects.requireNonNullElse(said.get("campo"), "");
    String name = Objects.requireNonNullElse(said.get("filename"), "");
    if (!length.matches("[1-9]\\d{0,17}")) {
      return Tus.answer(HttpStatus.BAD_REQUEST).build();
    }
    try {
      var begun =
          uploads.begin(ManuscriptId.parse(id), field, name, Long.parseLong(length), viewer);
      return Tus.answer(HttpStatus.CREATED)
          .header(HttpHeaders.LOCATION, ADDRESS + begun.id())
          .header("Upload-Expires", Tus.date(begun.expires()))
          .build();
    } catch (FileTooLarge large) {
      return told(unfit.of(large));
    } catch (Invalid invalid) {
      return told(unfit.of(invalid));
    } catch (NoRoom full) {
      return told(unfit.of(full));
    }
  }

  @RequestMapping(path = ONE, method = RequestMethod.HEAD)
  ResponseEntity<String> look(
      @PathVariable String upload,
      @RequestHeader(name = Tus.RESUMABLE, defaultValue = "") String version,
      Viewer viewer) {
    if (!version.equals(Tus.VERSION)) {
      return otherVersion();
    }
    var now = uploads.get(UploadId.parse(upload), viewer);
    return Tus.answer(HttpStatus.OK)
        .header(Tus.OFFSET, Long.toString(now.received()))
        .header(Tus.LENGTH, Long.toString(now.length()))
        .header("Upload-Expires", Tus.date(now.expires()))
        .build();
  }

  @RequestMapping(path = ONE, method = RequestMethod.PATCH)
  ResponseEntity<String> append(
      @PathVariable String upload,
      @RequestHeader(name = Tus.RESUMABLE, defaultValue = "") String version,
      @RequestHeader(name = Tus.OFFSET, defaultValue = "") String offset,
      @RequestHeader(name = Tus.CHECKSUM, required = false) @Nullable String sum,
      HttpServletRequest request,
      Viewer viewer)
      throws IOException {
    if (!version.equals(Tus.VERSION)) {
      return otherVersion();
    }
    if (!Tus.PIECE.equals(request.getContentType())) {
      return Tus.answer(HttpStatus.UNSUPPORTED_MEDIA_TYPE).build();
    }
    var checksum = sum == null ? null : Checksum.parse(sum).orElse(null);
    if (!offset.matches("\\d{1,18}") || (sum != null && checksum == null)) {
      return Tus.answer(HttpStatus.BAD_REQUEST).build();
    }
    try {
      var id = UploadId.parse(upload);
      var piece =
          uploads.append(id, Long.parseLong(offset), request.getInputStream(), checksum, viewer);
      return answer(piece);
    } catch (NoRoom full) {
      return told(unfit.of(full));
    }
  }

  private static ResponseEntity<String> answer(Appended piece) {
    var status =
        switch (piece.end()) {
          case KEPT -> HttpStatus.NO_CONTENT;
          case CUT -> HttpStatus.BAD_REQUEST;
          case DIFFERENT -> Tus.DIFFERENT;
          case LONG -> HttpStatus.CONTENT_TOO_LARGE;
          case ELSEWHERE -> HttpStatus.CONFLICT;
          case BUSY -> HttpStatus.LOCKED;
        };
    return Tus.answer(status).header(Tus.OFFSET, Long.toString(piece.offset())).build();
  }

  @RequestMapping(path = ONE, method = RequestMethod.DELETE)
  ResponseEntity<String> abandon(
      @PathVariable String upload,
      @RequestHeader(name = Tus.RESUMABLE, defaultValue = "") String version,
      Viewer viewer)
      throws IOException {
    if (!version.equals(Tus.VERSION)) {
      return otherVersion();
    }
    uploads.abandon(UploadId.parse(upload), viewer);
    return Tus.answer(HttpStatus.NO_CONTENT).build();
  }

  private ResponseEntity<String> otherVersion() {
    return Tus.abilities(HttpStatus.PRECONDITION_FAILED, settings.limit().toBytes()).build();
  }

  /** The manuscript went on to its review, say: the script shows the sentence. */
  @ExceptionHandler(NotAllowed.class)
  ResponseEntity<String> refused(NotAllowed refused) {
    return told(unfit.of(refused));
  }

  private static ResponseEntity<String> told(Unfit.Reason reason) {
    return Tus.told(reason.status(), reason.sentence());
  }
}
