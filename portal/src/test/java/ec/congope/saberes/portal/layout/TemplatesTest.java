package ec.congope.saberes.portal.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

class TemplatesTest {

  private static final Locale SPANISH = Locale.forLanguageTag("es-EC");

  private final StaticMessageSource messages = new StaticMessageSource();
  private final Templates templates = new Templates(new Words(messages), new Assets());

  @Test
  void leavesNothingOfALineBreakBesideATag() {
    assertThat(Templates.flat("<ul>\n  <li>\n    <a>x</a> <b>y</b>\n  </li>\n</ul>\n"))
        .isEqualTo("<ul><li><a>x</a> <b>y</b></li></ul>");
  }

  @Test
  void keepsOneBlankOfABreakInsideATagOrAText() {
    assertThat(Templates.flat("<a class=\"x\"\n   href=\"y\">one\n  two</a>"))
        .isEqualTo("<a class=\"x\" href=\"y\">one two</a>");
  }

  @Test
  void takesCommentsAway() {
    assertThat(Templates.flat("<p>\n<!-- a\n<b> -->\n</p>")).isEqualTo("<p></p>");
  }

  @Test
  void putsInMessagesThatNeverChange() {
    messages.addMessage("a.b", SPANISH, "Más & \"más\" <aquí>");

    assertThat(templates.ready("<p th:title=\"#{a.b}\">[[#{a.b}]]</p>"))
        .isEqualTo(
            "<p title=\"Más &amp; &quot;más&quot; &lt;aquí&gt;\">Más &amp; &quot;más&quot;"
                + " &lt;aquí&gt;</p>");
  }

  @Test
  void leavesMessagesWithArgumentsAndAttributesThatWork() {
    String source = "<p th:text=\"#{a.b}\" th:title=\"#{a.b(${n})}\">[[#{a.b(${n})}]]</p>";

    assertThat(templates.ready(source)).isEqualTo(source);
  }

  @Test
  void putsInAddressesOfAssets() {
    assertThat(templates.ready("<use th:href=\"${site.icon('i-search')}\"/>"))
        .matches("<use href=\"/assets/iconos\\.[0-9a-f]+\\.svg#i-search\"/>");
    assertThat(templates.ready("<script th:src=\"${site.asset('app.js')}\"></script>"))
        .matches("<script src=\"/assets/app\\.[0-9a-f]+\\.js\"></script>");
  }
}
