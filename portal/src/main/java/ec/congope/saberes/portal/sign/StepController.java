package ec.congope.saberes.portal.sign;

import ec.congope.saberes.content.person.People;
import ec.congope.saberes.portal.layout.Redirect;
import ec.congope.saberes.portal.security.PasskeySetUp;
import ec.congope.saberes.portal.security.Step;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The second step of signing in. */
@Controller
@ConditionalOnWebApplication
class StepController {

  /** Where one looks after one's second step. */
  static final String PAGE = "/cuenta/segundo-paso";

  private static final String ASKING = "/entrar/segundo-paso";

  private final Step step;
  private final People people;
  private final PasskeySetUp passkeys;

  StepController(Step step, People people, PasskeySetUp passkeys) {
    this.step = step;
    this.people = people;
    this.passkeys = passkeys;
  }

  /** Where somebody is asked who comes back to this page afterwards. */
  static String asking(String back) {
    return ASKING + "?volver=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
  }

  @GetMapping(ASKING)
  Object ask(@RequestParam(defaultValue = "/") String volver, HttpServletRequest request) {
    return page(volver, "", request);
  }

  @PostMapping(ASKING)
  Object enter(
      @RequestParam(defaultValue = "") String codigo,
      @RequestParam(defaultValue = "/") String volver,
      HttpServletRequest request) {
    return step.enter(codigo, request)
        ? EnterController.to(volver)
        : page(volver, "sign.step.wrong", request);
  }

  private Object page(String back, String fault, HttpServletRequest request) {
    var asked = step.asked(request).flatMap(people::find);
    if (asked.isEmpty()) {
      return Redirect.to("/entrar");
    }
    var page = new ModelAndView("sign/step");
    page.setStatus(fault.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    page.addObject("back", EnterController.own(back));
    page.addObject("fault", fault);
    page.addObject("code", asked.get().secondStep());
    page.addObject("passkeys", asked.get().passkey() && passkeys.isPossible());
    page.addObject("host", passkeys.host());
    return page;
  }
}
