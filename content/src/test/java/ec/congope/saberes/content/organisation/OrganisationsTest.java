package ec.congope.saberes.content.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.Membership.Kind;
import ec.congope.saberes.content.TestLibrary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OrganisationsTest {

  private static TestLibrary library;
  private static Organisations organisations;

  @BeforeAll
  static void open() {
    library = TestLibrary.fresh();
    organisations = library.get(Organisations.class);
  }

  @AfterAll
  static void close() {
    library.close();
  }

  @Test
  void congopeAndItsTwentyThreeGovernmentsAreThereFromTheStart() {
    var all = organisations.list();

    assertThat(all.getFirst().code()).isEqualTo(Organisations.CONGOPE);
    assertThat(all).filteredOn(each -> each.kind() == Kind.GAP).hasSize(23);
    assertThat(organisations.ofProvince("20")).as("Galápagos has a special regime").isEmpty();
    assertThat(organisations.ofProvince("01").orElseThrow().code()).isEqualTo("gap-azuay");
  }

  @Test
  void theyAreThereOnceAfterARestart() {
    int before = organisations.list().size();
    try (var again = library.another()) {
      assertThat(again.get(Organisations.class).list()).hasSize(before);
    }
  }
}
