package ec.congope.saberes.portal.bulk;

import ec.congope.saberes.content.batch.edit.Selecting;
import ec.congope.saberes.content.batch.edit.Selection;
import ec.congope.saberes.content.batch.edit.What;
import ec.congope.saberes.content.vocabulary.Concept;
import ec.congope.saberes.content.vocabulary.Scheme;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import java.util.Arrays;
import java.util.List;

/**
 * What an address asks for, under the names that the search has where it has them. Codes and slugs
 * are taken alike.
 *
 * @param fichas addresses or numbers of items, in any words around them
 * @param que what is changed, as {@link What} codes it
 * @param valor what it is changed to
 */
public record Asked(
    String tipo,
    String marco,
    String competencia,
    String provincia,
    String organizacion,
    String licencia,
    String acceso,
    String palabra,
    String titulo,
    String fichas,
    String que,
    String valor) {

  /** The items. */
  Selection selection(Vocabularies vocabularies) {
    return new Selection(
        code(vocabularies, Scheme.TYPES, tipo),
        code(vocabularies, Scheme.FRAMEWORK, marco),
        code(vocabularies, Scheme.COMPETENCIES, competencia),
        code(vocabularies, Scheme.PROVINCES, provincia),
        organizacion.strip(),
        code(vocabularies, Scheme.LICENCES, licencia),
        code(vocabularies, Scheme.ACCESS, acceso),
        palabra.strip(),
        titulo.strip(),
        named());
  }

  /** Whole addresses, their ends, and numbers with or without their sign. */
  private List<String> named() {
    return Arrays.stream(fichas.split("[\\s,;\"]+"))
        .map(word -> word.replaceAll("^#", "").replaceAll("[?#].*$", ""))
        .map(word -> word.replaceAll(".*/fichas/([^/]+).*", "$1"))
        .filter(word -> !word.isBlank())
        .distinct()
        .limit(Selecting.MOST)
        .toList();
  }

  private static String code(Vocabularies vocabularies, Scheme scheme, String text) {
    return vocabularies.find(scheme, text.strip()).map(Concept::code).orElse(text.strip());
  }
}
