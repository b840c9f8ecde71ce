package ec.congope.saberes.content.transfer;

import ec.congope.saberes.content.file.Acceptance;
import ec.congope.saberes.content.file.Attachment;
import ec.congope.saberes.content.file.FileTooLarge;
import ec.congope.saberes.content.transfer.Candidate.NamedFile;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;

/** Puts the files of a candidate into the store, before any transaction. */
final class Intake {

  private static final long MEBIBYTE = 1 << 20;

  private final Writing writing;

  Intake(Writing writing) {
    this.writing = writing;
  }

  /** The attachments; where one cannot be had, the row says why. */
  List<Attachment> take(Candidate candidate) throws IOException {
    var attachments = new ArrayList<Attachment>();
    for (NamedFile file : candidate.files()) {
      try {
        var threat = writing.refusal(file.path());
        if (threat.isPresent()) {
          candidate.row().wrong(Field.FILES, threat.get(), file.name());
          continue;
        }
        var stored = writing.store(file.path());
        var refusal =
            writing.writes()
                ? Acceptance.refusal(file.name(), stored.mediaType())
                : Acceptance.refusal(file.name());
        refusal.ifPresentOrElse(
            reason -> candidate.row().wrong(Field.FILES, reason, file.name()),
            () -> attachments.add(file.attachment(stored.id(), stored.mediaType(), stored.size())));
      } catch (FileTooLarge large) {
        candidate
            .row()
            .wrong(Field.FILES, "import.file-too-large", file.name(), large.limit() / MEBIBYTE);
      } catch (AccessDeniedException | NoSuchFileException unreadable) {
        candidate.row().wrong(Field.FILES, "import.file-unreadable", file.name());
      }
    }
    return attachments;
  }
}
