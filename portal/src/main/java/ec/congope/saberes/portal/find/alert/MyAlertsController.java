package ec.congope.saberes.portal.find.alert;

import ec.congope.saberes.content.subscription.Frequency;
import ec.congope.saberes.content.subscription.SavedSearch;
import ec.congope.saberes.content.subscription.Subscriptions;
import ec.congope.saberes.portal.find.Addresses;
import ec.congope.saberes.portal.find.Descriptions;
import ec.congope.saberes.portal.layout.Format;
import ec.congope.saberes.portal.layout.Redirect;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What the links of mails lead to. A link alone changes nothing, for programs follow links to look
 * for viruses: a button does. The token in the address is the key, and no page tells it to anybody.
 */
@Controller
class MyAlertsController {

  private static final String TOKEN = "{token:[A-Za-z0-9_-]{43}}";
  private static final String ONE_CLICK = "List-Unsubscribe";
  private static final List<String> DONE = List.of("confirmado", "cambiado", "parado");

  /** A saved search as a page shows it. */
  record Row(long id, String name, String url, boolean daily, String since) {}

  private final Subscriptions subscriptions;
  private final Addresses addresses;
  private final Descriptions descriptions;
  private final Format format;
  private final Clock clock;

  MyAlertsController(
      Subscriptions subscriptions,
      Addresses addresses,
      Descriptions descriptions,
      Format format,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.addresses = addresses;
    this.descriptions = descriptions;
    this.format = format;
    this.clock = clock;
  }

  /** These pages are for one person: not kept, not listed, and their address not told to others. */
  @ModelAttribute
  void keepPrivate(HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("X-Robots-Tag", "noindex, nofollow");
  }

  @GetMapping("/avisos/confirmar/" + TOKEN)
  String confirming(@PathVariable String token, Model model, HttpServletResponse response) {
    return subscriptions
        .findConfirmable(token)
        .map(search -> show(search, token, model, "alert/confirm"))
        .orElseGet(() -> gone(response));
  }

  @PostMapping("/avisos/confirmar/" + TOKEN)
  Object confirm(@PathVariable String token, HttpServletResponse response) {
    var manage = subscriptions.confirm(token);
    return manage.isPresent()
        ? Redirect.to("/avisos/" + manage.get() + "?hecho=confirmado")
        : gone(response);
  }

  @GetMapping("/avisos/parar/" + TOKEN)
  String stopping(@PathVariable String token, Model model) {
    return subscriptions
        .findStoppable(token)
        .map(search -> show(search, token, model, "alert/stop"))
        .orElse("redirect:/avisos?hecho=parado");
  }

  /** The button of the page, or that of a mail program, which follows no redirect (RFC 8058). */
  @PostMapping("/avisos/parar/" + TOKEN)
  Object stop(
      @PathVariable String token,
      @RequestParam(name = ONE_CLICK, defaultValue = "") String oneClick) {
    subscriptions.stop(token);
    return oneClick.isEmpty() ? Redirect.to("/avisos?hecho=parado") : ResponseEntity.ok().build();
  }

  @GetMapping("/avisos/" + TOKEN)
  String mine(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String hecho,
      Model model,
      HttpServletResponse response) {
    var subscriber = subscriptions.find(token);
    if (subscriber.isEmpty()) {
      return gone(response);
    }
    model.addAttribute("address", subscriber.get().address().value());
    model.addAttribute("rows", subscriber.get().searches().stream().map(this::row).toList());
    model.addAttribute("own", "/avisos/" + token);
    model.addAttribute("done", DONE.contains(hecho) ? "alert.done." + hecho : null);
    return "alert/mine";
  }

  @PostMapping("/avisos/" + TOKEN + "/frecuencia")
  ResponseEntity<Void> change(
      @PathVariable String token, @RequestParam long aviso, @RequestParam String frecuencia) {
    var frequency = frecuencia.equals("diaria") ? Frequency.DAILY : Frequency.WEEKLY;
    subscriptions.change(token, aviso, frequency);
    return Redirect.to("/avisos/" + token + "?hecho=cambiado");
  }

  @PostMapping("/avisos/" + TOKEN + "/parar")
  ResponseEntity<Void> stop(@PathVariable String token, @RequestParam long aviso) {
    subscriptions.stop(token, aviso);
    return subscriptions.find(token).isPresent()
        ? Redirect.to("/avisos/" + token + "?hecho=parado")
        : Redirect.to("/avisos?hecho=borrado");
  }

  @PostMapping("/avisos/" + TOKEN + "/borrar")
  ResponseEntity<Void> forget(@PathVariable String token) {
    subscriptions.forget(token);
    return Redirect.to("/avisos?hecho=borrado");
  }

  private String show(SavedSearch search, String token, Model model, String template) {
    model.addAttribute("row", row(search));
    model.addAttribute("token", token);
    return template;
  }

  private Row row(SavedSearch search) {
    return new Row(
        search.id(),
        descriptions.of(addresses.parse(search.question())),
        "/buscar" + (search.question().isEmpty() ? "" : "?" + search.question()),
        search.frequency() == Frequency.DAILY,
        format.date(search.asked().atZone(clock.getZone()).toLocalDate().toString()));
  }

  private static String gone(HttpServletResponse response) {
    response.setStatus(HttpStatus.NOT_FOUND.value());
    return "alert/gone";
  }
}
