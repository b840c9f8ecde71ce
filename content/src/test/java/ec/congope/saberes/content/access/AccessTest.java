package ec.congope.saberes.content.access;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.PersonId;
import ec.congope.saberes.content.Viewer;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccessTest {

  private static Viewer staff(Viewer.Role role) {
    return Viewer.person(new PersonId(1), Set.of(role));
  }

  @Test
  void anonymousReadersSeeWhatIsPublicAndNothingElse() {
    assertThat(Access.admitting(Viewer.anonymous()))
        .containsExactlyInAnyOrder(Access.PUBLIC, Access.METADATA_ONLY);
  }

  @Test
  void staffOfAProvinceSeesTheNetworkButNotTheInside() {
    assertThat(Access.admitting(staff(Viewer.Role.GAP_STAFF)))
        .containsExactlyInAnyOrder(Access.PUBLIC, Access.METADATA_ONLY, Access.GAP_NETWORK);
  }

  @Test
  void staffOfTheConsortiumAndTheAdministratorSeeEverything() {
    assertThat(Access.admitting(staff(Viewer.Role.CONGOPE_STAFF))).containsExactly(Access.values());
    assertThat(Access.admitting(Viewer.administrator())).containsExactly(Access.values());
  }

  @Test
  void codesAndEnglishNamesMeetTheSameLevel() {
    for (Access level : Access.values()) {
      assertThat(Access.find(level.code())).contains(level);
      assertThat(Access.find(level.alias())).contains(level);
    }
    assertThat(Access.find("secreto")).isEmpty();
  }
}
