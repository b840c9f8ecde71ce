package ec.congope.saberes.portal;

import ec.congope.saberes.content.Membership.Duty;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages around accounts, as they are looked at. */
class SignPagesIT {

  private static final Portal.Account ADMINISTRATOR = Portal.account(Duty.ADMINISTRATOR, "congope");

  static Stream<Look> open() {
    return Look.each("/entrar", "/entrar?salida", "/registro", "/recuperar", "/privacidad");
  }

  @ParameterizedTest
  @MethodSource("open")
  void pagesForEverybodyAreAccessibleQuietAndFit(Look look) {
    look.check(page -> {});
  }

  static Stream<Look> inside() {
    return Look.each(
        "/",
        "/cuenta",
        "/cuenta/mis-datos",
        "/admin/personas",
        "/admin/personas/" + ADMINISTRATOR.person(),
        "/admin/organizaciones");
  }

  @ParameterizedTest
  @MethodSource("inside")
  void pagesForWhoIsSignedInAreAccessibleQuietAndFit(Look look) {
    look.check(page -> ADMINISTRATOR.enter(page.context()));
  }
}
