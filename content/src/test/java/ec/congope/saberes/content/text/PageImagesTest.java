package ec.congope.saberes.content.text;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.DataFolder;
import ec.congope.saberes.content.TestLibrary;
import ec.congope.saberes.content.file.FileId;
import ec.congope.saberes.content.file.FileStore;
import ec.congope.saberes.content.worker.Documents;
import ec.congope.saberes.content.worker.WorkerSettings;
import ec.congope.saberes.content.worker.Workers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PageImagesTest {

  private TestLibrary library;
  private Workers workers;
  private PageImages images;

  @BeforeEach
  void open() {
    library = TestLibrary.fresh();
    workers = Workers.with(new WorkerSettings(1, 256, 600, 120, 200));
    images = new PageImages(library.get(DataFolder.class), library.get(FileStore.class), workers);
  }

  @AfterEach
  void close() {
    workers.close();
    library.close();
  }

  private FileId put(byte[] bytes) throws IOException {
    return library.get(FileStore.class).put(new ByteArrayInputStream(bytes)).id();
  }

  private Path kept(FileId file, int page) {
    return library
        .folder()
        .resolve("pages/" + file.sha256().substring(0, 2) + "/" + file.sha256() + "-" + page);
  }

  @Test
  void drawsAPageOnceAndKeepsIt() throws IOException {
    var file = put(Documents.longPdf(2));

    var drawn = images.find(file, 2).orElseThrow();

    assertThat(drawn.mediaType()).isEqualTo("image/png");
    assertThat(drawn.width()).isEqualTo(900);
    var picture = ImageIO.read(new ByteArrayInputStream(drawn.bytes()));
    assertThat(picture.getWidth()).isEqualTo(900);
    assertThat(picture.getHeight()).isEqualTo(drawn.height());

    workers.close(); // from here on nothing can be drawn
    var again = images.find(file, 2).orElseThrow();
    assertThat(again.bytes()).isEqualTo(drawn.bytes());
    assertThat(again.height()).isEqualTo(drawn.height());
  }

  @Test
  void whatIsDamagedIsDrawnAgain() throws IOException {
    var file = put(Documents.longPdf(1));
    byte[] whole = images.find(file, 1).orElseThrow().bytes();
    byte[] kept = Files.readAllBytes(kept(file, 1));
    byte[] flipped = kept.clone();
    flipped[kept.length / 2] ^= 1;
    for (byte[] damaged :
        List.of(new byte[0], flipped, java.util.Arrays.copyOf(kept, 30), new byte[100])) {
      Files.write(kept(file, 1), damaged);

      assertThat(images.find(file, 1).orElseThrow().bytes()).isEqualTo(whole);
      assertThat(Files.readAllBytes(kept(file, 1))).isEqualTo(kept);
    }
  }

  @Test
  void thereIsNoPictureOfWhatIsNoPage() throws IOException {
    var file = put(Documents.longPdf(1));

    assertThat(images.find(file, 0)).isEmpty();
    assertThat(images.find(file, 2)).isEmpty();
    assertThat(images.find(put("texto".getBytes(StandardCharsets.UTF_8)), 1)).isEmpty();
    assertThat(images.find(put(Documents.encryptedPdf()), 1)).isEmpty();
    assertThat(images.find(file, 1)).isPresent();
  }
}
