package ec.congope.saberes.portal.find.export;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** A feed in RSS 2.0, with the names of authors as Dublin Core. */
@Component
class Rss {

  static final String MEDIA_TYPE = "application/rss+xml;charset=utf-8";
  static final String PATH = "/buscar.rss";

  private final String base;

  Rss(@Value("${saberes.base:http://localhost:8080}") String base) {
    this.base = base;
  }

  String of(Feed.Channel channel) {
    var xml =
        new Xml()
            .open(
                "rss",
                "version",
                "2.0",
                "xmlns:atom",
                "http://www.w3.org/2005/Atom",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/")
            .open("channel")
            .text("title", channel.title())
            .text("link", channel.page())
            .text("description", channel.description())
            .text("language", "es-ec")
            .text("lastBuildDate", date(channel.updated()));
    xml.open(
            "atom:link",
            "rel",
            "self",
            "type",
            "application/rss+xml",
            "href",
            base + PATH + channel.question())
        .close();
    channel.entries().forEach(entry -> write(xml, entry));
    return xml.close().close().end();
  }

  private static void write(Xml xml, Feed.Entry entry) {
    xml.open("item")
        .text("title", entry.title())
        .text("link", entry.url())
        .text("guid", entry.id(), "isPermaLink", "false")
        .text("pubDate", date(entry.published()))
        // readers take a description for HTML
        .text("description", HtmlUtils.htmlEscape(entry.summary(), "UTF-8"));
    entry.authors().forEach(name -> xml.text("dc:creator", name));
    entry
        .categories()
        .forEach(category -> xml.text("category", category.label(), "domain", category.scheme()));
    xml.close();
  }

  private static String date(Instant instant) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
  }
}
