package ec.congope.saberes.portal.write;

import ec.congope.saberes.content.practice.Forms;
import ec.congope.saberes.content.review.ManuscriptLine;
import ec.congope.saberes.content.review.State;
import ec.congope.saberes.content.vocabulary.Scheme;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import ec.congope.saberes.portal.layout.Words;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Manuscripts and forms as the list shows them. */
@Component
class ManuscriptLines {

  /**
   * A manuscript.
   *
   * @param item address of what readers see of it, or null
   * @param reopens slug of the item that was published of it and may be changed again, or null
   */
  record Line(
      String url,
      String title,
      String type,
      String state,
      String organisation,
      String author,
      String age,
      int percent,
      @Nullable String item,
      @Nullable String reopens) {}

  /** A form to begin with. */
  record Offer(String type, String label) {}

  private final Forms forms;
  private final Vocabularies vocabularies;
  private final Clocked clocked;
  private final Words words;

  ManuscriptLines(Forms forms, Vocabularies vocabularies, Clocked clocked, Words words) {
    this.forms = forms;
    this.vocabularies = vocabularies;
    this.clocked = clocked;
    this.words = words;
  }

  List<Line> of(List<ManuscriptLine> lines) {
    return lines.stream().map(this::of).toList();
  }

  private Line of(ManuscriptLine line) {
    String slug = line.slug();
    String author = line.author();
    return new Line(
        "/publicar/" + line.id() + (line.state().isClosed() ? "/revisar" : ""),
        line.title().isEmpty() ? words.of("write.untitled") : line.title(),
        vocabularies.label(Scheme.TYPES, line.type()),
        words.of("write.state." + line.state().name().toLowerCase(Locale.ROOT)),
        line.organisationName(),
        author == null ? "" : author,
        clocked.age(line.changed()),
        line.completeness().percent(),
        slug == null ? null : "/fichas/" + slug,
        line.state() == State.PUBLISHED ? slug : null);
  }

  /** The forms but the one of experiences, which has a button of its own. */
  List<Offer> offers() {
    return forms.list().stream()
        .filter(form -> !form.type().equals("experiencia"))
        .map(form -> new Offer(form.type(), vocabularies.label(Scheme.TYPES, form.type())))
        .toList();
  }
}
