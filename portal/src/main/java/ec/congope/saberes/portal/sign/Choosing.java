package ec.congope.saberes.portal.sign;

import ec.congope.saberes.portal.security.Passwords;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page on which somebody chooses a password, and at first its name.
 *
 * @param kind what for: how the keys of its sentences begin
 * @param action where the form goes
 * @param named whether it asks for the name too
 * @param addressed whether it asks for the address too
 */
record Choosing(String kind, String action, boolean named, boolean addressed) {

  /** What was typed. */
  record Typed(String name, String email, String password, String again) {
    static final Typed NOTHING = new Typed("", "", "", "");
  }

  private static final int LONGEST_NAME = 120;

  /** All that is wrong at once, by the field. */
  Map<String, String> faults(Typed typed, Passwords passwords) {
    var faults = new LinkedHashMap<String, String>();
    if (named) {
      nameFault(typed.name()).ifPresent(fault -> faults.put("nombre", fault));
    }
    if (addressed
        && ec.congope.saberes.content.subscription.EmailAddress.find(typed.email()).isEmpty()) {
      faults.put("correo", "sign.email.wrong");
    }
    passwords.fault(typed.password()).ifPresent(fault -> faults.put("clave", fault));
    if (!typed.password().equals(typed.again())) {
      faults.put("otra", "sign.password.differs");
    }
    return faults;
  }

  /** What is wrong with a name: it stands in pages and in mails (C15). */
  static Optional<String> nameFault(String name) {
    String plain = name.strip();
    if (plain.isEmpty()) {
      return Optional.of("sign.name.missing");
    }
    boolean wrong =
        plain.length() > LONGEST_NAME
            || plain.chars().anyMatch(c -> Character.isISOControl(c) || c == '<' || c == '>');
    return wrong ? Optional.of("sign.name.wrong") : Optional.empty();
  }

  ModelAndView page(Typed typed, Map<String, String> faults) {
    var page = new ModelAndView("sign/password");
    page.setStatus(faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    page.addObject("choosing", this);
    page.addObject("typed", typed);
    page.addObject("faults", faults);
    return page;
  }
}
