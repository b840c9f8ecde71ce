package ec.congope.saberes.portal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** What came to an address of the tests. */
record Mailbox(String address) {

  /** A mail as it came. */
  record Mail(String subject, String text, String html, MimeMessage message) {

    /** The path of the link with this beginning, as the text has it. */
    String link(String beginning) {
      var found = Pattern.compile("http://localhost:8080(" + beginning + "\\S*)").matcher(text);
      assertThat(found.find()).as(text).isTrue();
      return found.group(1);
    }

    String header(String name) {
      try {
        String[] values = message.getHeader(name);
        assertThat(values).as(name).hasSize(1);
        return values[0].replaceAll("\\s+", " ");
      } catch (MessagingException failure) {
        throw new IllegalStateException(failure);
      }
    }
  }

  List<Mail> mails() {
    return Arrays.stream(Portal.MAIL.getReceivedMessages())
        .filter(this::isMine)
        .map(Mailbox::read)
        .toList();
  }

  Mail only() {
    assertThat(mails()).hasSize(1);
    return mails().getFirst();
  }

  Mail last() {
    assertThat(mails()).isNotEmpty();
    return mails().getLast();
  }

  private boolean isMine(MimeMessage message) {
    try {
      return Arrays.stream(message.getAllRecipients())
          .anyMatch(to -> to.toString().equals(address));
    } catch (MessagingException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static Mail read(MimeMessage message) {
    try {
      var parts = (Multipart) message.getContent();
      assertThat(message.getContentType()).startsWith("multipart/alternative");
      return new Mail(
          message.getSubject(),
          ((String) parts.getBodyPart(0).getContent()).replace("\r\n", "\n"),
          (String) parts.getBodyPart(1).getContent(),
          message);
    } catch (MessagingException failure) {
      throw new IllegalStateException(failure);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
