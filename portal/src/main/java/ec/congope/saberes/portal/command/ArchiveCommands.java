package ec.congope.saberes.portal.command;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.archive.ArchiveExport;
import ec.congope.saberes.content.archive.ArchiveImport;
import ec.congope.saberes.content.archive.Contents;
import ec.congope.saberes.content.archive.Packing;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.stereotype.Component;

/** Writes the whole library to an archive, and brings one into an empty portal. */
@Component
class ArchiveCommands {

  private final ArchiveExport leaving;
  private final ArchiveImport coming;
  private final Texts texts;

  ArchiveCommands(ArchiveExport leaving, ArchiveImport coming, Texts texts) {
    this.leaving = leaving;
    this.coming = coming;
    this.texts = texts;
  }

  /** Into a ZIP where the name says so, else into a folder. */
  int export(String target, PrintStream out) {
    try (var packing = packing(Path.of(target))) {
      say("command.export.done", leaving.write(packing, Viewer.administrator()), out);
      return 0;
    } catch (FileAlreadyExistsException there) {
      out.println(texts.of("command.export.there", target));
      return 2;
    } catch (Invalid refused) {
      return refused(refused, out);
    } catch (IOException failure) {
      throw new UncheckedIOException("the export to " + target + " failed", failure);
    }
  }

  int read(String archive, PrintStream out) {
    try {
      say("command.archive.done", coming.read(Path.of(archive)), out);
      return 0;
    } catch (Invalid refused) {
      return refused(refused, out);
    } catch (IOException failure) {
      throw new UncheckedIOException("the import of " + archive + " failed", failure);
    }
  }

  private static Packing packing(Path target) throws IOException {
    return target.toString().endsWith(".zip")
        ? Packing.zip(Files.newOutputStream(target, StandardOpenOption.CREATE_NEW))
        : Packing.folder(target);
  }

  private void say(String code, Contents contents, PrintStream out) {
    out.println(texts.of(code, contents.rows("item"), contents.rows(), contents.files().count()));
  }

  private int refused(Invalid refused, PrintStream out) {
    refused
        .violations()
        .forEach(violation -> out.println(texts.of(violation.code(), violation.arguments())));
    return 2;
  }
}
