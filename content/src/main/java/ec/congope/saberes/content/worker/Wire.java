package ec.congope.saberes.content.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How portal and worker write things to each other: lengths first, texts in UTF-8, null as length
 * −1. The portal believes no length that a worker writes: see {@link Answers}.
 */
final class Wire {

  /** The first byte of a worker: it can be asked now. */
  static final byte READY = 'S';

  private static final byte PAGE = 'p';
  private static final byte END = 'e';
  private static final int METADATA = 16;

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
    return length < 0 ? null : new String(bytes(in, length), StandardCharsets.UTF_8);
  }

  /** So many bytes; memory is taken as they come, not as they are promised. */
  static byte[] bytes(DataInputStream in, int length) throws IOException {
    byte[] bytes = in.readNBytes(Math.max(0, length));
    if (bytes.length < length) {
      throw new EOFException("the other side ended within " + length + " bytes");
    }
    return bytes;
  }

  static String text(DataInputStream in) throws IOException {
    String text = textOrNull(in);
    return text == null ? "" : text;
  }

  /** One page, as soon as it is read: it is kept even if the rest never comes. */
  static void page(DataOutputStream out, Extracted.Page page) throws IOException {
    out.writeByte(PAGE);
    out.writeInt(page.number());
    text(out, page.text());
    out.flush();
  }

  /** How it ended, after the pages. */
  static void end(DataOutputStream out, Extracted extracted) throws IOException {
    out.writeByte(END);
    text(out, extracted.status().name());
    out.writeInt(extracted.pageCount());
    out.writeBoolean(extracted.paged());
    text(out, extracted.detail());
    out.writeInt(extracted.metadata().size());
    for (var entry : extracted.metadata().entrySet()) {
      text(out, entry.getKey());
      text(out, entry.getValue());
    }
  }

  /** Reads pages into the list until the end comes. */
  static Extracted extracted(DataInputStream in, List<Extracted.Page> pages) throws IOException {
    byte kind = in.readByte();
    while (kind == PAGE && pages.size() < PageSink.PAGES) {
      int last = pages.isEmpty() ? 0 : pages.getLast().number();
      var page = new Extracted.Page(in.readInt(), text(in));
      if (page.number() <= last || page.number() > PageSink.PAGES) {
        throw new IOException("page " + page.number() + " after page " + last);
      }
      pages.add(page);
      kind = in.readByte();
    }
    if (kind != END) {
      throw new IOException("a worker wrote " + kind);
    }
    return end(in, pages);
  }

  private static Extracted end(DataInputStream in, List<Extracted.Page> pages) throws IOException {
    var status = Extracted.Status.valueOf(text(in));
    int pageCount = in.readInt();
    boolean paged = in.readBoolean();
    String detail = textOrNull(in);
    int said = in.readInt();
    if (said < 0 || said > METADATA || pageCount < 0) {
      throw new IOException("a worker counts " + pageCount + " pages, " + said + " metadata");
    }
    Map<String, String> metadata = new LinkedHashMap<>();
    for (int i = 0; i < said; i++) {
      metadata.put(text(in), text(in));
    }
    return new Extracted(status, pageCount, paged, detail, metadata, List.copyOf(pages));
  }

  static void image(DataOutputStream out, @Nullable PageImage image) throws IOException {
    out.writeBoolean(image != null);
    if (image != null) {
      text(out, image.mediaType());
      out.writeInt(image.width());
      out.writeInt(image.height());
      out.writeInt(image.bytes().length);
      out.write(image.bytes());
    }
  }

  static @Nullable PageImage image(DataInputStream in) throws IOException {
    if (!in.readBoolean()) {
      return null;
    }
    String mediaType = text(in);
    if (!PageImage.TYPES.contains(mediaType)) {
      throw new IOException("a worker drew a " + mediaType);
    }
    int width = in.readInt();
    int height = in.readInt();
    return new PageImage(mediaType, width, height, bytes(in, in.readInt()));
  }
}
