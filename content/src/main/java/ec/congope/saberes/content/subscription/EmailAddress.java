package ec.congope.saberes.content.subscription;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address that mail can be sent to, in lower case. It is personal data: {@link #toString()} does
 * not show it, so that no log does.
 */
public final class EmailAddress {

  /** Longest address, RFC 5321 section 4.5.3.1.3 with its erratum 1690. */
  public static final int LONGEST = 254;

  /** What mailboxes of the field look like: no quotes, no comments, nothing beyond ASCII. */
  private static final Pattern FORM =
      Pattern.compile(
          "[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
              + "@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

  private static final int LONGEST_NAME = 64;

  private final String value;

  private EmailAddress(String value) {
    this.value = value;
  }

  /** The address that was typed; empty when it is none. */
  public static Optional<EmailAddress> find(String typed) {
    String value = typed.strip().toLowerCase(Locale.ROOT);
    boolean fits = value.length() <= LONGEST && value.indexOf('@') <= LONGEST_NAME;
    return fits && FORM.matcher(value).matches()
        ? Optional.of(new EmailAddress(value))
        : Optional.empty();
  }

  static EmailAddress stored(String value) {
    return new EmailAddress(value);
  }

  /** The address itself. */
  public String value() {
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EmailAddress address && address.value.equals(value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return "EmailAddress[…]";
  }
}
