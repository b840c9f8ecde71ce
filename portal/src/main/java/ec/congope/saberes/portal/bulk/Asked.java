package ec.congope.saberes.portal.bulk;

import ec.congope.saberes.content.batch.edit.Selection;
import ec.congope.saberes.content.batch.edit.What;
import ec.congope.saberes.content.vocabulary.Concept;
import ec.congope.saberes.content.vocabulary.Scheme;
import ec.congope.saberes.content.vocabulary.Vocabularies;

/**
 * What an address asks for, under the names that the search has where it has them. Codes and slugs
 * are taken alike.
 *
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
        titulo.strip());
  }

  private static String code(Vocabularies vocabularies, Scheme scheme, String text) {
    return vocabularies.find(scheme, text.strip()).map(Concept::code).orElse(text.strip());
  }
}
