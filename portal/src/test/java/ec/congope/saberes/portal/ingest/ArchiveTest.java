package ec.congope.saberes.portal.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ec.congope.saberes.content.Invalid;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {

  @TempDir Path folder = Path.of("");

  private Path target = Path.of("");

  @BeforeEach
  void makesAFolder() throws IOException {
    target = Files.createDirectory(folder.resolve("target"));
  }

  private Path zip(int size) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("a"));
      zip.write(new byte[size]);
      zip.closeEntry();
    }
    return Files.write(folder.resolve("a.zip"), bytes.toByteArray());
  }

  private Shelf shelf(long limit) {
    return new Shelf(target, limit, 10);
  }

  @Test
  void writesNoMoreThanTheDirectoryDeclares() throws IOException {
    Path zip = zip(1_000_000);
    byte[] bytes = Files.readAllBytes(zip);
    for (int i = 0; i + 28 <= bytes.length; i++) {
      if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
        bytes[i + 24] = 10; // uncompressed size, little endian: a lie
        bytes[i + 25] = 0;
        bytes[i + 26] = 0;
      }
    }
    Files.write(zip, bytes);

    assertThatThrownBy(() -> Archive.unpack(zip, shelf(Long.MAX_VALUE)))
        .isInstanceOf(Invalid.class);
    assertThat(Files.size(target.resolve("a"))).isLessThanOrEqualTo(10);
  }

  @Test
  void writesNoMoreThanIsAllowed() throws IOException {
    Path zip = zip(1_000_000);
    assertThatThrownBy(() -> Archive.unpack(zip, shelf(999_999))).isInstanceOf(Invalid.class);
    Files.delete(target.resolve("a"));
    Archive.unpack(zip, shelf(1_000_000));
    assertThat(target.resolve("a")).hasSize(1_000_000);
  }

  @Test
  void keepsStrangeButHarmlessNames() {
    for (String name : new String[] {"á/b c.txt", "..a", "a..b", "…", "-rf", "CON"}) {
      assertThat(shelf(1).place(name)).startsWithRaw(target);
    }
    for (String name :
        new String[] {"", "/a", "a//b", "a/./b", "..", "a/..", "a\\b", "a\u0000b", "C:a", "a\nb"}) {
      assertThatThrownBy(() -> shelf(1).place(name)).as(name).isInstanceOf(Invalid.class);
    }
  }
}
