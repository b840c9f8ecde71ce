package ec.congope.saberes.content.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "rosa",
        "rosa@localhost",
        "rosa@loja..ec",
        "rosa@-loja.ec",
        ".rosa@loja.ec",
        "rosa@loja.ec\r\nBcc: otra@b.ec",
        "rosa@loja.ec,otra@b.ec",
        "\"rosa\"@loja.ec",
        "Rosa <rosa@loja.ec>",
        "rosa@[127.0.0.1]",
        "rosa@127.0.0.1",
        "ñusta@loja.ec",
        "rosa @loja.ec"
      })
  void refusesWhatIsNoAddress(String typed) {
    assertThat(EmailAddress.find(typed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"rosa.elena+saberes@riego.loja.gob.ec", " ROSA@LOJA.EC ", "o'neil@a-b.co"})
  void takesTheUsualForms(String typed) {
    assertThat(EmailAddress.find(typed)).isPresent();
  }

  @Test
  void isOneAddressHoweverItIsTypedAndInNoLog() {
    var address = EmailAddress.find("INFO@Iza.EC").orElseThrow();
    assertThat(address.value()).isEqualTo("info@iza.ec");
    assertThat(address.toString()).doesNotContain("iza");
    assertThat(EmailAddress.find("a".repeat(65) + "@b.ec")).isEmpty();
    assertThat(EmailAddress.find("a@" + "b.".repeat(130) + "ec")).isEmpty();
  }
}
