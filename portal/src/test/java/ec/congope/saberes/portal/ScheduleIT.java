package ec.congope.saberes.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.Membership.Duty;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.organisation.Organisations;
import ec.congope.saberes.content.person.People;
import ec.congope.saberes.content.practice.TestAnswers;
import ec.congope.saberes.content.review.ManuscriptId;
import ec.congope.saberes.content.review.Manuscripts;
import ec.congope.saberes.content.review.Punctual;
import ec.congope.saberes.content.review.Review;
import ec.congope.saberes.content.review.State;
import ec.congope.saberes.portal.Portal.Account;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScheduleIT {

  private static final Account ROSA = Portal.account(Duty.CONTRIBUTOR, "gap-azuay");
  private static final Account PABLO = Portal.account(Duty.PUBLISHER, "congope");

  private static ManuscriptId approved(String title) {
    var azuay = Portal.get(Organisations.class).find("gap-azuay").orElseThrow().id();
    var rosa = Portal.get(People.class).find(ROSA.person()).orElseThrow().viewer();
    var id =
        Portal.get(Manuscripts.class)
            .begin("experiencia", azuay, TestAnswers.experience(title), rosa)
            .id();
    var review = Portal.get(Review.class);
    review.submit(id, rosa);
    review.approve(id, Viewer.administrator());
    review.approve(id, Viewer.administrator());
    return id;
  }

  /** As a browser sends it. */
  private static String tomorrow() {
    return LocalDateTime.now(ZoneId.of("America/Guayaquil"))
        .plusDays(1)
        .truncatedTo(ChronoUnit.MINUTES)
        .toString();
  }

  static Stream<Look> views() {
    var planned = approved("Programada para mirar");
    PABLO.post("/publicar/" + planned + "/programar", "cuando=" + tomorrow());
    return Look.each(
        "/publicar/" + planned + "/revisar", "/publicar/" + planned + "/revisar?cuando=mal");
  }

  @ParameterizedTest
  @MethodSource("views")
  void pagesAreAccessibleQuietAndFit(Look look) {
    look.check(page -> PABLO.enter(page.context()));
  }

  @Test
  void aPublisherSetsTheMomentAndThePortalKeepsToIt() {
    var id = approved("Para mañana");
    String path = "/publicar/" + id;

    assertThat(PABLO.post(path + "/programar", "cuando=" + tomorrow()).statusCode()).isEqualTo(303);
    assertThat(ROSA.ask(path + "/revisar").body())
        .contains("Se publicará el ")
        .doesNotContain("/programar\"");

    Portal.later(Duration.ofDays(2), () -> Portal.get(Punctual.class).step());
    assertThat(Portal.get(Manuscripts.class).get(id, Viewer.administrator()).state())
        .isEqualTo(State.PUBLISHED);
  }

  @Test
  void whatIsNoMomentToComeIsSaidAndWhatIsSetIsTakenBack() {
    var id = approved("Sin fecha");
    String path = "/publicar/" + id;

    for (String wrong : new String[] {"", "pronto", "2020-01-01T08:00"}) {
      var answer = PABLO.post(path + "/programar", "cuando=" + wrong);
      String back = answer.headers().firstValue("location").orElseThrow();
      assertThat(PABLO.ask(back.replaceAll("#.*", "")).body())
          .contains("que estén por venir")
          .contains("aria-invalid=\"true\"");
    }
    PABLO.post(path + "/programar", "cuando=" + tomorrow());
    PABLO.post(path + "/programar/anular", "");
    assertThat(PABLO.ask(path + "/revisar").body()).doesNotContain("Se publicará el ");
    assertThat(ROSA.post(path + "/programar", "cuando=" + tomorrow()).statusCode()).isEqualTo(403);
  }
}
