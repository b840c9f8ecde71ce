package ec.congope.saberes.content.transfer;

import ec.congope.saberes.content.vocabulary.Concept;
import ec.congope.saberes.content.vocabulary.Scheme;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns codes and slugs of a record into codes, and says of unknown ones which come nearest. */
final class Codes {

  private static final int REMEMBERED = 1_000;

  private final Vocabularies vocabularies;
  private final Map<String, List<String>> suggestions =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<String>> eldest) {
          return size() > REMEMBERED;
        }
      };

  Codes(Vocabularies vocabularies) {
    this.vocabularies = vocabularies;
  }

  /** The code behind a code or slug. */
  Optional<String> find(Scheme scheme, String codeOrSlug) {
    return vocabularies.find(scheme, codeOrSlug).map(Concept::code);
  }

  /** The code behind the text of a field; reports it when there is none and gives the text back. */
  String one(Row row, Field field, Scheme scheme, String otherwise) {
    String text = row.text(field, otherwise).strip();
    return find(scheme, text)
        .orElseGet(() -> {
          unknown(row, field, text, suggestions(scheme, text));
          return text;
        });
  }

  /** The codes behind the list of a field, each once; reports those that are none. */
  List<String> all(Row row, Field field, Scheme scheme) {
    var codes = new LinkedHashSet<String>();
    for (String entry : row.list(field)) {
      String text = entry.strip();
      find(scheme, text)
          .ifPresentOrElse(codes::add, () -> unknown(row, field, text, suggestions(scheme, text)));
    }
    return List.copyOf(codes);
  }

  /** The licence of a file that has its own, or null. */
  @Nullable String licence(Row row, Row.Pair file) {
    String text = file.fourth();
    if (text == null || text.isBlank()) {
      return null;
    }
    String name = text.strip();
    return find(Scheme.LICENCES, name)
        .orElseGet(() -> {
          unknown(row, Field.FILES, name, suggestions(Scheme.LICENCES, name));
          return null;
        });
  }

  /** Reports a value that is none of the known ones. */
  static void unknown(Row row, Field field, String value, Collection<String> nearest) {
    if (nearest.isEmpty()) {
      row.wrong(field, "import.code-unknown", value);
    } else {
      row.wrong(field, "import.code-unknown-near", value, String.join(", ", nearest));
    }
  }

  private List<String> suggestions(Scheme scheme, String text) {
    return suggestions.computeIfAbsent(
        scheme.code() + ' ' + text, key -> nearestCodes(scheme, text));
  }

  private List<String> nearestCodes(Scheme scheme, String text) {
    var names = new ArrayList<String>();
    for (Concept concept : vocabularies.list(scheme)) {
      names.add(concept.code());
      names.add(concept.slug());
      names.add(concept.label());
    }
    var codes = new LinkedHashSet<String>();
    for (String name : Unknown.nearest(text, names)) {
      for (Concept concept : vocabularies.list(scheme)) {
        if (List.of(concept.code(), concept.slug(), concept.label()).contains(name)) {
          codes.add(concept.code());
        }
      }
    }
    return List.copyOf(codes);
  }
}
