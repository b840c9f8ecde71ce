package ec.congope.saberes.portal.read;

import ec.congope.saberes.content.file.Attachment;
import ec.congope.saberes.content.file.FileId;
import ec.congope.saberes.content.item.Contribution;
import ec.congope.saberes.content.item.Draft;
import ec.congope.saberes.content.item.Grounds;
import ec.congope.saberes.content.item.Item;
import ec.congope.saberes.content.item.ItemFile;
import ec.congope.saberes.content.item.Mark;
import ec.congope.saberes.content.item.Validity;
import ec.congope.saberes.content.text.FileText;
import ec.congope.saberes.content.text.TextStatus;
import ec.congope.saberes.content.text.Texts;
import ec.congope.saberes.content.vocabulary.Concept;
import ec.congope.saberes.content.vocabulary.Scheme;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import ec.congope.saberes.portal.layout.Cover;
import ec.congope.saberes.portal.layout.Format;
import ec.congope.saberes.portal.layout.Knots;
import ec.congope.saberes.portal.layout.Lines;
import ec.congope.saberes.portal.layout.Link;
import ec.congope.saberes.portal.layout.Seals;
import ec.congope.saberes.portal.layout.Stages;
import ec.congope.saberes.portal.layout.Words;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An item as its page shows it: every text and address ready. */
@Component
class ItemPages {

  private static final int SHORT_TITLE = 60;
  private static final int DESCRIPTION = 200;
  private static final int COVER_ROWS = 9;

  /**
   * A file of the item.
   *
   * @param facts format, size and number of pages
   * @param licence what may be done with it, or null where that is what the page says of the item
   * @param trouble why its text is not all there, or null
   * @param reader address of its first page, or null where it cannot be read here
   */
  record FileLine(
      String title,
      String download,
      String url,
      String facts,
      @Nullable String licence,
      @Nullable String trouble,
      @Nullable String reader) {}

  /** The page. The fields that may be empty are not shown then. */
  record View(
      String title,
      String shortTitle,
      String description,
      @Nullable String languageTag,
      String section,
      String type,
      String seal,
      Cover cover,
      List<Link> crumbs,
      String date,
      String authors,
      String publisher,
      String language,
      String access,
      @Nullable String licence,
      @Nullable String licenceUrl,
      String badge,
      Knots.@Nullable View knots,
      @Nullable String evidence,
      Stages.@Nullable View maturity,
      String confirmed,
      String unconfirmed,
      String over,
      String replicated,
      boolean demonstration,
      boolean reference,
      List<Link> competencies,
      List<Link> framework,
      List<Link> provinces,
      List<FileLine> files,
      @Nullable String reader,
      String citation) {}

  private final Vocabularies vocabularies;
  private final Texts texts;
  private final Seals seals;
  private final Format format;
  private final Lines lines;
  private final Knots knots;
  private final Stages stages;
  private final Words words;
  private final Citations citations;
  private final Clock clock;

  ItemPages(
      Vocabularies vocabularies,
      Texts texts,
      Seals seals,
      Format format,
      Lines lines,
      Knots knots,
      Stages stages,
      Words words,
      Citations citations,
      Clock clock) {
    this.vocabularies = vocabularies;
    this.texts = texts;
    this.seals = seals;
    this.format = format;
    this.lines = lines;
    this.knots = knots;
    this.stages = stages;
    this.words = words;
    this.citations = citations;
    this.clock = clock;
  }

  Citations citations() {
    return citations;
  }

  /**
   * The page of an item.
   *
   * @param terms what was searched for, as a query string that the reader is opened with; or empty
   */
  View of(Item item, String terms) {
    return of(item, files(item, base(item), terms), citations.apa(item));
  }

  /** The page of an old version; its files are served, and not read page by page. */
  View ofVersion(Item old) {
    var files =
        files(old, base(old) + "/versiones/" + old.version(), "").stream()
            .map(file ->
                new FileLine(
                    file.title(),
                    file.download(),
                    file.url(),
                    file.facts(),
                    file.licence(),
                    file.trouble(),
                    null))
            .toList();
    return of(old, files, citations.apaOfVersion(old));
  }

  private static String base(Item item) {
    return "/fichas/" + item.slug();
  }

  private View of(Item item, List<FileLine> files, String citation) {
    Draft draft = item.draft();
    var licence =
        Optional.ofNullable(draft.licence())
            .flatMap(code -> vocabularies.find(Scheme.LICENCES, code));
    return new View(
        draft.title(),
        shortened(draft.title(), SHORT_TITLE),
        shortened(draft.summary(), DESCRIPTION),
        lines.language(draft.language()),
        draft.type(),
        vocabularies.label(Scheme.TYPES, draft.type()),
        seals.of(draft.competencies()),
        Cover.of(item.id().value(), COVER_ROWS),
        crumbs(draft),
        draft.issued() == null ? "" : format.date(draft.issued().toString()),
        names(draft, Contribution.Role.AUTHOR),
        names(draft, Contribution.Role.PUBLISHER),
        vocabularies.label(Scheme.LANGUAGES, draft.language()),
        access(item),
        licence.map(Concept::label).orElse(draft.licence()),
        licence.flatMap(concept -> concept.property("url")).orElse(null),
        badge(draft),
        knots.of(draft.evidence(), item.replications().count()),
        draft.evidence() == null ? null : vocabularies.label(Scheme.EVIDENCE, draft.evidence()),
        Grounds.of(item).map(stages::of).orElse(null),
        validity(item, Validity.State.CONFIRMED),
        validity(item, Validity.State.UNCONFIRMED),
        validity(item, Validity.State.OVER),
        knots.replicated(item.replications().count(), item.replications().provinces().size()),
        draft.marks().contains(Mark.DEMONSTRATION),
        draft.marks().contains(Mark.REFERENCE),
        links(Scheme.COMPETENCIES, "/competencias/", draft.competencies()),
        framework(draft.framework()),
        links(Scheme.PROVINCES, "/provincias/", draft.provinces()),
        files,
        files.stream().map(FileLine::reader).filter(url -> url != null).findFirst().orElse(null),
        citation);
  }

  /** The sentence for this state, or empty where the item is in another one. */
  private String validity(Item item, Validity.State state) {
    var since = item.validity().since();
    return item.validity().state() != state || since == null
        ? ""
        : words.of(
            "read.validity." + state.code(),
            format.date(since.atZone(clock.getZone()).toLocalDate().toString()));
  }

  /** Who may read it, and from when where that is not yet. */
  private String access(Item item) {
    var access = item.draft().access();
    String label = vocabularies.label(Scheme.ACCESS, access.code());
    var embargo = access.embargo();
    var owner = item.owner() == null ? null : item.owner().id();
    return embargo == null || item.reach().equals(access.reach(owner))
        ? label
        : words.of("read.record.access.embargo", label, format.date(embargo.toString()));
  }

  /** Other items with where and when they were. */
  List<Link> links(List<Item> others) {
    return others.stream()
        .map(other -> {
          var draft = other.draft();
          String place = lines.place(draft.provinces());
          String year = draft.issued() == null ? "" : Integer.toString(draft.issued().year());
          String note = Stream.of(place, year).filter(text -> !text.isEmpty()).collect(dots());
          return new Link(draft.title(), "/fichas/" + other.slug(), note);
        })
        .toList();
  }

  private static Collector<CharSequence, ?, String> dots() {
    return Collectors.joining(" · ");
  }

  /** The place of the item in the taxonomy: its type, and its first competency within that. */
  private List<Link> crumbs(Draft draft) {
    String type = vocabularies.label(Scheme.TYPES, draft.type());
    String list = "/buscar?tipo=" + draft.type();
    var crumbs = new ArrayList<Link>();
    crumbs.add(Link.to(words.plural(draft.type(), type), list));
    draft.competencies().stream()
        .limit(1)
        .flatMap(code -> vocabularies.find(Scheme.COMPETENCIES, code).stream())
        .map(concept -> Link.to(concept.shortLabel(), list + "&competencia=" + concept.slug()))
        .forEach(crumbs::add);
    return crumbs;
  }

  private String badge(Draft draft) {
    return draft.marks().stream()
        .sorted()
        .findFirst()
        .map(mark -> words.of("layout.marks." + mark.code()))
        .orElse("");
  }

  /** With what they have become in the version in force, which is said beside it. */
  private List<Link> framework(List<String> codes) {
    var said = links(Scheme.FRAMEWORK, "/marco/", codes);
    String force = vocabularies.plan().code();
    String note = words.of("read.record.equivalent");
    var become =
        codes.stream()
            .flatMap(code -> vocabularies.find(Scheme.FRAMEWORK, code).stream())
            .flatMap(concept -> vocabularies.equivalents(concept).stream())
            .filter(concept -> !codes.contains(concept.code()))
            .filter(concept -> vocabularies.version(concept).equals(force))
            .distinct()
            .map(concept ->
                new Link(
                    concept.shownCode() + " " + concept.shortLabel(),
                    "/marco/" + concept.slug(),
                    note));
    return Stream.concat(said.stream(), become).toList();
  }

  private List<Link> links(Scheme scheme, String base, List<String> codes) {
    return codes.stream()
        .flatMap(code -> vocabularies.find(scheme, code).stream())
        .map(concept ->
            Link.to(
                scheme == Scheme.FRAMEWORK
                    ? concept.shownCode() + " " + concept.shortLabel()
                    : concept.shortLabel(),
                base + concept.slug()))
        .toList();
  }

  private List<FileLine> files(Item item, String base, String terms) {
    Map<FileId, FileText> known =
        texts.find(item.files().stream().map(each -> each.attachment().file()).toList());
    var files = new ArrayList<FileLine>();
    for (ItemFile each : item.files()) {
      Attachment file = each.attachment();
      var text = Optional.ofNullable(known.get(file.file()));
      var status = text.map(FileText::status).orElse(TextStatus.PENDING);
      int pages = text.map(FileText::pages).orElse(0);
      String url = base + "/archivos/" + each.number();
      String size = format.size(file.size());
      files.add(
          new FileLine(
              file.title(),
              words.of("read.item.download", formatName(file), size),
              url,
              words.of("read.file.facts", formatName(file), size, pages),
              licence(file, item.draft()),
              status == TextStatus.TEXT ? null : words.of("text." + status.code()),
              pages == 0 ? null : url + "/paginas/1" + terms));
    }
    return files;
  }

  private @Nullable String licence(Attachment file, Draft draft) {
    String own = file.licence();
    return own == null || own.equals(draft.licence())
        ? null
        : words.of("read.file.licence", vocabularies.label(Scheme.LICENCES, own));
  }

  static String formatName(Attachment file) {
    int dot = file.name().lastIndexOf('.');
    String ending = dot < 0 ? "" : file.name().substring(dot + 1).toUpperCase(Locale.ROOT);
    return file.mediaType().equals("application/pdf") ? "PDF" : ending;
  }

  private static String names(Draft draft, Contribution.Role role) {
    return String.join(
        "; ",
        draft.contributions().stream()
            .filter(contribution -> contribution.role() == role)
            .map(Contribution::name)
            .toList());
  }

  /** A text cut between words, with an ellipsis, where it is longer. */
  static String shortened(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int blank = text.lastIndexOf(' ', most - 1);
    return text.substring(0, blank > most / 2 ? blank : most - 1) + "…";
  }
}
