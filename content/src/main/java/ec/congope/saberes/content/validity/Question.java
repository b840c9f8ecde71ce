package ec.congope.saberes.content.validity;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.PersonId;

/**
 * A question to somebody about an item, of which an attempt to send it is made.
 *
 * @param attempt from 1
 * @param token what the addresses in the mail end with
 */
public record Question(
    long id, ItemId item, PersonId person, String address, int attempt, String token) {

  @Override
  public String toString() {
    return "Question[" + id + "]";
  }
}
