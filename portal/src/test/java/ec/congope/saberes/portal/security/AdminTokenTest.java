package ec.congope.saberes.portal.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ec.congope.saberes.content.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdminTokenTest {

  @TempDir Path folder = Path.of("");

  private AdminToken token(@org.jspecify.annotations.Nullable String configured) {
    return new AdminToken(new AdminSettings(configured), new DataFolder(folder.resolve("data")));
  }

  private Path file() {
    return folder.resolve("data").resolve(AdminToken.FILE);
  }

  @Test
  void isMadeOnceAndReadableByTheOwnerAlone() throws IOException {
    token(null);
    String made = Files.readString(file()).strip();

    assertThat(made).hasSize(43);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
    assertThat(token(null).matches(made)).isTrue();
    assertThat(Files.readString(file()).strip()).isEqualTo(made);
    assertThat(token(" ").matches(made + "x")).isFalse();
  }

  @Test
  void isProtectedAgainWhenSomebodyOpenedTheFile() throws IOException {
    token(null);
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));
    token(null);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
  }

  @Test
  void isMadeAnewWhenTheFileIsCutShort() throws IOException {
    token(null);
    Files.writeString(file(), "");
    token(null);
    assertThat(Files.readString(file()).strip()).hasSize(43);
  }

  @Test
  void isTheConfiguredOneWhereThereIsOne() {
    var token = token("0123456789abcdef");
    assertThat(token.matches("0123456789abcdef")).isTrue();
    assertThat(token.matches("")).isFalse();
    assertThat(file()).doesNotExist();
    assertThat(new AdminSettings("0123456789abcdef").toString()).doesNotContain("0123");
  }

  @Test
  void isNotOneThatCouldBeGuessed() {
    assertThatThrownBy(() -> token("demasiado corta"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("16 characters");
  }
}
