package ec.congope.saberes.portal.find.export;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML 1.0 that every parser takes, whatever characters the texts hold. */
final class Xml {

  private final StringWriter out = new StringWriter();
  private final XMLStreamWriter writer;

  /** Begins a document. */
  Xml() {
    try {
      writer = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
      writer.writeStartDocument("UTF-8", "1.0");
    } catch (XMLStreamException impossible) {
      throw failed(impossible);
    }
  }

  /** Opens an element with attributes, each a name and its value. */
  Xml open(String name, String... attributes) {
    try {
      writer.writeStartElement(name);
      for (int i = 0; i < attributes.length; i += 2) {
        writer.writeAttribute(attributes[i], clean(attributes[i + 1]));
      }
      return this;
    } catch (XMLStreamException impossible) {
      throw failed(impossible);
    }
  }

  /** Closes the element that was opened last. */
  Xml close() {
    try {
      writer.writeEndElement();
      return this;
    } catch (XMLStreamException impossible) {
      throw failed(impossible);
    }
  }

  /** An element with a text; nothing where the text is empty. */
  Xml text(String name, String text, String... attributes) {
    if (text.isEmpty()) {
      return this;
    }
    try {
      open(name, attributes);
      writer.writeCharacters(clean(text));
      return close();
    } catch (XMLStreamException impossible) {
      throw failed(impossible);
    }
  }

  /** The document. */
  String end() {
    try {
      writer.writeEndDocument();
      writer.flush();
      return out.toString();
    } catch (XMLStreamException impossible) {
      throw failed(impossible);
    }
  }

  /** Without the characters that XML 1.0 has no place for (section 2.2), escaped or not. */
  static String clean(String text) {
    var clean = new StringBuilder(text.length());
    text.codePoints().filter(Xml::allowed).forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean allowed(int c) {
    return c == '\t'
        || c == '\n'
        || (c >= ' ' && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }

  private static IllegalStateException failed(XMLStreamException failure) {
    return new IllegalStateException("XML in memory", failure);
  }
}
