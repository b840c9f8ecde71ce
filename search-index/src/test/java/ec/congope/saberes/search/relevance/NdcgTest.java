package ec.congope.saberes.search.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ec.congope.saberes.content.ItemId;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class NdcgTest {

  private static double of(Map<ItemId, Integer> grades, long... ranked) {
    return Ndcg.at10(LongStream.of(ranked).mapToObj(ItemId::new).toList(), grades).orElseThrow();
  }

  private static ItemId item(long number) {
    return new ItemId(number);
  }

  @Test
  void isOneForTheBestOrder() {
    assertThat(of(Map.of(item(1), 2, item(2), 1), 1, 2, 3)).isEqualTo(1);
  }

  @Test
  void discountsByRankAndWeighsByGrade() {
    // by hand: (1/log2(2) + 3/log2(3)) / (3/log2(2) + 1/log2(3))
    assertThat(of(Map.of(item(1), 2, item(2), 1), 2, 1)).isCloseTo(0.79670, within(0.00001));
    // 3/log2(4) over 3
    assertThat(of(Map.of(item(1), 2), 8, 9, 1)).isCloseTo(0.5, within(0.00001));
  }

  @Test
  void isNoughtWhereNothingGoodIsAmongTheFirstTen() {
    assertThat(of(Map.of(item(11), 2), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)).isZero();
    assertThat(of(Map.of(item(1), 1))).isZero();
  }

  @Test
  void countsTenAtMostInTheBestOrderToo() {
    var grades =
        LongStream.rangeClosed(1, 20)
            .boxed()
            .collect(java.util.stream.Collectors.toMap(ItemId::new, n -> 2));
    assertThat(of(grades, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)).isEqualTo(1);
  }

  @Test
  void saysNothingWhereThereIsNothingToFind() {
    assertThat(Ndcg.at10(List.of(item(1)), Map.of(item(1), 0))).isEmpty();
    assertThat(Ndcg.at10(List.of(), Map.of())).isEmpty();
  }
}
