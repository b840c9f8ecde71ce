package ec.congope.saberes.portal.sign;

import ec.congope.saberes.content.Membership.Kind;
import ec.congope.saberes.content.OrganisationId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.organisation.Organisation;
import ec.congope.saberes.content.organisation.Organisations;
import ec.congope.saberes.portal.layout.Redirect;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Units of CONGOPE, partners, and whose e-mail addresses propose whom, for administrators. */
@Controller
class OrganisationsController {

  private static final String PATH = "/admin/organizaciones";
  private static final Set<String> DONE =
      Set.of("agregada", "dominios", "nombrada", "unida", "cerrada", "reabierta");
  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,59}");
  private static final Pattern DOMAIN =
      Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}");

  /** Organisations on a page. */
  private static final int SIZE = 50;

  private static final int MOST_DOMAINS = 10;

  /** One that is no more: merged into another one, or closed. */
  record Ended(long id, String name, String now) {}

  /** An organisation as a row. */
  record Row(long id, String name, String kind, String domains) {}

  private final Organisations organisations;

  OrganisationsController(Organisations organisations) {
    this.organisations = organisations;
  }

  @GetMapping(PATH)
  ModelAndView list(
      @RequestParam(defaultValue = "") String hecho,
      @RequestParam(defaultValue = "1") String pagina) {
    int number = pagina.matches("[1-9]\\d{0,5}") ? Integer.parseInt(pagina) : 1;
    return page("", "", Map.of(), number)
        .addObject("done", DONE.contains(hecho) ? "sign.organisations.done." + hecho : "");
  }

  private ModelAndView page(String code, String name, Map<String, String> faults, int asked) {
    var all = organisations.list();
    int last = Math.max(1, (all.size() + SIZE - 1) / SIZE);
    int number = Math.min(asked, last);
    var page = new ModelAndView("sign/organisations");
    page.setStatus(faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    page.addObject("code", code);
    page.addObject("name", name);
    page.addObject("faults", faults);
    page.addObject("done", "");
    page.addObject("number", number);
    page.addObject("last", last);
    page.addObject("previous", number > 1 ? PATH + "?pagina=" + (number - 1) : null);
    page.addObject("next", number < last ? PATH + "?pagina=" + (number + 1) : null);
    page.addObject(
        "rows",
        all.stream()
            .skip((number - 1L) * SIZE)
            .limit(SIZE)
            .map(OrganisationsController::row)
            .toList());
    var known = organisations.byId();
    page.addObject("ended", organisations.ended().stream().map(o -> ended(o, known)).toList());
    return page;
  }

  private static Ended ended(Organisation o, Map<OrganisationId, Organisation> known) {
    var successor = o.successor();
    String now = successor == null ? "" : Objects.requireNonNull(known.get(successor)).name();
    return new Ended(o.id().value(), o.name(), now);
  }

  private static Row row(Organisation o) {
    String kind = o.parent() == null ? o.kind().name().toLowerCase(Locale.ROOT) : "unit";
    return new Row(o.id().value(), o.name(), "sign.kind." + kind, String.join(", ", o.domains()));
  }

  @PostMapping(PATH)
  Object add(
      @RequestParam(defaultValue = "") String codigo,
      @RequestParam(defaultValue = "") String nombre,
      @RequestParam(defaultValue = "socio") String clase,
      Viewer viewer) {
    var faults = new LinkedHashMap<String, String>();
    Choosing.nameFault(nombre).ifPresent(fault -> faults.put("nombre", "sign.organisations.name"));
    if (!CODE.matcher(codigo).matches()) {
      faults.put("codigo", "sign.organisations.code.wrong");
    } else if (organisations.find(codigo).isPresent()) {
      faults.put("codigo", "sign.organisations.code.known");
    }
    if (!faults.isEmpty()) {
      return page(codigo, nombre, faults, 1);
    }
    boolean unit = clase.equals("unidad");
    organisations.add(
        viewer,
        codigo,
        nombre,
        unit ? Kind.CONGOPE : Kind.PARTNER,
        unit ? organisations.find(Organisations.CONGOPE).orElseThrow().id() : null);
    return Redirect.to(PATH + "?hecho=agregada");
  }

  @PostMapping(PATH + "/{id}/dominios")
  Object setDomains(
      @PathVariable long id, @RequestParam(defaultValue = "") String dominios, Viewer viewer) {
    List<String> domains =
        Arrays.stream(dominios.toLowerCase(Locale.ROOT).split("[\\s,;@]+"))
            .filter(domain -> !domain.isEmpty())
            .distinct()
            .toList();
    boolean wrong =
        domains.size() > MOST_DOMAINS
            || !domains.stream().allMatch(domain -> DOMAIN.matcher(domain).matches());
    if (wrong) {
      var ids = organisations.list().stream().map(o -> o.id().value()).toList();
      var faults = Map.of("dominios-" + id, "sign.organisations.domains.wrong");
      return page("", "", faults, Math.max(0, ids.indexOf(id)) / SIZE + 1);
    }
    organisations.setDomains(viewer, new OrganisationId(id), domains);
    return Redirect.to(PATH + "?hecho=dominios");
  }
}
