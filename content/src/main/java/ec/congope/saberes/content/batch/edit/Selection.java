package ec.congope.saberes.content.batch.edit;

import java.util.List;

/**
 * Published items that have all of this in common; what is empty asks for nothing.
 *
 * @param type code of the type
 * @param framework code of an objective, result or product, itself
 * @param competency code
 * @param province code
 * @param organisation code of the owner
 * @param licence code
 * @param access text of the access, without owner and embargo
 * @param keyword as it is written, but for capitals
 * @param title part of the title, whatever its capitals
 * @param named numbers or slugs, also former ones: no other items
 */
public record Selection(
    String type,
    String framework,
    String competency,
    String province,
    String organisation,
    String licence,
    String access,
    String keyword,
    String title,
    List<String> named) {

  /** Copies the list. */
  public Selection {
    named = List.copyOf(named);
  }

  /** Whether it asks for anything: nobody means the whole library by saying nothing. */
  public boolean asks() {
    return !named.isEmpty()
        || !(type
                + framework
                + competency
                + province
                + organisation
                + licence
                + access
                + keyword
                + title)
            .isBlank();
  }
}
