package ec.congope.saberes.content.agent;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The authority records. */
@Component
public class Agents {

  /**
   * The records for these printed names, made where there is none yet. A name meets its record
   * whatever its capitals, accents and blanks; {@code congope} and the provincial governments have
   * theirs from the start. Runs inside the caller's transaction; safe under concurrency.
   */
  public Map<String, Agent> resolve(Collection<String> names) {
    throw new UnsupportedOperationException("pending " + names);
  }

  /** The records with these ids, in no order. */
  public List<Agent> list(Collection<AgentId> ids) {
    throw new UnsupportedOperationException("pending " + ids);
  }

  /** The record with this slug. */
  public Optional<Agent> find(String slug) {
    throw new UnsupportedOperationException("pending " + slug);
  }
}
