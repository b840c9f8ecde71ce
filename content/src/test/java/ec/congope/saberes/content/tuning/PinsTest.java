package ec.congope.saberes.content.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.Invalid.Violation;
import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.TestClock;
import ec.congope.saberes.content.TestLibrary;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.audit.Audit;
import ec.congope.saberes.content.item.Drafts;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.content.item.Status;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class PinsTest {

  private final TestLibrary library = TestLibrary.fresh();
  private final TestClock clock = new TestClock();
  private final Pins pins =
      new Pins(
          library.get(JdbcClient.class),
          library.get(TransactionTemplate.class),
          library.get(Audit.class),
          clock);
  private final ItemId guide = item("guia");
  private final ItemId plan = item("plan");

  @AfterEach
  void close() {
    library.close();
  }

  private ItemId item(String externalId) {
    return library
        .get(Items.class)
        .create(
            externalId, Drafts.titled(externalId).draft(), Status.PUBLISHED, Viewer.administrator())
        .id();
  }

  private long pin(String query, ItemId item) {
    return pins.add(
        query,
        Optional.of(item),
        "La guía oficial",
        "2026-12-31",
        "administrador",
        Viewer.administrator());
  }

  @Test
  void holdsForTheQueryHoweverItIsTyped() {
    pin("Guía  vial", guide);

    assertThat(pins.of("GUIA vial"))
        .singleElement()
        .satisfies(pin -> {
          assertThat(pin.item()).isEqualTo(guide);
          assertThat(pin.reason()).isEqualTo("La guía oficial");
          assertThat(pin.query()).isEqualTo("guía vial");
          assertThat(pin.by()).isEqualTo("administrador", Viewer.administrator());
        });
    assertThat(pins.of("guia vial rural")).isEmpty();
    assertThat(pins.of("")).isEmpty();
  }

  @Test
  void holdsUntilItsLastDay() {
    pins.add(
        "vial",
        Optional.of(guide),
        "porque sí",
        "2026-03-11",
        "administrador",
        Viewer.administrator());
    clock.advance(Duration.ofHours(24 + 13)); // 23:00 of the last day in Guayaquil
    assertThat(pins.of("vial")).hasSize(1);

    clock.advance(Duration.ofHours(2));

    assertThat(pins.of("vial")).isEmpty();
    assertThat(pins.list()).singleElement().matches(pin -> !pins.holds(pin));
  }

  @Test
  void comesInTheOrderInWhichItWasMade() {
    pin("vial", plan);
    pin("vial", guide);

    assertThat(pins.of("vial")).extracting(Pin::item).containsExactly(plan, guide);
  }

  @Test
  void saysAllThatIsWrong() {
    assertThat(wrong("", Optional.empty(), " ", "mañana"))
        .containsExactly("query", "item", "reason", "until");
    assertThat(wrong("vial", Optional.of(guide), "x".repeat(161), "2026-03-09"))
        .containsExactly("reason", "until");
    assertThat(wrong("vial", Optional.of(guide), "bien", "2027-03-11")).containsExactly("until");
  }

  @Test
  void refusesTheSameTwiceAndMoreThanThree() {
    pin("vial", guide);
    assertThat(wrong("víal", Optional.of(guide), "otra vez", "2026-12-31")).containsExactly("item");
    pin("vial", plan);
    pin("vial", item("tercera"));
    assertThat(wrong("vial", Optional.of(item("cuarta")), "una más", "2026-12-31"))
        .containsExactly("query");
  }

  @Test
  void goesWhenItIsRemoved() {
    long id = pin("vial", guide);
    assertThat(pins.of("vial")).hasSize(1);

    pins.remove(id, Viewer.administrator());

    assertThat(pins.of("vial")).isEmpty();
    assertThatThrownBy(() -> pins.remove(id, Viewer.administrator())).isInstanceOf(NotFound.class);
  }

  private List<String> wrong(String query, Optional<ItemId> item, String reason, String until) {
    return catchThrowableOfType(
            Invalid.class,
            () -> pins.add(query, item, reason, until, "administrador", Viewer.administrator()))
        .violations()
        .stream()
        .map(Violation::field)
        .toList();
  }
}
