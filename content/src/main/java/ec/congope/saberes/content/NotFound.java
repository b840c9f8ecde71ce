package ec.congope.saberes.content;

/** There is no such thing, or the viewer may not know of it: the two answers look alike. */
public sealed class NotFound extends ContentException permits Withdrawn {

  private static final long serialVersionUID = 1L;

  /** Says what kind of thing was asked for ({@code item}, {@code file} …) and under which key. */
  public NotFound(String kind, Object key) {
    super("no " + kind + " " + key, "error.not-found");
  }

  NotFound(String text, String code, Object argument) {
    super(text, code, argument);
  }
}
