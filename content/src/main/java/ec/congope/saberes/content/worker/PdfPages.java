package ec.congope.saberes.content.worker;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** PDF documents: the text of each page, and each page drawn. */
final class PdfPages {

  private static final float JPEG_QUALITY = 0.7f;

  private PdfPages() {}

  static Extracted extract(Path file, PageSink sink) throws IOException {
    try (PDDocument document = open(file)) {
      return extract(document, sink);
    } catch (InvalidPasswordException password) {
      return Extracted.ended(Extracted.Status.ENCRYPTED, null);
    }
  }

  private static PDDocument open(Path file) throws IOException {
    return Loader.loadPDF(file.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache());
  }

  private static Extracted extract(PDDocument document, PageSink sink) throws IOException {
    int count = document.getNumberOfPages();
    var marks = new PdfMarks(document);
    String trouble = null;
    for (int number = 1; number <= count && !sink.isFull(); number++) {
      var text = new StringBuilder();
      try {
        text.append(text(document, number));
        text.append(marks.text(number));
      } catch (IOException | RuntimeException | StackOverflowError broken) {
        trouble = "page " + number + ": " + broken;
      }
      sink.add(number, text.toString().strip());
    }
    trouble = sink.excess().orElse(trouble);
    int pages = Math.min(count, PageSink.PAGES);
    return new Extracted(sink.status(trouble), pages, true, trouble, said(document), List.of());
  }

  private static String text(PDDocument document, int number) throws IOException {
    var stripper = new PDFTextStripper();
    stripper.setStartPage(number);
    stripper.setEndPage(number);
    stripper.setParagraphEnd("\n\n");
    stripper.setLineSeparator("\n");
    stripper.setPageEnd("\n");
    return Paragraphs.join(stripper.getText(document));
  }

  /** What a broken document does not say is not said. */
  private static Map<String, String> said(PDDocument document) {
    var said = new LinkedHashMap<String, String>();
    try {
      var information = document.getDocumentInformation();
      OfficeText.put(said, "title", information.getTitle());
      OfficeText.put(said, "author", information.getAuthor());
      OfficeText.put(said, "subject", information.getSubject());
      OfficeText.put(said, "language", document.getDocumentCatalog().getLanguage());
      var created = information.getCreationDate();
      if (created != null) {
        said.put("date", created.toInstant().toString());
      }
    } catch (RuntimeException broken) {
      return said;
    }
    return said;
  }

  /** Draws a page, counted from 1; without colour as a small PNG, else as JPEG. */
  static @org.jspecify.annotations.Nullable PageImage draw(Path file, int page, int width)
      throws IOException {
    try (PDDocument document = open(file)) {
      if (page < 1 || page > document.getNumberOfPages()) {
        return null;
      }
      var box = document.getPage(page - 1).getCropBox();
      boolean turned = document.getPage(page - 1).getRotation() % 180 != 0;
      float across = turned ? box.getHeight() : box.getWidth();
      float along = turned ? box.getWidth() : box.getHeight();
      float dots = width + 0.5f; // the renderer rounds down
      float scale = Math.min(dots / Math.max(1, across), 3 * dots / Math.max(1, along));
      var image = new PDFRenderer(document).renderImage(page - 1, scale, ImageType.RGB);
      return isGray(image) ? png(image) : jpeg(image);
    }
  }

  private static boolean isGray(BufferedImage image) {
    int[] row = new int[image.getWidth()];
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRGB(0, y, row.length, 1, row, 0, row.length);
      for (int rgb : row) {
        int red = rgb >> 16 & 255;
        int blue = rgb & 255;
        if (Math.abs(red - blue) > 12 || Math.abs(red - (rgb >> 8 & 255)) > 12) {
          return false;
        }
      }
    }
    return true;
  }

  /** Sixteen grays are enough for text, and four bits a dot. */
  private static PageImage png(BufferedImage image) throws IOException {
    var levels = new byte[16];
    for (int i = 0; i < 16; i++) {
      levels[i] = (byte) (i * 17);
    }
    var palette = new java.awt.image.IndexColorModel(4, 16, levels, levels, levels);
    var gray =
        new BufferedImage(
            image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_BINARY, palette);
    int[] row = new int[image.getWidth()];
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRGB(0, y, row.length, 1, row, 0, row.length);
      for (int x = 0; x < row.length; x++) {
        row[x] = (row[x] >> 8 & 255) + 8 >> 4;
        row[x] = Math.min(15, row[x]);
      }
      gray.getRaster().setSamples(0, y, row.length, 1, 0, row);
    }
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(gray, "png", bytes);
    return new PageImage("image/png", image.getWidth(), image.getHeight(), bytes.toByteArray());
  }

  private static PageImage jpeg(BufferedImage image) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      var parameters = writer.getDefaultWriteParam();
      parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      parameters.setCompressionQuality(JPEG_QUALITY);
      parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), parameters);
    } finally {
      writer.dispose();
    }
    return new PageImage("image/jpeg", image.getWidth(), image.getHeight(), bytes.toByteArray());
  }
}
