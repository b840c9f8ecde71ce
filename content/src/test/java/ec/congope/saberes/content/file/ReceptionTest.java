package ec.congope.saberes.content.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.TestLibrary;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReceptionTest {

  /** What a camera writes: stands for the place where a picture was taken. */
  private static final String PLACE = "GPS-2.897400--79.004500";

  private static TestLibrary library;

  @BeforeAll
  static void open() {
    library = TestLibrary.fresh();
  }

  @AfterAll
  static void close() {
    library.close();
  }

  private static FileStore.Stored take(byte[] bytes, String name) throws IOException {
    return library.get(Reception.class).take(new ByteArrayInputStream(bytes), name);
  }

  private static byte[] stored(FileStore.Stored file) throws IOException {
    return Files.readAllBytes(library.get(FileStore.class).path(file.id()));
  }

  /** The code of the refusal; and nothing of the file is in the store. */
  private static String refusal(byte[] bytes, String name) throws IOException {
    long before = count();
    var refused = catchThrowableOfType(Invalid.class, () -> take(bytes, name));
    assertThat(refused).as(name).isNotNull();
    assertThat(count()).isEqualTo(before);
    assertThat(library.folder().resolve("files/staging"))
        .isDirectoryNotContaining(path -> path.toString().endsWith(".part"));
    return refused.violations().getFirst().code();
  }

  private static long count() throws IOException {
    try (var all = library.get(FileStore.class).list()) {
      return all.count();
    }
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] join(byte[]... parts) {
    var all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static byte[] picture(String format) throws IOException {
    var image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 1200; i++) {
      image.setRGB(i % 40, i / 40, i * 7919);
    }
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(image, format, bytes);
    return bytes.toByteArray();
  }

  private static BufferedImage decoded(byte[] picture) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(picture));
  }

  private static List<Integer> dots(byte[] picture) throws IOException {
    var image = decoded(picture);
    return java.util.Arrays.stream(image.getRGB(0, 0, 40, 30, null, 0, 40)).boxed().toList();
  }

  private static byte[] segment(int marker, byte[] content) {
    int length = content.length + 2;
    return join(
        new byte[] {(byte) 0xff, (byte) marker, (byte) (length >> 8), (byte) length}, content);
  }

  @Test
  void c5AJpegLosesItsPlaceAndWhatFollowsItsEndButStandsTheSameWayUp() throws IOException {
    byte[] plain = picture("jpg");
    byte[] exif = join(Orientation.exif(6), latin(PLACE));
    byte[] taken =
        join(
            latin("\u00ff\u00d8"),
            segment(0xe1, exif),
            segment(0xe1, latin("http://ns.adobe.com/xap/1.0/\0" + PLACE)),
            segment(0xed, latin("Photoshop 3.0\0" + PLACE)),
            segment(0xfe, latin(PLACE)),
            java.util.Arrays.copyOfRange(plain, 2, plain.length),
            latin("<script>alert(1)</script>" + PLACE));

    var file = take(taken, "minga.jpg");
    byte[] bare = stored(file);

    assertThat(file.mediaType()).isEqualTo("image/jpeg");
    assertThat(new String(bare, StandardCharsets.ISO_8859_1)).doesNotContain(PLACE, "<script>");
    assertThat(bare)
        .isEqualTo(
            join(
                latin("\u00ff\u00d8"),
                segment(0xe1, Orientation.exif(6)),
                java.util.Arrays.copyOfRange(plain, 2, plain.length)));
    assertThat(dots(bare)).isEqualTo(dots(plain));
    assertThat(take(bare, "otra-vez.jpg").id()).isEqualTo(file.id());
    var original = new FileId(java.util.HexFormat.of().formatHex(sha256(taken)));
    assertThat(library.get(FileStore.class).contains(original)).isFalse();
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return java.security.MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (java.security.NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] chunk(String name, String content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    out.writeInt(content.length());
    out.write(latin(name + content));
    out.writeInt(0);
    return bytes.toByteArray();
  }

  @Test
  void aPngLosesItsPlaceAndKeepsItsDots() throws IOException {
    byte[] plain = picture("png");
    int afterHead = 8 + 25;
    byte[] taken =
        join(
            java.util.Arrays.copyOf(plain, afterHead),
            chunk("eXIf", PLACE),
            chunk("iTXt", "XML:com.adobe.xmp" + PLACE),
            java.util.Arrays.copyOfRange(plain, afterHead, plain.length),
            latin(PLACE));

    byte[] bare = stored(take(taken, "plano.png"));

    assertThat(bare).isEqualTo(plain);
    assertThat(dots(bare)).isEqualTo(dots(plain));
  }

  @Test
  void aWebpLosesItsPlaceAndSaysHowLongItIsNow() throws IOException {
    byte[] extended = {0x0c, 0, 0, 0, 39, 0, 0, 29, 0, 0};
    byte[] dots = latin("VP8 \6\0\0\0puntos");
    byte[] place = latin("EXIF" + (char) PLACE.length() + "\0\0\0" + PLACE + "\0");
    byte[] taken = riff(join(latin("VP8X\12\0\0\0"), extended, dots, place));
    byte[] cleared = extended.clone();
    cleared[0] = 0;

    byte[] bare = stored(take(taken, "rio.webp"));

    assertThat(bare).isEqualTo(riff(join(latin("VP8X\12\0\0\0"), cleared, dots)));
  }

  private static byte[] riff(byte[] chunks) {
    return join(latin("RIFF" + (char) (chunks.length + 4) + "\0\0\0WEBP"), chunks);
  }

  private static byte[] pngHead(int width, int height) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    out.writeLong(0x89504e470d0a1a0aL);
    out.writeInt(13);
    out.write(latin("IHDR"));
    out.writeInt(width);
    out.writeInt(height);
    return bytes.toByteArray();
  }

  @Test
  void d7PixelFloodsAreRefusedFromTheirHeader() throws IOException {
    assertThat(refusal(pngHead(60_000, 60_000), "a.png")).isEqualTo("file.refused.picture");
    assertThat(refusal(pngHead(12_001, 10), "a.png")).isEqualTo("file.refused.picture");
    assertThat(refusal(latin("GIF89a\u00ff\u00ff\u00ff\u00ff"), "a.gif"))
        .isEqualTo("file.refused.picture");
    assertThat(refusal(latin("\u00ff\u00d8\u00ff"), "a.jpg")).isEqualTo("file.refused.picture");
    assertThat(take(pngHead(10_000, 5_000), "a.png").size()).isPositive();
  }

  @Test
  void picturesWhosePlaceCannotBeTakenOutAreRefused() throws IOException {
    assertThat(refusal(latin("\0\0\0\30ftypheic\0\0\0\0"), "a.jpg"))
        .isEqualTo("file.refused.camera");
    assertThat(refusal(latin("II*\0\10\0\0\0"), "a.dat")).isEqualTo("file.refused.camera");
    assertThat(refusal(latin("x"), "a.HEIC")).isEqualTo("file.refused.camera");
  }

  @Test
  void c4c5WhatABrowserRunsIsRefusedWhateverItIsCalled() throws IOException {
    assertThat(refusal(latin("<html><script>"), "a.pdf")).isEqualTo("file.refused.markup");
    assertThat(refusal(latin("<svg onload=alert(1)>"), "a.svg")).isEqualTo("file.refused.markup");
    assertThat(refusal(latin("<script>x</script>%PDF-1.4"), "a.pdf"))
        .isEqualTo("file.refused.markup");
    assertThat(refusal(latin("%PDF-1.4"), "a.png")).isEqualTo("file.refused.mismatch");
    assertThat(refusal(latin("GIF89a=1;alert(1)"), "a.txt")).isEqualTo("file.refused.mismatch");
    assertThat(take(latin("%PDF-1.4 cualquiera"), "a.pdf").mediaType())
        .isEqualTo("application/pdf");
  }

  @Test
  void d9ProgramsAreRefusedWhateverTheyAreCalled() throws IOException {
    for (String program :
        List.of("MZ\u0090", "\u007fELF", "#!/bin/sh\n", "<?php echo 49; ?>", "x <?php")) {
      assertThat(refusal(latin(program), "informe.txt")).isEqualTo("file.refused.program");
    }
    assertThat(refusal(zip("META-INF/MANIFEST.MF", "a", "A.class", "b"), "planos.zip"))
        .isEqualTo("file.refused.program");
    assertThat(refusal(latin("x"), "a.exe")).isEqualTo("file.refused.program");
  }

  @Test
  void d15DocumentsWithMacrosAreRefused() throws IOException {
    byte[] macros = zip("word/document.xml", "<a/>", "word/vbaProject.bin", "x");
    assertThat(refusal(macros, "a.docx")).isEqualTo("file.refused.macros");
    assertThat(refusal(macros, "a.docm")).isEqualTo("file.refused.macros");
  }

  @Test
  void d3d4d5ZipsThatLeadOutRepeatOrGrowAreRefusedByTheirDirectory() throws IOException {
    assertThat(refusal(zip("../fuera.txt", "x"), "a.zip")).isEqualTo("file.refused.zip");
    byte[] twice =
        latin(
            new String(zip("uno.txt", "x", "Uno.txt", "y"), StandardCharsets.ISO_8859_1)
                .replace("Uno.txt", "uno.txt"));
    assertThat(refusal(twice, "a.zip")).isEqualTo("file.refused.zip");
    assertThat(refusal(zip("ceros", "0".repeat(20 << 20)), "a.zip")).isEqualTo("file.refused.zip");
    assertThat(refusal(latin("PK\3\4 y nada más"), "a.zip")).isEqualTo("file.refused.zip");
    assertThat(take(zip("uno.txt", "x"), "a.zip").mediaType()).isEqualTo("application/zip");
  }

  @Test
  void d8WhateverComesIsTakenOrRefusedAndLeavesNothingElseBehind() throws IOException {
    var random = new Random(8);
    var good =
        List.of(
            picture("jpg"),
            picture("png"),
            picture("gif"),
            latin("RIFF\32\0\0\0WEBPVP8X\12\0\0\0\20\0\0\0\47\0\0\35\0\0"),
            latin("%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF"),
            zip("mimetype", "application/epub+zip", "a.xhtml", "<p>a</p>".repeat(200)),
            zip("word/document.xml", "<a>b</a>".repeat(200), "[Content_Types].xml", "<a/>"));
    for (byte[] file : good) {
      for (int i = 0; i < 100; i++) {
        takeOrRefuse(bent(file, random));
      }
    }
    assertThat(library.folder().resolve("files/staging"))
        .isDirectoryNotContaining(path -> path.toString().endsWith(".part"));
  }

  private static void takeOrRefuse(byte[] file) throws IOException {
    try {
      assertThat(take(file, "archivo.dat").size()).isNotNegative();
    } catch (Invalid refused) {
      assertThat(refused.violations()).isNotEmpty();
    }
  }

  /** Some of its bytes are others, and perhaps its end is missing. */
  private static byte[] bent(byte[] file, Random random) {
    byte[] bent = file.clone();
    for (int i = random.nextInt(8); i >= 0; i--) {
      bent[random.nextInt(bent.length)] = (byte) random.nextInt(256);
    }
    return random.nextBoolean()
        ? bent
        : java.util.Arrays.copyOf(bent, 1 + random.nextInt(bent.length));
  }

  private static byte[] zip(String... entries) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < entries.length; i += 2) {
        zip.putNextEntry(new ZipEntry(entries[i]));
        zip.write(entries[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void d13NamesAreMadeFitAndNeverAPath() throws IOException {
    assertThat(FileName.of("../../etc/passwd")).isEqualTo("passwd");
    assertThat(FileName.of("C:\\Users\\rosa\\acta.pdf")).isEqualTo("acta.pdf");
    assertThat(FileName.of("acta\u202efdp.exe")).isEqualTo("actafdp.exe");
    assertThat(FileName.of("acta\r\nX: y\0.pdf")).isEqualTo("actaX: y.pdf");
    assertThat(FileName.of("man\u0303ana.pdf")).isEqualTo("ma\u00f1ana.pdf");
    assertThat(FileName.of("..")).isEqualTo("archivo");
    assertThat(FileName.of("  ")).isEqualTo("archivo");
    assertThat(FileName.of("x".repeat(300) + ".pdf")).hasSize(200).endsWith(".pdf");
    assertThat(FileName.of("CON.pdf")).isEqualTo("CON.pdf");
    var twin = take(latin("uno"), "man\u0303ana.txt");
    assertThat(take(latin("dos"), "ma\u00f1ana.txt").id()).isNotEqualTo(twin.id());
  }
}
