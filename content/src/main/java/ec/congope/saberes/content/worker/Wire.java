package ec.congope.saberes.content.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How portal and worker write things to each other: lengths first, texts in UTF-8, null as length
 * −1.
 */
final class Wire {

  private Wire() {}

  static void text(DataOutputStream out, @Nullable String text) throws IOException {
    if (text == null) {
      out.writeInt(-1);
      return;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static @Nullable String textOrNull(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0) {
      return null;
    }
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new java.io.EOFException("the other side ended within a text");
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  static String text(DataInputStream in) throws IOException {
    String text = textOrNull(in);
    return text == null ? "" : text;
  }

  static void extracted(DataOutputStream out, Extracted extracted) throws IOException {
    text(out, extracted.status().name());
    out.writeInt(extracted.pageCount());
    out.writeBoolean(extracted.paged());
    text(out, extracted.detail());
    out.writeInt(extracted.metadata().size());
    for (var entry : extracted.metadata().entrySet()) {
      text(out, entry.getKey());
      text(out, entry.getValue());
    }
    out.writeInt(extracted.pages().size());
    for (var page : extracted.pages()) {
      out.writeInt(page.number());
      text(out, page.text());
    }
  }

  static Extracted extracted(DataInputStream in) throws IOException {
    var status = Extracted.Status.valueOf(text(in));
    int pageCount = in.readInt();
    boolean paged = in.readBoolean();
    String detail = textOrNull(in);
    Map<String, String> metadata = new LinkedHashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      metadata.put(text(in), text(in));
    }
    List<Extracted.Page> pages = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      pages.add(new Extracted.Page(in.readInt(), text(in)));
    }
    return new Extracted(status, pageCount, paged, detail, metadata, pages);
  }
}
