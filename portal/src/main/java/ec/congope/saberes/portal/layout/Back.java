package ec.congope.saberes.portal.layout;

/** Addresses that a request names to be sent back to. */
public final class Back {

  /** Longest address that is come back to; searches are no longer. */
  private static final int LONGEST = 2_000;

  private Back() {}

  /** The path, when it is one of this portal and written as browsers do; else the first page. */
  public static String own(String path) {
    boolean own =
        path.length() <= LONGEST
            && path.matches("/[^/\\\\].*|/")
            && path.chars().noneMatch(c -> c <= ' ' || c == '\\' || c >= 0x7f);
    return own ? path : "/";
  }
}
