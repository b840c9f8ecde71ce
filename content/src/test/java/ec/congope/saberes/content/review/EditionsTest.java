package ec.congope.saberes.content.review;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.Membership.Duty;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.content.practice.Answer;
import ec.congope.saberes.content.practice.Forms;
import ec.congope.saberes.content.practice.TestAnswers;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EditionsTest {

  private static final int ITEMS = 50;

  @Test
  void fiftyItemsOfAnOldEditionStillOpenShowAndValidateAndAreUpgradedSideBySide() {
    var before = new Desk();
    var ana = before.person("ana", Duty.CONTRIBUTOR, "gap-azuay");
    var publisher = before.person("paz", Duty.PUBLISHER, "congope");
    var published = new ArrayList<ec.congope.saberes.content.item.Item>();
    for (int i = 1; i <= ITEMS; i++) {
      var begun = before.experience("Experiencia " + i, ana);
      published.add(before.publish(begun.id(), publisher));
    }

    try (var after = before.restarted("ec.congope.editions")) {
      var newest = after.library.get(Forms.class).newest("experiencia").orElseThrow();
      assertThat(newest.edition()).isEqualTo(2);
      var typesetting = after.library.get(Typesetting.class);
      for (var item : published) {
        var shown = after.library.get(Items.class).get(item.id(), Viewer.anonymous());
        assertThat(shown.draft()).isEqualTo(item.draft());

        var open = after.library.get(Reopening.class).open(item.id(), ana);
        assertThat(open.form().edition()).isEqualTo(1);
        assertThat(open.answers()).isEqualTo(TestAnswers.experience(item.draft().title()));
        assertThat(typesetting.faults(open)).isEmpty();
        assertThat(typesetting.draft(open, shown.draft())).isEqualTo(item.draft());

        var upgraded = after.manuscripts.upgrade(open.id(), ana);
        assertThat(upgraded.form().edition()).isEqualTo(2);
        assertThat(upgraded.answers()).isEqualTo(open.answers());
        assertThat(typesetting.faults(upgraded))
            .singleElement()
            .satisfies(fault -> assertThat(fault.field()).isEqualTo("event"));

        after.manuscripts.save(
            open.id(), upgraded.version(), Map.of("event", Answer.of("Feria")), ana);
        var again = after.publish(open.id(), publisher);
        assertThat(again.id()).isEqualTo(item.id());
      }
    }
  }
}
