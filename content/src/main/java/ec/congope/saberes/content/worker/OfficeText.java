package ec.congope.saberes.content.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.epub.EpubParser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.txt.TXTParser;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Text of office documents, e-books, HTML and plain text, by Tika with one named parser each:
 * nothing is found by itself on the class path, and nothing inside a document is parsed in turn.
 */
final class OfficeText {

  private OfficeText() {}

  static Extracted extract(Path file, String mediaType, PageSink sink) throws IOException {
    var handler = new PageHandler(PageHandler.Kind.of(mediaType), sink);
    var metadata = new Metadata();
    metadata.set(Metadata.CONTENT_TYPE, mediaType);
    var context = new ParseContext();
    context.set(EmbeddedDocumentExtractor.class, new NothingInside());
    String trouble = null;
    try (var in = TikaInputStream.get(file)) {
      parser(mediaType).parse(in, handler, metadata, context);
    } catch (EncryptedDocumentException password) {
      return Extracted.ended(Extracted.Status.ENCRYPTED, null);
    } catch (IOException | TikaException | SAXException | RuntimeException failure) {
      trouble = sink.excess().orElse(failure.toString());
    }
    try {
      handler.finish();
    } catch (SAXException excess) {
      trouble = sink.excess().orElse(excess.toString());
    }
    return new Extracted(
        sink.status(trouble),
        handler.pageCount(),
        handler.paged(),
        trouble,
        said(metadata),
        List.of());
  }

  private static Parser parser(String mediaType) {
    if (mediaType.startsWith("application/vnd.openxmlformats")) {
      return new OOXMLParser();
    }
    if (mediaType.startsWith("application/vnd.oasis")) {
      return new OpenDocumentParser();
    }
    return switch (mediaType) {
      case "application/epub+zip" -> new EpubParser();
      case "text/html" -> new JSoupParser();
      default -> new TXTParser();
    };
  }

  private static Map<String, String> said(Metadata metadata) {
    var said = new LinkedHashMap<String, String>();
    put(said, "title", metadata.get(TikaCoreProperties.TITLE));
    put(said, "author", metadata.get(TikaCoreProperties.CREATOR));
    put(said, "date", metadata.get(TikaCoreProperties.CREATED));
    put(said, "language", metadata.get(TikaCoreProperties.LANGUAGE));
    put(said, "subject", metadata.get(TikaCoreProperties.SUBJECT));
    return said;
  }

  static void put(Map<String, String> said, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      said.put(name, value.strip());
    }
  }

  private static final class NothingInside implements EmbeddedDocumentExtractor {
    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
      return false;
    }

    @Override
    public void parseEmbedded(
        InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {
      // nothing inside a document is parsed in turn
    }
  }
}
