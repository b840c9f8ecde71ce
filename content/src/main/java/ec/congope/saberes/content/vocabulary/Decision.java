package ec.congope.saberes.content.vocabulary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a node of one version has become in another.
 *
 * @param code of the node
 * @param targets what it has become: one node or several; empty where it was dropped
 * @param reason why there is nothing that it has become; else null
 */
public record Decision(String code, List<String> targets, @Nullable String reason) {

  /** Each node once. */
  public Decision {
    targets = targets.stream().distinct().toList();
  }

  /** Whether the node goes on in no other. */
  public boolean dropped() {
    return reason != null;
  }
}
