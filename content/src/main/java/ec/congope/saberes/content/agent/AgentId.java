package ec.congope.saberes.content.agent;

/** The number of an agent's authority record. */
public record AgentId(long value) {

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
