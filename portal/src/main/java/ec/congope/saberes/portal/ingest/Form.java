package ec.congope.saberes.portal.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.MultipartStream;
import org.apache.tomcat.util.http.fileupload.UploadContext;
import org.apache.tomcat.util.http.fileupload.impl.FileUploadIOException;
import org.jspecify.annotations.Nullable;

/**
 * Takes the files out of a form: the field {@code manifest}, and any field with a file, whose name
 * is its path in the folder. Read from the staged body by the server's own parser, part by part.
 */
final class Form {

  private static final String MANIFEST = "manifest";

  private Form() {}

  static void unpack(Path body, String contentType, Shelf shelf) throws IOException {
    var parser = new FileUpload();
    parser.setHeaderEncoding(StandardCharsets.UTF_8.name());
    try (var in = Files.newInputStream(body)) {
      var parts = parser.getItemIterator(new Staged(in, contentType, Files.size(body)));
      while (parts.hasNext()) {
        var part = parts.next();
        try (var bytes = part.openStream()) {
          shelf.put(name(part), bytes, Long.MAX_VALUE);
        }
      }
    } catch (FileUploadException
        | FileUploadIOException
        | MultipartStream.MalformedStreamException broken) {
      throw Shelf.refused("ingest.form");
    }
  }

  private static String name(FileItemStream part) {
    String name = part.getName();
    if (MANIFEST.equals(part.getFieldName())) {
      return isCsv(name, part.getContentType()) ? "manifest.csv" : "manifest.jsonl";
    }
    if (name == null) {
      throw Shelf.refused("ingest.field", String.valueOf(part.getFieldName()));
    }
    return name;
  }

  private static boolean isCsv(@Nullable String name, @Nullable String type) {
    return (name != null && name.toLowerCase(Locale.ROOT).endsWith(".csv"))
        || (type != null && type.startsWith("text/csv"));
  }

  private record Staged(InputStream in, String contentType, long contentLength)
      implements UploadContext {

    @Override
    public String getCharacterEncoding() {
      return StandardCharsets.UTF_8.name();
    }

    @Override
    public String getContentType() {
      return contentType;
    }

    @Override
    public InputStream getInputStream() {
      return in;
    }
  }
}
