package ec.congope.saberes.portal.read;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.item.Item;
import ec.congope.saberes.content.item.Version;
import ec.congope.saberes.portal.layout.Format;
import ec.congope.saberes.portal.layout.Link;
import ec.congope.saberes.portal.layout.Words;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Versions as their pages show them: every text and address ready. */
@Component
class VersionPages {

  /**
   * A version in the list.
   *
   * @param by who published it, or null
   * @param changes the page of what differs from the one before, or null for the first
   */
  record Line(
      int number,
      String name,
      String url,
      boolean newest,
      String date,
      @Nullable String by,
      String title,
      String note,
      @Nullable String changes) {}

  /** What stands above an old version. */
  record Banner(String text, String newest, String changes) {}

  /**
   * What differs.
   *
   * @param more the page with the next ones of the text, or null
   */
  record Changes(
      String title,
      Link before,
      Link after,
      List<ChangePages.Field> fields,
      List<TextChanges.PageChange> texts,
      String found,
      @Nullable String more) {}

  private final ChangePages fields;
  private final TextChanges texts;
  private final Format format;
  private final Words words;
  private final Clock clock;
  private final String base;

  VersionPages(
      ChangePages fields,
      TextChanges texts,
      Format format,
      Words words,
      Clock clock,
      @Value("${saberes.base:http://localhost:8080}") String base) {
    this.fields = fields;
    this.texts = texts;
    this.format = format;
    this.words = words;
    this.clock = clock;
    this.base = base;
  }

  /** The lines of the list, in the order of the versions: the newest first. */
  List<Line> lines(Item item, List<Version> versions) {
    var lines = new ArrayList<Line>();
    for (int i = 0; i < versions.size(); i++) {
      Version version = versions.get(i);
      int number = version.number();
      boolean newest = number == item.version();
      lines.add(
          new Line(
              number,
              words.of("layout.version", number),
              newest ? url(item) : at(item, Integer.toString(number)),
              newest,
              day(version.saved()),
              version.by(),
              version.title(),
              version.note(),
              i + 1 < versions.size()
                  ? at(item, versions.get(i + 1).number() + ".." + number)
                  : null));
    }
    return lines;
  }

  /** The banner of an old version, or null for the newest. */
  @Nullable Banner banner(Item item, Item old) {
    return old.version() == item.version()
        ? null
        : new Banner(
            words.of("read.version.old", old.version(), day(old.saved())),
            url(item),
            at(item, old.version() + ".." + item.version()));
  }

  /**
   * What differs.
   *
   * @param names of the related items that whoever looks may see
   */
  Changes changes(Item before, Item after, Map<ItemId, String> names, int from) {
    var found = texts.of(before, after, from);
    int next = from + found.pages().size();
    String address = at(after, before.version() + ".." + after.version());
    return new Changes(
        words.of("read.changes.title", before.version(), after.version()),
        link(before),
        link(after),
        fields.fields(before, after, names),
        found.pages(),
        words.of("read.changes.pages", found.total()),
        next < found.total() && next > from ? address + "?desde=" + next + "#texto" : null);
  }

  /** The address that stands for all versions. */
  String canonical(Item item) {
    return base + url(item);
  }

  private Link link(Item version) {
    return new Link(
        words.of("layout.version", version.version()),
        at(version, Integer.toString(version.version())),
        day(version.saved()));
  }

  private static String url(Item item) {
    return "/fichas/" + item.slug();
  }

  private static String at(Item item, String which) {
    return url(item) + "/versiones/" + which;
  }

  private String day(Instant at) {
    return format.date(at.atZone(clock.getZone()).toLocalDate().toString());
  }
}
