package ec.congope.saberes.content.subscription;

import java.util.List;

/**
 * An address with what it is told about.
 *
 * @param searches the confirmed ones, in the order they came
 */
public record Subscriber(EmailAddress address, List<SavedSearch> searches) {

  /** Copies the list. */
  public Subscriber {
    searches = List.copyOf(searches);
  }
}
