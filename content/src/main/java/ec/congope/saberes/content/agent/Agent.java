package ec.congope.saberes.content.agent;

import org.jspecify.annotations.Nullable;

/**
 * The authority record of a person or body that made, published or runs something.
 *
 * @param slug for addresses, unique
 * @param name as it should be printed
 * @param province DPA code when it is a provincial government, or null
 */
public record Agent(AgentId id, String slug, Kind kind, String name, @Nullable String province) {

  /** What an agent is. */
  public enum Kind {
    /** A natural person. */
    PERSON,
    /** An institution, company, network or project. */
    ORGANISATION
  }
}
