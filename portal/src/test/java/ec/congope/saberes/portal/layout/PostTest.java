package ec.congope.saberes.portal.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ec.congope.saberes.content.subscription.EmailAddress;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What became of a letter, for every way in which a server does not take it. */
class PostTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC);
  private static final MailSettings FROM = new MailSettings("Saberes <avisos@congope.test>");

  private static final Letter LETTER =
      new Letter(
          "aviso-1-1",
          EmailAddress.find("rosa@loja.gob.ec").orElseThrow(),
          "1 novedad en «riego»",
          "texto",
          "<p>texto</p>",
          null);

  private static Post post(int port, MailSettings settings) {
    var sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(port);
    sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "5000");
    var beans = new StaticListableBeanFactory();
    beans.addBean("sender", sender);
    return new Post(beans.getBeanProvider(JavaMailSender.class), settings, CLOCK);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "NOTHING,250 yes,SENT",
        "MAIL,451 later,DELAYED",
        "MAIL,550 not you,REFUSED",
        "RCPT,450 greylisted,DELAYED",
        "RCPT,550 no such user,NO_MAILBOX",
        "RCPT,552 mailbox full,DELAYED",
        "DATA,421 closing,DELAYED",
        "DATA,554 no,REFUSED",
        ".,451 later,DELAYED",
        ".,554 spam,REFUSED",
        "MAIL,'',DELAYED",
        "RCPT,'',DELAYED",
        ".,'',LOST"
      })
  void knowsWhetherTheServerHasIt(String command, String answer, Post.Outcome outcome)
      throws IOException {
    try (var server = new ScriptedServer(command, answer)) {
      assertThat(post(server.port(), FROM).send(LETTER)).isEqualTo(outcome);
    }
  }

  @Test
  void aServerThatIsNotThereDoesNotHaveIt() throws IOException {
    int port;
    try (var server = new ScriptedServer("NOTHING", "250 yes")) {
      port = server.port();
    }
    assertThat(post(port, FROM).send(LETTER)).isEqualTo(Post.Outcome.DELAYED);
  }

  @Test
  void isReadyOnlyWithAServerAndASender() {
    var none = new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class);
    assertThat(new Post(none, FROM, CLOCK).ready()).isFalse();
    assertThat(post(25, new MailSettings(null)).ready()).isFalse();
    assertThat(post(25, new MailSettings(" ")).ready()).isFalse();
    assertThat(post(25, FROM).ready()).isTrue();
    assertThatThrownBy(() -> post(25, new MailSettings("no address")))
        .hasMessageContaining("saberes.mail.from");
  }
}
