package ec.congope.saberes.portal;

import ec.congope.saberes.content.Membership.Duty;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of the vocabularies, as they are looked at. */
class VocabularyPagesIT {

  private static final Portal.Account ADMINISTRATOR = Portal.account(Duty.ADMINISTRATOR, "congope");

  static Stream<Look> pages() {
    return Look.each(
        "/admin/vocabularios",
        "/admin/vocabularios/competencies",
        "/admin/vocabularios/framework",
        "/admin/vocabularios/types",
        "/admin/vocabularios/framework/agregar",
        "/admin/vocabularios/framework/conceptos/R4.1",
        "/admin/vocabularios/competencies/conceptos/T-GENERO/nombrar",
        "/admin/vocabularios/competencies/conceptos/T-GENERO/fusionar",
        "/admin/vocabularios/competencies/conceptos/T-GENERO/mover");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void pagesAreAccessibleQuietAndFit(Look look) {
    look.check(page -> ADMINISTRATOR.enter(page.context()));
  }
}
