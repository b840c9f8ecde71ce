package ec.congope.saberes.portal.layout;

import ec.congope.saberes.content.item.Proof;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far a practice is proven, as three squares and a word: readable without colour. */
@Component
public class Knots {

  /**
   * The three squares.
   *
   * @param second class of the second square: {@code on}, or null
   * @param third class of the third
   */
  public record View(@Nullable String second, @Nullable String third, String word) {}

  private final Words words;

  Knots(Words words) {
    this.words = words;
  }

  /** The knots of a practice; nothing where its evidence is not said and nobody adapted it. */
  public @Nullable View of(@Nullable String evidence, int replications) {
    return Proof.of(evidence, replications).map(this::view).orElse(null);
  }

  private View view(Proof proof) {
    return new View(
        proof.knots() > 1 ? "on" : null,
        proof.knots() > 2 ? "on" : null,
        words.of("layout.proof." + proof.code()));
  }

  /** {@code Replicada en 3 provincias}, or empty. */
  public String replicated(int count, int provinces) {
    if (count == 0) {
      return "";
    }
    return provinces == 0
        ? words.of("layout.replicated.times", count)
        : words.of("layout.replicated.provinces", provinces);
  }
}
