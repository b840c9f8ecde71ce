package ec.congope.saberes.portal.layout;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Whoever is signed in, as the head of a page shows it.
 *
 * @param name of the person, or what stands for the holder of the administrator's token
 * @param person whether it is a person, who has an account to look after
 * @param publishes whether there is something to do at the desk
 * @param administers whether the portal is this person's to run
 */
public record Account(String name, boolean person, boolean publishes, boolean administers) {

  private static final String ATTRIBUTE = Account.class.getName();

  /** Says who is signed in on this request; asked only if a page is made. */
  public static void on(HttpServletRequest request, Supplier<Optional<Account>> account) {
    request.setAttribute(ATTRIBUTE, account);
  }

  /** Who is signed in on this request. */
  static Optional<Account> of(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof Supplier<?> said
            && said.get() instanceof Optional<?> found
        ? found.map(Account.class::cast)
        : Optional.empty();
  }
}
