package ec.congope.saberes.content.person;

import ec.congope.saberes.content.PersonId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.audit.Audit;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells the audit of signing in. A person is told by its number; an address without an account by a
 * digest under a key that is not in the store, so that tries of one address are seen to belong
 * together and nobody learns the address. Both cost the same, lest time tell them apart (E1).
 */
@Component
public class SignRecord {

  /** How somebody came in. */
  public enum Way {
    /** By the password alone. */
    PASSWORD,
    /** By the password and a second step. */
    TWO_STEPS,
    /** By the administrator's token. */
    TOKEN,
    /** By a passkey, which is two steps in one. */
    PASSKEY,
    /** By an account elsewhere. */
    OPENID
  }

  /** Enough to tell a few thousand addresses apart. */
  private static final int DIGITS = 16;

  private final Credentials credentials;
  private final SignSeals seals;
  private final Audit audit;
  private final TransactionOperations transaction;

  SignRecord(
      Credentials credentials, SignSeals seals, Audit audit, TransactionOperations transaction) {
    this.credentials = credentials;
    this.seals = seals;
    this.audit = audit;
    this.transaction = transaction;
  }

  /** This viewer began a session. */
  public void entered(Viewer viewer, Way way) {
    tell(viewer, "sign.in", subject(viewer), Map.of("way", way.name()));
  }

  /** Somebody said a wrong password for this address. */
  public void refused(Viewer viewer, String email) {
    String address = email.strip().toLowerCase(Locale.ROOT);
    String digest = HexFormat.of().formatHex(seals.digest("address:" + address));
    String nobody = "address:" + digest.substring(0, DIGITS);
    String subject =
        credentials.find(address).map(known -> "person:" + known.person()).orElse(nobody);
    tell(viewer, "sign.refused", subject, Map.of());
  }

  /** Whoever said the password of this person said a wrong code. */
  public void stepRefused(Viewer viewer, PersonId person) {
    tell(viewer, "sign.step-refused", "person:" + person, Map.of());
  }

  /** A passkey was brought that did not fit. */
  public void passkeyRefused(Viewer viewer, Optional<PersonId> person) {
    String subject = person.map(known -> "person:" + known).orElse("portal");
    tell(viewer, "sign.passkey-refused", subject, Map.of());
  }

  /** Somebody came back from a provider with nothing that opens. */
  public void outsideRefused(Viewer viewer) {
    tell(viewer, "sign.outside-refused", "portal", Map.of());
  }

  /** This viewer left. */
  public void left(Viewer viewer) {
    tell(viewer, "sign.out", subject(viewer), Map.of());
  }

  /** The other sessions of a person were ended. */
  public void ended(Viewer viewer, PersonId person) {
    tell(viewer, "sessions.end", "person:" + person, Map.of());
  }

  private static String subject(Viewer viewer) {
    return viewer.person().map(person -> "person:" + person).orElse("portal");
  }

  private void tell(Viewer viewer, String action, String subject, Map<String, String> details) {
    transaction.executeWithoutResult(status -> audit.record(viewer, action, subject, details));
  }
}
