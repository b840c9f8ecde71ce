package ec.congope.saberes.portal.command;

import ec.congope.saberes.content.audit.Audit;
import ec.congope.saberes.content.file.FileId;
import ec.congope.saberes.content.file.FileStore;
import ec.congope.saberes.content.file.References;
import ec.congope.saberes.content.file.Strays;
import ec.congope.saberes.content.text.PageGaps;
import ec.congope.saberes.search.SearchUnavailable;
import ec.congope.saberes.search.follow.IndexFollower;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Checks store, files and index against each other, and the chain of the audit. Prints every
 * difference, and nothing when there is none. The index is first brought to the end of the log:
 * being late is no difference.
 */
@Component
class VerifyCommand {

  private final FileStore files;
  private final References references;
  private final Strays strays;
  private final IndexFollower follower;
  private final PageGaps gaps;
  private final Audit audit;
  private final Texts texts;

  VerifyCommand(
      FileStore files,
      References references,
      Strays strays,
      PageGaps gaps,
      IndexFollower follower,
      Audit audit,
      Texts texts) {
    this.files = files;
    this.references = references;
    this.strays = strays;
    this.gaps = gaps;
    this.follower = follower;
    this.audit = audit;
    this.texts = texts;
  }

  int run(PrintStream out) {
    var differences = new ArrayList<String>();
    try {
      checkFiles(differences);
    } catch (IOException failure) {
      throw new UncheckedIOException("the files cannot be checked", failure);
    }
    checkIndex(differences);
    audit
        .firstFault()
        .ifPresent(number -> differences.add(texts.of("verify.audit", number.toString())));
    differences.forEach(out::println);
    return differences.isEmpty() ? 0 : 1;
  }

  private void checkIndex(List<String> differences) {
    follower.catchUp();
    try {
      for (var difference : follower.differences()) {
        String kind = difference.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        differences.add(
            texts.of(
                "verify.index." + kind,
                difference.item().toString(),
                difference.stored(),
                difference.indexed()));
      }
    } catch (SearchUnavailable damaged) {
      differences.add(texts.of("verify.index.damaged", String.valueOf(damaged.getCause())));
    }
  }

  private void checkFiles(List<String> differences) throws IOException {
    for (FileId id : references.all()) {
      if (!files.contains(id)) {
        differences.add(texts.of("verify.file-missing", id));
      } else if (!files.verify(id)) {
        differences.add(texts.of("verify.file-damaged", id));
      }
    }
    for (FileId id : references.withoutText()) {
      differences.add(texts.of("verify.file-no-text", id));
    }
    for (FileId id : gaps.find()) {
      differences.add(texts.of("verify.file-pages", id));
    }
    for (FileId id : strays.old()) {
      differences.add(texts.of("verify.file-stray", id));
    }
  }
}
