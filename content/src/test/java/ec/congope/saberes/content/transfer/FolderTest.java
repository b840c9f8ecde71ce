package ec.congope.saberes.content.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.transfer.Folder.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FolderTest {

  @TempDir Path temporary;
  private Path root = Path.of("");

  @BeforeEach
  void makeFolder() throws IOException {
    root = temporary.resolve("inside");
    Files.createDirectories(root.resolve("files"));
    Files.writeString(root.resolve("files/a.pdf"), "a");
    Files.writeString(temporary.resolve("secret"), "s");
    Files.createSymbolicLink(root.resolve("out"), temporary.resolve("secret"));
    Files.createSymbolicLink(root.resolve("up"), temporary);
    Files.createSymbolicLink(root.resolve("in"), root.resolve("files/a.pdf"));
  }

  @Test
  void findsFilesAndLinksThatStayInside() throws IOException {
    assertThat(find("files/a.pdf")).isInstanceOf(Answer.Found.class);
    assertThat(find("./files//a.pdf")).isInstanceOf(Answer.Found.class);
    assertThat(find("in")).isInstanceOf(Answer.Found.class);
  }

  @ParameterizedTest
  @CsvSource({
    "../secret, import.file-outside",
    "files/../../secret, import.file-outside",
    "/etc/passwd, import.file-outside",
    "C:/Windows/win.ini, import.file-outside",
    "files\\a.pdf, import.file-outside",
    "..\\secret, import.file-outside",
    "out, import.file-outside",
    "up/secret, import.file-outside",
    "files, import.file-not-regular",
    "files/none.pdf, import.file-missing",
  })
  void refusesEverythingElse(String path, String code) throws IOException {
    assertThat(find(path)).isEqualTo(refused(code, path));
  }

  @Test
  void refusesNamesThatNoFileCanHave() throws IOException {
    assertThat(find("a\0b")).isEqualTo(refused("import.file-name", "a\0b"));
    assertThat(find("x".repeat(5_000)))
        .isEqualTo(refused("import.file-missing", "x".repeat(5_000)));
  }

  @Test
  void findsAccentsComposedOtherwise() throws IOException {
    Files.writeString(
        root.resolve(Normalizer.normalize("gestión.pdf", Normalizer.Form.NFD)), "decomposed");

    assertThat(find("gestión.pdf")).isInstanceOf(Answer.Found.class);
  }

  private Answer find(String path) throws IOException {
    return new Folder(root).find(path);
  }

  private static Answer refused(String code, String path) {
    return new Answer.Refused(ec.congope.saberes.content.Invalid.Violation.of("files", code, path));
  }
}
