package ec.congope.saberes.portal.network;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.PersonId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.access.NetworkEditing;
import ec.congope.saberes.content.access.Networks;
import ec.congope.saberes.content.access.Networks.Network;
import ec.congope.saberes.content.person.People;
import ec.congope.saberes.portal.layout.Redirect;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Named networks and their members; the chain of the desk lets in administrators alone. */
@Controller
class NetworksController {

  private static final String PATH = "/admin/redes";

  /** Members on a page. */
  private static final int SIZE = 50;

  private static final Set<String> DONE = Set.of("agregada", "entra", "sale");

  /** A network as a row. */
  record Row(String slug, String name, int members) {}

  /** A member as a row. */
  record Member(long id, String name) {}

  private final Networks networks;
  private final NetworkEditing editing;
  private final People people;

  NetworksController(Networks networks, NetworkEditing editing, People people) {
    this.networks = networks;
    this.editing = editing;
    this.people = people;
  }

  @GetMapping(PATH)
  ModelAndView list(@RequestParam(defaultValue = "") String hecho) {
    return list("", "", Map.of(), hecho);
  }

  private ModelAndView list(String slug, String name, Map<String, String> faults, String done) {
    var sizes = networks.sizes();
    var page = page("network/networks", faults, done);
    page.addObject("slug", slug);
    page.addObject("name", name);
    page.addObject(
        "rows",
        networks.list().stream()
            .map(n -> new Row(n.slug(), n.name(), sizes.getOrDefault(n.slug(), 0)))
            .toList());
    return page;
  }

  @PostMapping(PATH)
  Object add(
      @RequestParam(defaultValue = "") String codigo,
      @RequestParam(defaultValue = "") String nombre,
      Viewer viewer) {
    try {
      editing.add(codigo, nombre, viewer);
      return Redirect.to(PATH + "?hecho=agregada");
    } catch (Invalid wrong) {
      var faults = new LinkedHashMap<String, String>();
      wrong.violations().forEach(fault -> faults.put(fault.field(), fault.code()));
      return list(codigo, nombre, faults, "");
    }
  }

  @GetMapping(PATH + "/{slug}")
  ModelAndView one(
      @PathVariable String slug,
      @RequestParam(defaultValue = "") String hecho,
      @RequestParam(defaultValue = "1") String pagina) {
    int number = pagina.matches("[1-9]\\d{0,5}") ? Integer.parseInt(pagina) : 1;
    return one(network(slug), number, "", Map.of(), hecho);
  }

  private ModelAndView one(
      Network network, int asked, String email, Map<String, String> faults, String done) {
    int total = networks.sizes().getOrDefault(network.slug(), 0);
    int last = Math.max(1, (total + SIZE - 1) / SIZE);
    int number = Math.min(asked, last);
    String address = PATH + "/" + network.slug() + "?pagina=";
    var page = page("network/network", faults, done);
    page.addObject("network", network);
    page.addObject("email", email);
    page.addObject("total", total);
    page.addObject("number", number);
    page.addObject("last", last);
    page.addObject("previous", number > 1 ? address + (number - 1) : null);
    page.addObject("next", number < last ? address + (number + 1) : null);
    page.addObject("members", members(network.slug(), (number - 1) * SIZE));
    return page;
  }

  private List<Member> members(String slug, int from) {
    var ids = networks.members(slug, from, SIZE);
    var names = people.names(ids);
    return ids.stream().map(id -> new Member(id.value(), names.getOrDefault(id, "—"))).toList();
  }

  @PostMapping(PATH + "/{slug}/miembros")
  Object join(
      @PathVariable String slug, @RequestParam(defaultValue = "") String correo, Viewer viewer) {
    var network = network(slug);
    var person = people.find(correo);
    if (person.isEmpty()) {
      return one(network, 1, correo, Map.of("correo", "network.person.unknown"), "");
    }
    editing.join(slug, person.get().id(), viewer);
    return Redirect.to(PATH + "/" + slug + "?hecho=entra");
  }

  @PostMapping(PATH + "/{slug}/miembros/{person}/quitar")
  Object leave(@PathVariable String slug, @PathVariable long person, Viewer viewer) {
    editing.leave(network(slug).slug(), new PersonId(person), viewer);
    return Redirect.to(PATH + "/" + slug + "?hecho=sale");
  }

  private Network network(String slug) {
    return networks.find(slug).orElseThrow(() -> new NotFound("network", slug));
  }

  private static ModelAndView page(String template, Map<String, String> faults, String done) {
    var page = new ModelAndView(template);
    page.setStatus(faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    page.addObject("faults", faults);
    page.addObject("done", DONE.contains(done) ? "network.done." + done : "");
    return page;
  }
}
