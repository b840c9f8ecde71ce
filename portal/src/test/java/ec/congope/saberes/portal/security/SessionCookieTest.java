package ec.congope.saberes.portal.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;

class SessionCookieTest {

  private static String cookie(String base) {
    var response = new MockHttpServletResponse();
    new SessionConfiguration()
        .sessionCookie(base)
        .writeCookieValue(new CookieValue(new MockHttpServletRequest(), response, "abc"));
    return String.valueOf(response.getHeader("Set-Cookie"));
  }

  @Test
  void onlyTravelsByHttpsWhereThePortalDoes() {
    assertThat(cookie("https://saberes.example"))
        .startsWith("mesa=abc")
        .contains("Path=/")
        .contains("Secure")
        .contains("HttpOnly")
        .contains("SameSite=Lax");
    assertThat(cookie("http://localhost:8080")).contains("HttpOnly").doesNotContain("Secure");
  }

  @Test
  void holdsTextsAndNothingElse() {
    var texts = new SessionConfiguration().springSessionConversionService();

    assertThat(texts.convert(texts.convert("ñandú", byte[].class), Object.class))
        .isEqualTo("ñandú");
    assertThatThrownBy(() -> texts.convert(List.of("a"), byte[].class))
        .hasRootCauseInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void isNeverGuessed() {
    var ids = new SessionConfiguration().sessionIds();

    assertThat(ids.generate()).hasSize(64).isNotEqualTo(ids.generate());
  }
}
