package ec.congope.saberes.search;

import java.util.Arrays;
import java.util.Optional;

/**
 * What results can be filtered by and counted over. Values are vocabulary codes ({@code
 * C-VIALIDAD}, {@code R4.1}, {@code 01}), or four digits for years. A filter on a concept holds for
 * everything below it.
 */
public enum Dimension {
  /** Content type. */
  TYPE("tipo", "type"),
  /** Competency, sub-theme or cross-cutting theme. */
  COMPETENCY("competencia", "competency"),
  /** Strategic objective. */
  OBJECTIVE("objetivo", "objective"),
  /** Result of the framework, or topic under it. */
  RESULT("resultado", "result"),
  /** Product of the framework. */
  PRODUCT("producto", "product"),
  /** Province. */
  PROVINCE("provincia", "province"),
  /** Year of issue. */
  YEAR("anio", "year"),
  /** Language of the document. */
  LANGUAGE("idioma", "language"),
  /** How well a practice is proven: the level of evidence, and the knots that follow from it. */
  EVIDENCE("evidencia", "evidence"),
  /** What can be had: the access level. */
  ACCESS("acceso", "access"),
  /** In which form: see {@link Formats}. */
  FORMAT("formato", "format"),
  /** How far a practice has come, of {@link ec.congope.saberes.content.item.Maturity}. */
  MATURITY("madurez", "maturity"),
  /** Whether it still holds, of {@link ec.congope.saberes.content.item.Validity}. */
  VALIDITY("vigencia", "validity");

  private final String parameter;
  private final String name;

  Dimension(String parameter, String name) {
    this.parameter = parameter;
    this.name = name;
  }

  /** Name in the addresses of pages. */
  public String parameter() {
    return parameter;
  }

  /** Name in the machine interface. */
  public String apiName() {
    return name;
  }

  /** The dimension with this page parameter or machine name. */
  public static Optional<Dimension> find(String name) {
    return Arrays.stream(values())
        .filter(dimension -> dimension.parameter.equals(name) || dimension.name.equals(name))
        .findFirst();
  }
}
