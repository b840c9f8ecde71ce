package ec.congope.saberes.content.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.file.FileId;
import ec.congope.saberes.content.file.FileStore;
import ec.congope.saberes.content.file.FileTooLarge;
import ec.congope.saberes.content.upload.Appended.End;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class UploadsTest {

  private static final UploadDesk DESK = new UploadDesk();
  private static final Viewer ANA = DESK.person("ana", "gap-azuay");
  private static final Viewer LUIS = DESK.person("luis", "gap-azuay");
  private static final String FIELD = UploadDesk.FIELD;

  private final Uploads uploads = DESK.uploads;

  @AfterAll
  static void close() {
    DESK.close();
  }

  private Upload begun(String text) throws IOException {
    return uploads.begin(
        DESK.manuscript(ANA), FIELD, "acta.txt", UploadDesk.bytes(text).length, ANA);
  }

  private static Path place(UploadId id) {
    return DESK.library.folder().resolve("uploads").resolve(id.value());
  }

  private static Checksum sum(String text) throws Exception {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(UploadDesk.bytes(text));
    return Checksum.parse("sha256 " + Base64.getEncoder().encodeToString(digest)).orElseThrow();
  }

  /** Some bytes, and then the line breaks. */
  private static InputStream cut(String text) {
    return new SequenceInputStream(
        new ByteArrayInputStream(UploadDesk.bytes(text)),
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the line broke");
          }
        });
  }

  @Test
  void aFileThatComesInPiecesStandsInItsFieldOnce() throws IOException {
    var begun = begun("uno dos");

    assertThat(DESK.append(begun.id(), 0, "uno ", ANA)).isEqualTo(new Appended(4, End.KEPT));
    assertThat(uploads.finish(begun.id(), "", null, ANA)).isFalse();
    assertThat(uploads.open(begun.manuscript(), ANA)).extracting(Upload::received).contains(4L);
    assertThat(DESK.append(begun.id(), 4, "dos", ANA)).isEqualTo(new Appended(7, End.KEPT));
    assertThat(uploads.finish(begun.id(), "Acta de la minga", null, ANA)).isTrue();
    assertThat(uploads.finish(begun.id(), "Acta de la minga", null, ANA)).isTrue();

    var rows = DESK.rows(begun.manuscript(), ANA);
    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst())
        .containsEntry("name", "acta.txt")
        .containsEntry("title", "Acta de la minga")
        .containsEntry("size", "7");
    var file = new FileId(rows.getFirst().getOrDefault("file", ""));
    assertThat(DESK.library.get(FileStore.class).path(file)).hasContent("uno dos");
    assertThat(place(begun.id())).doesNotExist();
    assertThat(uploads.open(begun.manuscript(), ANA)).isEmpty();
  }

  @Test
  void onlyWhatBothTheStoreAndTheDiskKnowOfIsThere() throws IOException {
    var begun = begun("uno dos");
    DESK.append(begun.id(), 0, "uno ", ANA);

    Files.writeString(place(begun.id()), "uno dXX"); // a crash before the store was told
    assertThat(uploads.get(begun.id(), ANA).received()).isEqualTo(4);
    assertThat(DESK.append(begun.id(), 4, "dos", ANA).offset()).isEqualTo(7);
    assertThat(place(begun.id())).hasContent("uno dos");

    Files.writeString(place(begun.id()), "un"); // a disk that lost some
    assertThat(uploads.get(begun.id(), ANA).received()).isEqualTo(2);
    assertThat(DESK.append(begun.id(), 2, "o dos", ANA)).isEqualTo(new Appended(7, End.KEPT));
  }

  @Test
  void aPieceThatIsNotWhatItsChecksumSaysLeavesNothing() throws Exception {
    var begun = begun("uno dos");
    var wrong = new ByteArrayInputStream(UploadDesk.bytes("uno!"));
    var right = new ByteArrayInputStream(UploadDesk.bytes("uno "));

    assertThat(uploads.append(begun.id(), 0, wrong, sum("uno "), ANA))
        .isEqualTo(new Appended(0, End.DIFFERENT));
    assertThat(place(begun.id())).isEmptyFile();
    assertThat(uploads.append(begun.id(), 0, right, sum("uno "), ANA))
        .isEqualTo(new Appended(4, End.KEPT));
    assertThat(Checksum.parse("md5 abcd")).isEmpty();
    assertThat(Checksum.parse("sha256 %%%")).isEmpty();
  }

  @Test
  void whatCameBeforeTheLineBrokeIsKeptWhereNothingSpeaksAgainstIt() throws Exception {
    var begun = begun("uno dos");

    assertThat(uploads.append(begun.id(), 0, cut("uno"), sum("uno "), ANA))
        .isEqualTo(new Appended(0, End.CUT));
    assertThat(uploads.append(begun.id(), 0, cut("uno"), null, ANA))
        .isEqualTo(new Appended(3, End.CUT));
    assertThat(uploads.get(begun.id(), ANA).received()).isEqualTo(3);
  }

  @Test
  void aPieceThatBeginsElsewhereOrReachesTooFarIsNotWritten() throws IOException {
    var begun = begun("uno");

    assertThat(DESK.append(begun.id(), 2, "o", ANA)).isEqualTo(new Appended(0, End.ELSEWHERE));
    assertThat(DESK.append(begun.id(), 0, "uno y más", ANA)).isEqualTo(new Appended(0, End.LONG));
    assertThat(place(begun.id())).isEmptyFile();
  }

  @Test
  void oneWritesAtATime() throws IOException {
    var begun = begun("uno");
    var ends = new ArrayList<End>();
    var bytes =
        new FilterInputStream(new ByteArrayInputStream(UploadDesk.bytes("uno"))) {
          @Override
          public int read(byte[] target) throws IOException {
            ends.add(DESK.append(begun.id(), 0, "dos", ANA).end());
            return super.read(target);
          }
        };

    assertThat(uploads.append(begun.id(), 0, bytes, null, ANA).end()).isEqualTo(End.KEPT);
    assertThat(ends).containsOnly(End.BUSY);
    assertThat(place(begun.id())).hasContent("uno");
  }

  @Test
  void b3WhoseItIsNotDoesNotFindIt() throws IOException {
    var begun = begun("uno");

    assertThatThrownBy(() -> uploads.get(begun.id(), LUIS)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> DESK.append(begun.id(), 0, "uno", LUIS)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> uploads.finish(begun.id(), "", null, LUIS))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> uploads.abandon(begun.id(), LUIS)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> uploads.get(begun.id(), Viewer.administrator()))
        .isInstanceOf(NotFound.class);
    assertThat(uploads.open(begun.manuscript(), LUIS)).isEmpty();
  }

  @Test
  void whatIsNotTakenIsRefusedBeforeAndAfterItCame() throws IOException {
    var manuscript = DESK.manuscript(ANA);

    assertThatThrownBy(() -> uploads.begin(manuscript, FIELD, "a.svg", 10, ANA))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> uploads.begin(manuscript, FIELD, "a.pdf", (200L << 20) + 1, ANA))
        .isInstanceOf(FileTooLarge.class);
    assertThatThrownBy(() -> uploads.begin(manuscript, "title", "a.pdf", 10, ANA))
        .isInstanceOf(NotFound.class);

    var begun = uploads.begin(manuscript, FIELD, "foto.png", 8, ANA);
    DESK.append(begun.id(), 0, "%PDF-1.4", ANA);
    assertThatThrownBy(() -> uploads.finish(begun.id(), "", null, ANA)).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> uploads.get(begun.id(), ANA)).isInstanceOf(NotFound.class);
    assertThat(place(begun.id())).doesNotExist();
    assertThat(DESK.rows(manuscript, ANA)).isEmpty();
  }

  @Test
  void whatIsGivenUpIsGone() throws IOException {
    var begun = begun("uno dos");
    DESK.append(begun.id(), 0, "uno ", ANA);

    uploads.abandon(begun.id(), ANA);

    assertThat(place(begun.id())).doesNotExist();
    assertThatThrownBy(() -> uploads.get(begun.id(), ANA)).isInstanceOf(NotFound.class);
  }

  @Test
  void d12WhatNobodyGoesOnWithIsSwept() throws IOException {
    var old = begun("uno dos");
    DESK.append(old.id(), 0, "uno ", ANA);
    var stray = Files.writeString(place(UploadId.fresh()), "de nadie");
    Files.setLastModifiedTime(
        stray, FileTime.from(DESK.clock.instant().minus(Duration.ofHours(2))));
    DESK.clock.advance(Duration.ofDays(6));
    DESK.append(old.id(), 4, "d", ANA); // puts the end off
    var young = begun("tres");
    DESK.append(young.id(), 0, "t", ANA);

    DESK.clock.advance(Duration.ofDays(6).plusHours(23));
    uploads.sweep();
    assertThat(uploads.get(old.id(), ANA).received()).isEqualTo(5);
    assertThat(stray).doesNotExist();

    DESK.clock.advance(Duration.ofHours(1));
    assertThatThrownBy(() -> uploads.get(old.id(), ANA)).isInstanceOf(NotFound.class);
    assertThat(uploads.sweep()).isPositive();
    assertThat(DESK.library.folder().resolve("uploads")).isEmptyDirectory();
  }

  @Test
  void d11ManyTakenAtOnceAllStandInTheForm() throws Exception {
    var manuscript = DESK.manuscript(LUIS);
    var work = new ArrayList<Callable<Boolean>>();
    for (int i = 0; i < 8; i++) {
      var begun = uploads.begin(manuscript, FIELD, i + ".txt", 1, LUIS);
      DESK.append(begun.id(), 0, Integer.toString(i), LUIS);
      work.add(() -> uploads.finish(begun.id(), "", null, LUIS));
    }

    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var done : threads.invokeAll(work)) {
        assertThat(done.get()).isTrue();
      }
    }

    assertThat(DESK.rows(manuscript, LUIS)).hasSize(8);
  }

  @Test
  void aFullDiskIsSaidAndNothingIsKept() throws IOException {
    assertThatThrownBy(() -> new Room(DESK.library.folder(), Long.MAX_VALUE / 2).require(1))
        .isInstanceOfSatisfying(
            NoRoom.class, full -> assertThat(full.where()).isEqualTo(NoRoom.Where.DISK));
    var begun = begun("uno");
    var bytes = new ByteArrayInputStream(UploadDesk.bytes("uno"));
    try (var full = FileChannel.open(Path.of("/dev/full"), StandardOpenOption.WRITE)) {
      assertThatThrownBy(() ->
              Partials.write(
                  full,
                  begun,
                  bytes,
                  null,
                  end -> {
                    throw new AssertionError("nothing is on the disk: " + end);
                  }))
          .isInstanceOf(NoRoom.class);
    }
  }
}
