package ec.congope.saberes.content.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.TestLibrary;
import ec.congope.saberes.content.tuning.RefusedTags.Refused;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class RefusedTagsTest {

  private static final TestLibrary LIBRARY = TestLibrary.fresh();
  private static final Refused ROADS = new Refused("competency", "C-VIALIDAD");
  private static final Refused WATER = new Refused("keyword", "agua");

  private final RefusedTags refused = LIBRARY.get(RefusedTags.class);

  @AfterAll
  static void close() {
    LIBRARY.close();
  }

  @Test
  void remembersARefusalForThatItemOnly() {
    refused.refuse("item-1", ROADS);
    refused.refuse("item-1", ROADS);
    refused.refuse("item-1", WATER);
    assertThat(refused.list("item-1")).containsExactly(ROADS, WATER);
    assertThat(refused.list("item-2")).isEmpty();

    refused.forget("item-1", WATER);
    assertThat(refused.list("item-1")).containsExactly(ROADS);
  }

  @Test
  void takesRefusalsAlongFromAManuscriptToItsItem() {
    refused.refuse("manuscript-7", ROADS);
    refused.refuse("item-7", ROADS);
    refused.refuse("manuscript-7", WATER);

    refused.move("manuscript-7", "item-7");

    assertThat(refused.list("item-7")).containsExactly(ROADS, WATER);
    assertThat(refused.list("manuscript-7")).isEmpty();
  }
}
