package ec.congope.saberes.portal.write;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.file.Acceptance;
import ec.congope.saberes.content.file.FileSettings;
import ec.congope.saberes.content.file.FileTooLarge;
import ec.congope.saberes.content.review.Manuscript;
import ec.congope.saberes.content.upload.Enclosures;
import ec.congope.saberes.content.upload.Upload;
import ec.congope.saberes.content.upload.Uploads;
import ec.congope.saberes.portal.layout.Format;
import ec.congope.saberes.portal.layout.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page where a file is handed in, with and without script. */
@Component
class HandInPages {

  /** Where the script puts the name of the file. */
  private static final String HOLE = "{0}";

  private static final int PERCENT = 100;

  /** Endings that are not taken, and the sentence that says why. */
  record Ending(String endings, String sentence) {}

  /** A file that was begun and is not all there. */
  record Begun(String id, String name, String part) {}

  private final Uploads uploads;
  private final FileSettings settings;
  private final Frame frame;
  private final Unfit unfit;
  private final Format format;
  private final Words words;

  HandInPages(
      Uploads uploads,
      FileSettings settings,
      Frame frame,
      Unfit unfit,
      Format format,
      Words words) {
    this.uploads = uploads;
    this.settings = settings;
    this.frame = frame;
    this.unfit = unfit;
    this.format = format;
    this.words = words;
  }

  void fill(
      Model model,
      Manuscript manuscript,
      String field,
      String replaced,
      @Nullable String fault,
      String title,
      Viewer viewer) {
    String section = UploadEndController.section(manuscript, field);
    long limit = settings.limit().toBytes();
    model.addAttribute("page", frame.of(manuscript, section, viewer));
    model.addAttribute("back", section);
    model.addAttribute("field", Enclosures.field(manuscript, field));
    model.addAttribute("replaced", replaced);
    model.addAttribute("former", former(manuscript, field, replaced));
    model.addAttribute("fault", fault);
    model.addAttribute("titled", title);
    model.addAttribute("limit", format.size(limit));
    model.addAttribute("bytes", limit);
    model.addAttribute("large", tooLarge());
    model.addAttribute("part", words.of("write.upload.part", HOLE, "{1}", "{2}"));
    model.addAttribute("endings", endings());
    model.addAttribute("begun", begun(manuscript, field, viewer));
  }

  /** That a file is larger than any may be. */
  String tooLarge() {
    return unfit.of(new FileTooLarge(settings.limit().toBytes())).sentence();
  }

  /** The name of the file that is replaced, or null where one more is added. */
  private static @Nullable String former(Manuscript manuscript, String field, String replaced) {
    return manuscript.answers().of(field).rows().stream()
        .filter(row -> replaced.equals(row.get("file")))
        .map(row -> row.getOrDefault("name", replaced))
        .findFirst()
        .orElse(null);
  }

  private List<Ending> endings() {
    return Acceptance.endings().entrySet().stream()
        .map(
            entry -> new Ending(String.join(" ", entry.getValue()), words.of(entry.getKey(), HOLE)))
        .toList();
  }

  private List<Begun> begun(Manuscript manuscript, String field, Viewer viewer) {
    return uploads.open(manuscript.id(), viewer).stream()
        .filter(upload -> upload.field().equals(field))
        .map(this::begun)
        .toList();
  }

  private Begun begun(Upload upload) {
    long percent = upload.received() * PERCENT / upload.length();
    String part =
        words.of("write.upload.part", upload.name(), percent, format.size(upload.length()));
    return new Begun(upload.id().toString(), upload.name(), part);
  }
}
