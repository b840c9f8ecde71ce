package ec.congope.saberes.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;

class SessionCookieTest {

  private static boolean isSecure(String base) {
    var factory = new TomcatServletWebServerFactory();
    new SecurityConfiguration().sessionCookie(base).customize(factory);
    return Boolean.TRUE.equals(factory.getSettings().getSession().getCookie().getSecure());
  }

  @Test
  void onlyTravelsByHttpsWhereThePortalDoes() {
    assertThat(isSecure("https://saberes.example")).isTrue();
    assertThat(isSecure("http://localhost:8080")).isFalse();
  }
}
