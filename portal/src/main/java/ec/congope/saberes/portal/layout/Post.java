package ec.congope.saberes.portal.layout;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Hands a letter to the server for mail, once, and says what became of it. Logs no address. */
@Component
public class Post {

  /** What became of a letter. */
  public enum Outcome {
    /** The server has it. */
    SENT,
    /** The server does not have it, and may take it later. */
    DELAYED,
    /** The server does not want it. */
    REFUSED,
    /** There is no such mailbox. */
    NO_MAILBOX,
    /** Nobody knows: the connection ended while the server was to answer. */
    LOST
  }

  private static final Logger LOG = LoggerFactory.getLogger(Post.class);

  /** RFC 5321, section 4.2.1: from here the server does not take it now, and from there never. */
  private static final int BUSY = 400;

  private static final int NEVER = 500;

  /** The mailbox is full, which passes. */
  private static final int FULL = 552;

  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final Optional<JavaMailSender> sender;
  private final Optional<InternetAddress> from;
  private final Clock clock;

  Post(ObjectProvider<JavaMailSender> sender, MailSettings settings, Clock clock) {
    this.clock = clock;
    this.sender = Optional.ofNullable(sender.getIfAvailable());
    this.from = Optional.ofNullable(settings.from()).filter(f -> !f.isBlank()).map(Post::parsed);
  }

  private static InternetAddress parsed(String from) {
    try {
      var address = new InternetAddress(from, true);
      return new InternetAddress(address.getAddress(), address.getPersonal(), UTF_8);
    } catch (AddressException | java.io.UnsupportedEncodingException wrong) {
      throw new IllegalStateException("saberes.mail.from is no address: " + from, wrong);
    }
  }

  /** Whether mails can be sent at all. */
  public boolean ready() {
    return sender.isPresent() && from.isPresent();
  }

  /** Sends it, once. */
  public Outcome send(Letter letter) {
    var open = sender.orElseThrow();
    var message = new Noted(open.createMimeMessage().getSession());
    try {
      write(letter, message);
      open.send(message);
      return Outcome.SENT;
    } catch (MailAuthenticationException refused) {
      LOG.warn("The mail server does not let the portal in", refused);
      return Outcome.DELAYED;
    } catch (MailSendException failure) {
      var outcome = outcome(failure, message);
      // what servers say may hold the address
      LOG.info("Mail {}: {}", letter.id(), outcome);
      return outcome;
    } catch (MailException | MessagingException wrong) {
      LOG.warn("Mail {} cannot be written", letter.id(), wrong);
      return Outcome.REFUSED;
    }
  }

  private void write(Letter letter, MimeMessage message) throws MessagingException {
    message.setFrom(from.orElseThrow());
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to().value()));
    message.setSubject(letter.subject(), UTF_8);
    message.setSentDate(Date.from(clock.instant()));
    message.setContent(
        new MimeMultipart(
            "alternative", part(letter.text(), "plain"), part(letter.html(), "html")));
    message.setHeader("Message-ID", "<" + letter.id() + "@" + host() + ">");
    message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no vacation answers
    if (letter.stop() != null) {
      message.setHeader("List-Unsubscribe", "<" + letter.stop() + ">");
      message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
  }

  private static MimeBodyPart part(String text, String type) throws MessagingException {
    var part = new MimeBodyPart();
    part.setText(text, UTF_8, type);
    part.setHeader("Content-Transfer-Encoding", "quoted-printable"); // lines may be long
    return part;
  }

  private String host() {
    String address = from.map(InternetAddress::getAddress).orElse("");
    return address.substring(address.indexOf('@') + 1);
  }

  /**
   * A failure without failed messages is one of hanging up after the message went over. Otherwise
   * what the server said decides; where it said nothing, whether it can have the message at all.
   */
  private static Outcome outcome(MailSendException failure, Noted message) {
    Exception[] failures = failure.getMessageExceptions();
    if (failures.length == 0) {
      return Outcome.SENT;
    }
    for (Exception next = failures[0];
        next != null;
        next = next instanceof MessagingException chained ? chained.getNextException() : null) {
      if (next instanceof SMTPAddressFailedException mailbox && mailbox.getReturnCode() >= BUSY) {
        return ofMailbox(mailbox.getReturnCode());
      }
      if (next instanceof SMTPSendFailedException said
          && said.getReturnCode() >= BUSY
          && !(said.getNextException() instanceof SMTPAddressFailedException)) {
        return said.getReturnCode() >= NEVER ? Outcome.REFUSED : Outcome.DELAYED;
      }
    }
    return message.begun ? Outcome.LOST : Outcome.DELAYED;
  }

  private static Outcome ofMailbox(int code) {
    return code >= NEVER && code != FULL ? Outcome.NO_MAILBOX : Outcome.DELAYED;
  }

  /** A message that notes when it begins to go over. */
  private static final class Noted extends MimeMessage {
    private volatile boolean begun;

    Noted(Session session) {
      super(session);
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
      begun = true;
      super.writeTo(out, ignored);
    }

    /** The name stays what {@link Letter#id} says. */
    @Override
    protected void updateMessageID() {}
  }
}
