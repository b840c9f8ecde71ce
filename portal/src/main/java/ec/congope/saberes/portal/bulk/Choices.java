package ec.congope.saberes.portal.bulk;

import ec.congope.saberes.content.access.Access;
import ec.congope.saberes.content.batch.edit.Edit;
import ec.congope.saberes.content.batch.edit.What;
import ec.congope.saberes.content.organisation.Organisation;
import ec.congope.saberes.content.organisation.Organisations;
import ec.congope.saberes.content.vocabulary.Concept;
import ec.congope.saberes.content.vocabulary.Scheme;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import ec.congope.saberes.portal.layout.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What may be chosen, and how what was chosen is named. */
@Component
class Choices {

  /** Longest keyword. */
  private static final int LONGEST = 100;

  /** A value and its name. */
  record Choice(String code, String label) {}

  private final Vocabularies vocabularies;
  private final Organisations organisations;
  private final Words words;

  Choices(Vocabularies vocabularies, Organisations organisations, Words words) {
    this.vocabularies = vocabularies;
    this.organisations = organisations;
    this.words = words;
  }

  List<Choice> of(Scheme scheme) {
    return vocabularies.list(scheme).stream()
        .map(concept -> new Choice(concept.code(), label(concept)))
        .toList();
  }

  List<Choice> organisations() {
    return organisations.list().stream().map(body -> new Choice(body.code(), body.name())).toList();
  }

  List<Choice> whats() {
    return Arrays.stream(What.values())
        .map(what -> new Choice(what.code(), words.of("bulk.what." + what.code())))
        .toList();
  }

  /** The change that is meant, where there is such a value; a name is taken for its code. */
  Optional<Edit> edit(What what, String text) {
    String value = text.strip();
    if (value.isEmpty()) {
      return Optional.empty();
    }
    var scheme = what.scheme();
    Optional<String> code =
        switch (what) {
          case ADD_KEYWORD, REMOVE_KEYWORD ->
              Optional.of(value).filter(word -> word.length() <= LONGEST);
          case SET_ACCESS ->
              named(Scheme.ACCESS, value).or(() -> Optional.of(value)).filter(this::isAccess);
          case SET_ORGANISATION -> organisation(value);
          default -> scheme == null ? Optional.empty() : named(scheme, value);
        };
    return code.map(found -> new Edit(what, found));
  }

  private boolean isAccess(String text) {
    return !text.contains("@") && Access.find(text).isPresent();
  }

  private Optional<String> named(Scheme scheme, String value) {
    return vocabularies
        .find(scheme, value)
        .map(Concept::code)
        .or(() ->
            vocabularies.list(scheme).stream()
                .filter(concept ->
                    concept.label().equalsIgnoreCase(value)
                        || label(concept).equalsIgnoreCase(value))
                .map(Concept::code)
                .findFirst());
  }

  private Optional<String> organisation(String value) {
    return organisations.list().stream()
        .filter(body -> body.code().equalsIgnoreCase(value) || body.name().equalsIgnoreCase(value))
        .map(Organisation::code)
        .findFirst();
  }

  /** In words, as the title of a batch and the note of a version. */
  String title(Edit edit) {
    return words.of("bulk.title." + edit.what().code(), label(edit, edit.value()));
  }

  /** The name of a value. */
  String label(Edit edit, String value) {
    var scheme = edit.what() == What.SET_ACCESS ? Scheme.ACCESS : edit.what().scheme();
    if (edit.what() == What.SET_ORGANISATION) {
      return organisations.find(value).map(Organisation::name).orElse(value);
    }
    if (scheme == null) {
      return value;
    }
    String code =
        edit.what() == What.SET_ACCESS ? Access.find(value).map(Access::code).orElse(value) : value;
    return vocabularies.find(scheme, code).map(Choices::label).orElse(value);
  }

  private static String label(Concept concept) {
    return concept.scheme() == Scheme.FRAMEWORK
        ? concept.shownCode() + " " + concept.shortLabel()
        : concept.shortLabel();
  }
}
