package ec.congope.saberes.content.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ec.congope.saberes.content.OrganisationId;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AccessTest {

  private static final OrganisationId AZUAY = new OrganisationId(12);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

  @Test
  void hasOneKeyAtAMoment() {
    assertThat(Access.PUBLIC.reach(AZUAY, TODAY).key()).isEqualTo("publico");
    assertThat(Access.METADATA_ONLY.reach(AZUAY, TODAY).key()).isEqualTo("solo-metadatos");
    assertThat(Access.GAP_NETWORK.reach(AZUAY, TODAY).key()).isEqualTo("red-gap");
    assertThat(Access.INTERNAL.reach(AZUAY, TODAY).key()).isEqualTo("interno");
    assertThat(Access.ORGANISATION.reach(AZUAY, TODAY).key()).isEqualTo("organizacion:12");
    assertThat(Access.network("vialidad-rural").reach(AZUAY, TODAY).key())
        .isEqualTo("red:vialidad-rural");
  }

  @Test
  void whatIsNobodysOwnHasAKeyThatNobodyIsGiven() {
    assertThat(Access.ORGANISATION.reach(null, TODAY).key()).isEqualTo("organizacion");
    assertThat(new Reach("organizacion").isOpen()).isFalse();
    assertThat(new Reach("inventado").isOpen()).isFalse();
  }

  @Test
  void anEmbargoIsForTheOwnerUntilTheDayBefore() {
    var access = Access.GAP_NETWORK.from(TODAY.plusDays(1));

    assertThat(access.reach(AZUAY, TODAY).key()).isEqualTo("organizacion:12");
    assertThat(access.isEmbargoed(TODAY)).isTrue();
    assertThat(access.reach(AZUAY, TODAY.plusDays(1)).key()).isEqualTo("red-gap");
    assertThat(access.isEmbargoed(TODAY.plusDays(1))).isFalse();
  }

  @Test
  void codesAndEnglishNamesMeetTheSameLevel() {
    for (Level level : Level.values()) {
      if (level != Level.NETWORK) {
        assertThat(Access.find(level.code()).orElseThrow().level()).isEqualTo(level);
        assertThat(Access.find(level.alias()).orElseThrow().level()).isEqualTo(level);
      }
    }
    assertThat(Access.find("red:vialidad-rural")).contains(Access.network("vialidad-rural"));
    assertThat(Access.find("network:vialidad-rural")).contains(Access.network("vialidad-rural"));
    assertThat(Access.find("public@2026-12-01"))
        .contains(Access.PUBLIC.from(LocalDate.of(2026, 12, 1)));
    for (String wrong :
        new String[] {"secreto", "red", "red:", "publico:x", "public@", "public@mañana", ""}) {
      assertThat(Access.find(wrong)).as(wrong).isEmpty();
    }
  }

  @Test
  void readsBackWhatItWrites() {
    for (Access access :
        new Access[] {
          Access.PUBLIC, Access.network("a-b"), Access.network("a").from(TODAY), Access.INTERNAL
        }) {
      assertThat(Access.find(access.text())).contains(access);
    }
  }

  @Test
  void aNetworkHasAName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Access(Level.NETWORK, null, null, null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Access(Level.PUBLIC, null, "riego", null));
  }
}
