package ec.congope.saberes.content.text;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.TestLibrary;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.file.Attachment;
import ec.congope.saberes.content.file.FileId;
import ec.congope.saberes.content.file.FileStore;
import ec.congope.saberes.content.item.Drafts;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.content.worker.Documents;
import ec.congope.saberes.content.worker.Workers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scans: with an engine of a few lines, without any, and with the one that may be installed. */
class OcrTest {

  private static final String SPEAKS = "if [ \"$1\" = --list-langs ]; then echo spa; exit 0; fi\n";
  private static final int PATIENT = 600;

  @TempDir Path folder;
  private TestLibrary library;

  @BeforeEach
  void open() {
    library = TestLibrary.fresh();
  }

  @AfterEach
  void close() {
    library.close();
  }

  private TextExtraction extraction(String command, int seconds) {
    var workers = library.get(Workers.class);
    var settings = new TextSettings(false, true, command, seconds);
    return new TextExtraction(
        library.get(ExtractedTexts.class),
        library.get(FileStore.class),
        workers,
        new OcrEngine(settings, workers));
  }

  private String engine(String script) throws IOException {
    Path file = Files.writeString(folder.resolve("engine"), "#!/bin/sh\n" + SPEAKS + script);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    return file.toString();
  }

  private FileId scan(String line) throws IOException {
    var stored = library.get(FileStore.class).put(new ByteArrayInputStream(Documents.scan(line)));
    var attachment = new Attachment(stored.id(), "a.pdf", "A", stored.mediaType(), stored.size());
    library
        .get(Items.class)
        .create(Drafts.titled("Escaneado").attachment(attachment).draft(), Viewer.administrator());
    return stored.id();
  }

  private FileText text(FileId file) {
    return library.get(Texts.class).find(List.of(file)).get(file);
  }

  @Test
  void readsAScanWithTheEngine() throws IOException {
    Path seen = folder.resolve("seen");
    String command =
        engine(
            "/usr/bin/env > "
                + seen
                + "\n/usr/bin/head -c 4 \"$1\" >> "
                + seen
                + "\necho \"$3 $4\" >> "
                + seen
                + "\nprintf 'El año de las ví-\\nas\\ny del agua.\\n\\n\\n\\nFin\\f' > \"$2.txt\"");
    var extraction = extraction(command, PATIENT);
    FileId file = scan("nada");

    assertThat(extraction.step()).isTrue();
    assertThat(text(file).status()).isEqualTo(TextStatus.NO_TEXT);
    assertThat(extraction.ocrStep()).isTrue();

    assertThat(text(file).status()).isEqualTo(TextStatus.TEXT);
    assertThat(text(file).ocr()).isTrue();
    assertThat(text(file).pages()).isEqualTo(1);
    assertThat(library.get(Texts.class).pages(file))
        .containsExactly(new Page(1, "El año de las vías y del agua.\n\nFin"));
    assertThat(extraction.ocrStep()).isFalse();
    assertThat(Files.readString(seen, StandardCharsets.ISO_8859_1))
        .contains("OMP_THREAD_LIMIT=1", "\u0089PNG", "-l spa")
        .doesNotContain("JAVA", "HOME=", "USER=");
  }

  @Test
  void anEngineThatFailsOrHangsLeavesTheScanWithoutText() throws IOException {
    for (String script : List.of("exit 1", "exec sleep 600", "sleep 600 & wait")) {
      var extraction = extraction(engine(script), 1);
      FileId file = scan(script);

      assertThat(extraction.step()).isTrue();
      assertThat(extraction.ocrStep()).isTrue();

      assertThat(text(file).status()).isEqualTo(TextStatus.NO_TEXT);
      assertThat(extraction.ocrStep()).isFalse();
    }
  }

  @Test
  void withoutAnEngineAScanHasNoText() throws IOException {
    var extraction = extraction(folder.resolve("missing").toString(), PATIENT);
    FileId file = scan("nada");

    assertThat(extraction.step()).isTrue();
    assertThat(extraction.ocrStep()).isFalse();

    assertThat(text(file).status()).isEqualTo(TextStatus.NO_TEXT);
  }

  /** Reads where Tesseract is installed, and says that there is no text where it is not. */
  @Test
  void readsSpanishWhereTesseractIsInstalled() throws Exception {
    var extraction = extraction("tesseract", PATIENT);
    FileId file = scan("El páramo de Cañar protege el agua.");

    assertThat(extraction.step()).isTrue();
    assertThat(extraction.ocrStep()).isEqualTo(tesseractSpeaksSpanish());

    if (tesseractSpeaksSpanish()) {
      assertThat(text(file).status()).isEqualTo(TextStatus.TEXT);
      assertThat(library.get(Texts.class).pages(file))
          .containsExactly(new Page(1, "El páramo de Cañar protege el agua."));
    } else {
      assertThat(text(file).status()).isEqualTo(TextStatus.NO_TEXT);
    }
  }

  private static boolean tesseractSpeaksSpanish() throws Exception {
    var process =
        new ProcessBuilder("/bin/sh", "-c", "tesseract --list-langs 2>&1 | grep -qx spa").start();
    return process.waitFor() == 0;
  }
}
