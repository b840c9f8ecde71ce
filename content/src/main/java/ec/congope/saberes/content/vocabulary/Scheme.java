package ec.congope.saberes.content.vocabulary;

import java.util.Arrays;
import java.util.Optional;

/**
 * The concept schemes of the library. The code is part of addresses and of the machine interface.
 */
public enum Scheme {
  /** CONGOPE's strategic framework: approach → objective → result → topic, and products. */
  FRAMEWORK("framework"),
  /** Competencies of the provincial governments, their sub-themes, and cross-cutting themes. */
  COMPETENCIES("competencies"),
  /** The 24 provinces; 23 of them have a provincial government. */
  PROVINCES("provinces"),
  /** Types of content. */
  TYPES("types"),
  /** Languages of documents. */
  LANGUAGES("languages"),
  /** Licences and printed rights sentences. */
  LICENCES("licences"),
  /** Access levels. */
  ACCESS("access"),
  /** Audiences. */
  AUDIENCES("audiences"),
  /** Maturity of a practice. */
  MATURITY("maturity"),
  /** Strength of a practice's evidence. */
  EVIDENCE("evidence");

  private final String code;

  Scheme(String code) {
    this.code = code;
  }

  /** The code in addresses, such as {@code competencies}. */
  public String code() {
    return code;
  }

  /** The scheme with this code. */
  public static Optional<Scheme> find(String code) {
    return Arrays.stream(values()).filter(scheme -> scheme.code.equals(code)).findFirst();
  }
}
