package ec.congope.saberes.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One reason why an item is among the results.
 *
 * @param place where the words stand
 * @param file number of the file, from 1, for {@link Place#PAGE}; otherwise 0
 * @param page number of the page in the file, from 1, for {@link Place#PAGE}; otherwise 0
 * @param how how they came to match
 * @param words whole words as they stand there; for a value its label
 * @param typed what was typed, where that is something else than the words; otherwise null
 */
public record Reason(
    Place place, int file, int page, How how, List<String> words, @Nullable String typed) {

  /** Copies the words. */
  public Reason {
    words = List.copyOf(words);
  }

  /** A reason that is not on a page. */
  public Reason(Place place, How how, List<String> words, @Nullable String typed) {
    this(place, 0, 0, how, words, typed);
  }

  /** Where something stands. */
  public enum Place {
    /** In the title. */
    TITLE,
    /** In the names of its concepts and of the people and bodies behind it. */
    LABELS,
    /** In the summary. */
    SUMMARY,
    /** In the text of the record. */
    BODY,
    /** On a page of a file. */
    PAGE,
    /** Among its values: type, province, competency, year, language. */
    VALUES
  }

  /** How a match came about. */
  public enum How {
    /** As it was typed, accents and capitals aside. */
    EXACT,
    /** In another form of the word. */
    FORM,
    /** As a synonym of what was typed. */
    SYNONYM,
    /** After the spelling was corrected. */
    CORRECTION,
    /** The words name the value, which lifts the item. */
    VALUE
  }
}
