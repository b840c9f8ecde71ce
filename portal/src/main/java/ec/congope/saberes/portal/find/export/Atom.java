package ec.congope.saberes.portal.find.export;

import ec.congope.saberes.portal.layout.Words;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A feed in Atom 1.0 (RFC 4287). */
@Component
class Atom {

  static final String MEDIA_TYPE = "application/atom+xml;charset=utf-8";
  static final String PATH = "/buscar.atom";

  private final Words words;
  private final String base;

  Atom(Words words, @Value("${saberes.base:http://localhost:8080}") String base) {
    this.words = words;
    this.base = base;
  }

  String of(Feed.Channel channel) {
    String self = base + PATH + channel.question();
    var xml = new Xml().open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", "es-EC");
    xml.text("title", channel.title())
        .text("subtitle", channel.description())
        .text("id", self)
        .text("updated", channel.updated().toString());
    xml.open("link", "rel", "self", "type", "application/atom+xml", "href", self).close();
    xml.open("link", "rel", "alternate", "type", "text/html", "href", channel.page()).close();
    authors(xml, List.of(words.of("layout.name")));
    channel.entries().forEach(entry -> write(xml, entry));
    return xml.close().end();
  }

  private static void write(Xml xml, Feed.Entry entry) {
    xml.open("entry", "xml:lang", entry.language())
        .text("title", entry.title())
        .text("id", entry.id())
        .text("published", entry.published().toString())
        .text("updated", entry.updated().toString());
    xml.open("link", "rel", "alternate", "type", "text/html", "href", entry.url()).close();
    authors(xml, entry.authors());
    for (Feed.Category category : entry.categories()) {
      xml.open(
              "category",
              "term",
              category.code(),
              "scheme",
              category.scheme(),
              "label",
              category.label())
          .close();
    }
    xml.text("summary", entry.summary()).close();
  }

  private static void authors(Xml xml, List<String> names) {
    names.forEach(name -> xml.open("author").text("name", name).close());
  }
}
