package ec.congope.saberes.portal.administer;

import ec.congope.saberes.content.text.TextStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The statuses of a file's text that editors look after, under the names of their addresses. What
 * templates ask is public.
 */
enum State {
  FAILED(TextStatus.FAILED, "ilegible", "badge--danger"),
  TIMEOUT(TextStatus.TIMEOUT, "demorado", "badge--danger"),
  MEMORY(TextStatus.MEMORY, "memoria", "badge--danger"),
  PARTIAL(TextStatus.PARTIAL, "parcial", "badge--warn"),
  ENCRYPTED(TextStatus.ENCRYPTED, "con-clave", "badge--warn"),
  NO_TEXT(TextStatus.NO_TEXT, "sin-texto", "badge--warn"),
  PENDING(TextStatus.PENDING, "en-espera", "badge--info");

  private final TextStatus status;
  private final String slug;
  private final String badge;

  State(TextStatus status, String slug, String badge) {
    this.status = status;
    this.slug = slug;
    this.badge = badge;
  }

  TextStatus status() {
    return status;
  }

  public String slug() {
    return slug;
  }

  public String badge() {
    return badge;
  }

  /** Key of its short name. */
  public String message() {
    return "administer.state." + slug;
  }

  /** Key of the sentence that explains it. */
  public String reason() {
    return message() + ".why";
  }

  /** Whether sending the file to the workers again makes sense: what waits is about to go. */
  public boolean canRetry() {
    return this != PENDING;
  }

  static Optional<State> find(String slug) {
    return Arrays.stream(values()).filter(state -> state.slug.equals(slug)).findFirst();
  }

  static State of(TextStatus status) {
    return Arrays.stream(values())
        .filter(state -> state.status == status)
        .findFirst()
        .orElseThrow();
  }

  static List<TextStatus> all() {
    return Arrays.stream(values()).map(State::status).toList();
  }
}
