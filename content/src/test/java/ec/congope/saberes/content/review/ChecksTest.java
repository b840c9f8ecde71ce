package ec.congope.saberes.content.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.Membership.Duty;
import ec.congope.saberes.content.NotAllowed;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.audit.Audit;
import ec.congope.saberes.content.audit.AuditQuery;
import ec.congope.saberes.content.practice.Answer;
import ec.congope.saberes.content.practice.TestAnswers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final Desk DESK = new Desk();
  private static final Viewer ANA = DESK.person("ana", Duty.CONTRIBUTOR, "gap-azuay");
  private static final Viewer LOJA = DESK.person("maria", Duty.CONTRIBUTOR, "gap-loja");
  private static final Viewer PUBLISHER = DESK.person("paz", Duty.PUBLISHER, "congope");
  private static final Viewer ADMIN = DESK.person("root", Duty.ADMINISTRATOR, "congope");

  private final Checks checks = DESK.library.get(Checks.class);
  private final CheckWeights weights = DESK.library.get(CheckWeights.class);
  private final Review review = DESK.library.get(Review.class);

  @AfterAll
  static void closes() {
    DESK.close();
  }

  @AfterEach
  void asUsual() {
    for (Check check : Check.values()) {
      weights.set(Map.of(check, check.usual()), ADMIN);
    }
  }

  private static String another(String title) {
    return title + " " + NUMBER.incrementAndGet();
  }

  private static Manuscript says(String title, String key, Answer answer) {
    return DESK.manuscripts.begin(
        "experiencia",
        DESK.organisation("gap-azuay"),
        TestAnswers.experience(title).with(Map.of(key, answer)),
        ANA);
  }

  private List<Check> found(Manuscript manuscript) {
    return checks.findings(manuscript).stream().map(Finding::check).toList();
  }

  private static Answer photo(String consent, String alternative) {
    return TestAnswers.record(
        Map.of(
            "file",
            "a".repeat(64),
            "name",
            "puente.jpg",
            "title",
            "El puente",
            "author",
            "Ana",
            "consent",
            consent,
            "alternative",
            alternative));
  }

  @Test
  void whatIsWellIsPassedOver() {
    var well = says("Sin reparos", "photos", photo("si", "Un puente de madera sobre un río"));
    assertThat(checks.findings(well)).isEmpty();
    assertThat(checks.hindrances(well)).isEmpty();
  }

  @Test
  void aPhotoWithoutConsentIsNotHandedInUntilAnAdministratorSaysSo() {
    var begun = says("Foto ajena", "photos", photo("no", "Una mujer con su cosecha"));

    assertThatThrownBy(() -> review.submit(begun.id(), ANA))
        .isInstanceOfSatisfying(
            Invalid.class,
            invalid ->
                assertThat(invalid.violations())
                    .containsExactly(
                        Invalid.Violation.of("photos", "write.check.consent", "puente.jpg")));
    weights.set(Map.of(Check.PHOTO_CONSENT, Weight.ADVISORY), ADMIN);
    assertThat(found(begun)).containsExactly(Check.PHOTO_CONSENT);
    weights.set(Map.of(Check.PHOTO_CONSENT, Weight.OFF), ADMIN);
    assertThat(found(begun)).isEmpty();
    review.submit(begun.id(), ANA);
  }

  @Test
  void whatIsOnlyAdvisedKeepsNobodyAndBlocksWhereAnAdministratorSaysSo() {
    var begun = says("Poca descripción", "photos", photo("si", "puente.jpg"));
    assertThat(found(begun)).containsExactly(Check.PHOTO_TEXT);

    weights.set(Map.of(Check.PHOTO_TEXT, Weight.BLOCKING), ADMIN);
    assertThatThrownBy(() -> review.submit(begun.id(), ANA)).isInstanceOf(Invalid.class);
    weights.set(Map.of(Check.PHOTO_TEXT, Weight.ADVISORY), ADMIN);
    review.submit(begun.id(), ANA);
  }

  @Test
  void b2OnlyAdministratorsSetThemAndTheAuditTells() {
    for (Viewer viewer : List.of(ANA, PUBLISHER, Viewer.anonymous())) {
      assertThatThrownBy(() -> weights.set(Map.of(Check.LINK_FORM, Weight.OFF), viewer))
          .isInstanceOf(NotAllowed.class);
    }
    weights.set(Map.of(Check.LINK_FORM, Weight.BLOCKING), ADMIN);

    assertThat(weights.all()).containsEntry(Check.LINK_FORM, Weight.BLOCKING);
    var about = new AuditQuery(null, "review.checks", null, null, null);
    assertThat(DESK.library.get(Audit.class).find(about, Long.MAX_VALUE, 1))
        .singleElement()
        .matches(entry -> entry.details().equals(Map.of("LINK_FORM", "BLOCKING")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cédula 1710034065 de la dirigente",
        "171003406-5",
        "Llame al 0991234567.",
        "Llame al 099 123 4567",
        "+593 99 123 4567",
        "Oficina: (07) 284-2588",
        "rosa.tsenkush@gad.gob.ec"
      })
  void dataOfPersonsInPublicTextsAreNoticed(String text) {
    assertThat(found(says(another("Con datos"), "problem", Answer.of(text))))
        .containsExactly(Check.PERSONAL_DATA);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1710034066 no es una cédula",
        "Se regaron 1234567890 metros",
        "Entre 2019 y 2024, 12.500,50 dólares",
        "Resolución 009-CNC-2014",
        "ISBN 978-9942-123-45-6"
      })
  void otherNumbersAreNone(String text) {
    assertThat(found(says(another("Sin datos"), "problem", Answer.of(text)))).isEmpty();
  }

  @Test
  void whatIsNotPublishedMayNameWhoAnswers() {
    var contact =
        TestAnswers.record(Map.of("name", "Rosa", "email", "rosa@gad.gob.ec", "consent", "si"));
    assertThat(found(says("Con contacto", "contact", contact))).isEmpty();
  }

  @Test
  void aTitleThatEverybodyCanSeeAlreadyIsNoticedAndASecretOneIsNot() {
    DESK.publish(DESK.experience("Riego por goteo", ANA).id(), PUBLISHER);
    assertThat(found(says("RIEGO por gotéo", "problem", Answer.of("Otro"))))
        .containsExactly(Check.SAME_TITLE);

    DESK.manuscripts.begin(
        "experiencia",
        DESK.organisation("gap-loja"),
        TestAnswers.experience("Secreto de Loja"),
        LOJA);
    assertThat(found(says("Secreto de Loja", "problem", Answer.of("Otro")))).isEmpty();
    assertThat(found(says("Secreto de Loja", "problem", Answer.of("Otro"))))
        .containsExactly(Check.SAME_TITLE);
  }

  @Test
  void anItemIsNoNamesakeOfItself() {
    var item = DESK.publish(DESK.experience("Se corrige a sí misma", ANA).id(), PUBLISHER);
    var open = DESK.library.get(Reopening.class).open(item.id(), ANA);
    assertThat(found(open)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:8080/x",
        "vea https://intranet/actas.",
        "http://192.168.1.4/carpeta",
        "file:///C:/actas.pdf",
        "https://example.org/x",
        "https://ejemplo .ec",
        "http://[mal"
      })
  void addressesThatLeadNowhereAreNoticed(String text) {
    assertThat(found(says(another("Con enlace"), "problem", Answer.of(text))))
        .containsExactly(Check.LINK_FORM);
  }

  @Test
  void goodAddressesAreNot() {
    var text =
        "Vea https://www.congope.gob.ec/?p=1, (http://gad.azuay.gob.ec/acta.pdf) y"
            + " [la norma](https://www.cnc.gob.ec/009-CNC-2014).";
    assertThat(found(says(another("Con enlaces"), "problem", Answer.of(text)))).isEmpty();
  }
}
