package ec.congope.saberes.search.tag;

import java.util.List;

/**
 * A tag that similar items have. Nobody applies it but a person.
 *
 * @param code of the concept, or the keyword as others write it
 * @param share what part of the evidence speaks for it, from 0 to 1
 * @param words of the text that justify it: those that the items with this tag have too, and its
 *     own name where the text has it
 */
public record TagSuggestion(Tag tag, String code, double share, List<String> words) {
  /** Copies the words. */
  public TagSuggestion {
    words = List.copyOf(words);
  }
}
