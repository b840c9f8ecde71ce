package ec.congope.saberes.portal.layout;

import ec.congope.saberes.content.item.Grounds;
import ec.congope.saberes.content.item.Maturity;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far a practice has come, in words, and what is missing for the next stage. */
@Component
public class Stages {

  /**
   * A stage.
   *
   * @param next what the list of what is missing is called; null at the last stage
   * @param missing for the next stage
   */
  public record View(String name, @Nullable String next, List<String> missing) {}

  private final Words words;

  Stages(Words words) {
    this.words = words;
  }

  /** The stage that these grounds reach. */
  public View of(Grounds grounds) {
    var stage = Maturity.of(grounds);
    return new View(
        name(stage),
        stage.next().map(next -> words.of("layout.maturity.next", name(next))).orElse(null),
        stage.next().stream()
            .flatMap(next -> next.missing(grounds).stream())
            .map(need -> words.of("layout.maturity.need." + need.code()))
            .toList());
  }

  private String name(Maturity stage) {
    return words.of("layout.maturity." + stage.code());
  }
}
