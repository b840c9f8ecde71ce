package ec.congope.saberes.content.practice;

import java.util.List;
import java.util.Optional;

/**
 * What is asked about items of one type, in one edition. An edition never changes once answers were
 * given to it; another wording, field or limit is another edition.
 *
 * @param type code of the content type; also the name of the form
 * @param edition from 1
 * @param headings of the published body, in order
 */
public record Form(String type, int edition, List<String> headings, List<Section> sections) {

  /** Copies the lists. */
  public Form {
    headings = List.copyOf(headings);
    sections = List.copyOf(sections);
    if (sections.isEmpty()) {
      throw new IllegalArgumentException("a form without sections: " + type);
    }
  }

  /** All fields in order. */
  public List<Field> fields() {
    return sections.stream().flatMap(section -> section.fields().stream()).toList();
  }

  /** The field with this key. */
  public Optional<Field> field(String key) {
    return fields().stream().filter(field -> field.key().equals(key)).findFirst();
  }

  /** The section with this key. */
  public Optional<Section> section(String key) {
    return sections.stream().filter(section -> section.key().equals(key)).findFirst();
  }

  /** The section that asks for this field. */
  public Optional<Section> sectionOf(String field) {
    return sections.stream()
        .filter(section -> section.fields().stream().anyMatch(f -> f.key().equals(field)))
        .findFirst();
  }
}
