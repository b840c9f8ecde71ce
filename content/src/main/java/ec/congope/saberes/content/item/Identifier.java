package ec.congope.saberes.content.item;

/**
 * A name given by somebody else.
 *
 * @param value as printed, such as {@code 978-9942-09-635-7} or {@code
 *     10.37228/estado_comunes.v1.n16.2023.287}
 */
public record Identifier(Scheme scheme, String value) {

  /** Who names. */
  public enum Scheme {
    /** International Standard Book Number, ISO 2108. */
    ISBN,
    /** Digital Object Identifier, ISO 26324. */
    DOI
  }
}
