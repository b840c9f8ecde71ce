package ec.congope.saberes.portal.read;

import ec.congope.saberes.content.file.Attachment;
import ec.congope.saberes.content.file.FileId;
import ec.congope.saberes.content.item.Contribution;
import ec.congope.saberes.content.item.Draft;
import ec.congope.saberes.content.item.Item;
import ec.congope.saberes.content.item.Mark;
import ec.congope.saberes.content.text.FileText;
import ec.congope.saberes.content.text.TextStatus;
import ec.congope.saberes.content.text.Texts;
import ec.congope.saberes.content.vocabulary.Concept;
import ec.congope.saberes.content.vocabulary.Scheme;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import ec.congope.saberes.portal.layout.Format;
import ec.congope.saberes.portal.layout.Seals;
import ec.congope.saberes.search.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An item as its page shows it: every text and address ready. */
@Component
class ItemPages {

  /** Somewhere to go. */
  record Link(String label, String url, String note) {}

  /** A file of the item. */
  record FileLine(
      int number,
      String title,
      String format,
      String size,
      int pages,
      String status,
      boolean readable,
      String url) {}

  /** The page. */
  record View(
      String type,
      String typeSlug,
      String seal,
      String date,
      String authors,
      String publisher,
      String language,
      String languageTag,
      String access,
      String licence,
      @Nullable String licenceUrl,
      boolean demonstration,
      boolean reference,
      List<Link> competencies,
      List<Link> framework,
      List<Link> provinces,
      List<FileLine> files,
      String citation) {}

  private final Vocabularies vocabularies;
  private final Texts texts;
  private final Seals seals;
  private final Format format;
  private final Citations citations;

  ItemPages(
      Vocabularies vocabularies, Texts texts, Seals seals, Format format, Citations citations) {
    this.vocabularies = vocabularies;
    this.texts = texts;
    this.seals = seals;
    this.format = format;
    this.citations = citations;
  }

  Citations citations() {
    return citations;
  }

  View of(Item item) {
    Draft draft = item.draft();
    var licence =
        Optional.ofNullable(draft.licence())
            .flatMap(code -> vocabularies.find(Scheme.LICENCES, code));
    var language = vocabularies.find(Scheme.LANGUAGES, draft.language());
    return new View(
        vocabularies.label(Scheme.TYPES, draft.type()),
        draft.type(),
        seals.of(draft.competencies()),
        draft.issued() == null ? "" : format.date(draft.issued().toString()),
        names(draft, Contribution.Role.AUTHOR),
        names(draft, Contribution.Role.PUBLISHER),
        language.map(Concept::label).orElse(draft.language()),
        language.flatMap(concept -> concept.property("bcp47")).orElse("es-EC"),
        vocabularies.label(Scheme.ACCESS, draft.access().code()),
        licence.map(Concept::label).orElse(draft.licence() == null ? "" : draft.licence()),
        licence.flatMap(concept -> concept.property("url")).orElse(null),
        draft.marks().contains(Mark.DEMONSTRATION),
        draft.marks().contains(Mark.REFERENCE),
        links(Scheme.COMPETENCIES, "/competencias/", draft.competencies()),
        links(Scheme.FRAMEWORK, "/marco/", draft.framework()),
        links(Scheme.PROVINCES, "/provincias/", draft.provinces()),
        files(item),
        citations.apa(item));
  }

  List<Link> links(List<Hit> hits) {
    return hits.stream()
        .map(hit ->
            new Link(
                hit.title().text(),
                "/fichas/" + hit.slug(),
                vocabularies.label(Scheme.TYPES, hit.type())))
        .toList();
  }

  private List<Link> links(Scheme scheme, String base, List<String> codes) {
    return codes.stream()
        .flatMap(code -> vocabularies.find(scheme, code).stream())
        .map(concept ->
            new Link(
                scheme == Scheme.FRAMEWORK
                    ? concept.code() + " " + concept.shortLabel()
                    : concept.shortLabel(),
                base + concept.slug(),
                ""))
        .toList();
  }

  List<FileLine> files(Item item) {
    var attachments = item.draft().attachments();
    Map<FileId, FileText> known = texts.find(attachments.stream().map(Attachment::file).toList());
    var lines = new ArrayList<FileLine>();
    for (int number = 1; number <= attachments.size(); number++) {
      Attachment file = attachments.get(number - 1);
      var text = Optional.ofNullable(known.get(file.file()));
      var status = text.map(FileText::status).orElse(TextStatus.PENDING);
      int pages = text.map(FileText::pages).orElse(0);
      lines.add(
          new FileLine(
              number,
              file.title(),
              formatName(file),
              format.size(file.size()),
              pages,
              status.code(),
              pages > 0,
              "/fichas/" + item.slug() + "/archivos/" + number));
    }
    return lines;
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
}
