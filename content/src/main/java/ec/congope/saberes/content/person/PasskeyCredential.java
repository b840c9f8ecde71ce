package ec.congope.saberes.content.person;

import ec.congope.saberes.content.PersonId;

/**
 * What an answer of a passkey is compared with.
 *
 * @param handle what devices know the person by
 * @param publicKey attested credential data (WebAuthn, section 6.5.1)
 * @param counter signatures that the device had counted at the last one; 0 where it does not count
 * @param usable whether the person may sign in at all
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record PasskeyCredential(
    long id, PersonId person, byte[] handle, byte[] publicKey, long counter, boolean usable) {

  @Override
  public String toString() {
    return "PasskeyCredential[" + id + " of " + person + "]";
  }
}
