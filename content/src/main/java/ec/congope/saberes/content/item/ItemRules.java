package ec.congope.saberes.content.item;

import ec.congope.saberes.content.Invalid.Violation;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a draft must be: lengths, codes, dates, identifiers, addresses. */
@Component
public class ItemRules {

  /** Everything that is wrong with the draft; empty when it may be saved. */
  public List<Violation> check(Draft draft) {
    throw new UnsupportedOperationException("pending " + draft);
  }
}
