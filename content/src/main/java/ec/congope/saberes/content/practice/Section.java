package ec.congope.saberes.content.practice;

import java.util.List;

/**
 * Fields that are asked on one page.
 *
 * @param key for addresses
 */
public record Section(String key, String title, List<Field> fields) {

  /** Copies the list. */
  public Section {
    fields = List.copyOf(fields);
  }
}
