package ec.congope.saberes.portal.write;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.NotAllowed;
import ec.congope.saberes.content.file.FileTooLarge;
import ec.congope.saberes.content.upload.NoRoom;
import ec.congope.saberes.portal.layout.Format;
import ec.congope.saberes.portal.layout.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Why a file is not taken, in the words of pages, for forms and for the script alike. */
@Component
class Unfit {

  /** A status and a whole sentence. */
  record Reason(HttpStatus status, String sentence) {}

  private final Words words;
  private final Format format;

  Unfit(Words words, Format format) {
    this.words = words;
    this.format = format;
  }

  Reason of(Invalid invalid) {
    var first = invalid.violations().getFirst();
    return new Reason(
        HttpStatus.UNPROCESSABLE_CONTENT, words.of(first.code(), first.arguments().toArray()));
  }

  Reason of(FileTooLarge large) {
    return new Reason(
        HttpStatus.CONTENT_TOO_LARGE, words.of("write.file.large", format.size(large.limit())));
  }

  Reason of(NoRoom full) {
    return switch (full.where()) {
      case ORGANISATION ->
          new Reason(
              HttpStatus.CONTENT_TOO_LARGE,
              words.of("write.upload.quota", format.size(full.limit())));
      case PERSON ->
          new Reason(HttpStatus.TOO_MANY_REQUESTS, words.of("write.upload.open", full.limit()));
      case DISK -> new Reason(HttpStatus.INSUFFICIENT_STORAGE, words.of("write.upload.disk"));
    };
  }

  Reason of(NotAllowed refused) {
    return new Reason(HttpStatus.FORBIDDEN, words.of(refused.code()));
  }

  Reason missing() {
    return new Reason(HttpStatus.UNPROCESSABLE_CONTENT, words.of("write.file.missing"));
  }
}
