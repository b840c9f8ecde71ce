package ec.congope.saberes.portal.sign;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.OrganisationId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.organisation.Organisation;
import ec.congope.saberes.content.organisation.Organisations;
import ec.congope.saberes.content.organisation.Reorganisation;
import ec.congope.saberes.portal.layout.Faults;
import ec.congope.saberes.portal.layout.Redirect;
import ec.congope.saberes.portal.layout.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One organisation: named otherwise, made one with another, closed, and opened again. */
@Controller
class OrganisationController {

  private static final String ALL = "/admin/organizaciones";
  private static final String PATH = ALL + "/{id}";

  private final Organisations organisations;
  private final Reorganisation reorganisation;
  private final Words words;

  OrganisationController(Organisations organisations, Reorganisation reorganisation, Words words) {
    this.organisations = organisations;
    this.reorganisation = reorganisation;
    this.words = words;
  }

  @GetMapping(PATH)
  ModelAndView show(@PathVariable long id) {
    var organisation = organisations.get(id(id));
    return page(organisation, organisation.name(), Faults.NONE);
  }

  private static OrganisationId id(long id) {
    if (id <= 0) {
      throw new NotFound("organisation", id);
    }
    return new OrganisationId(id);
  }

  private ModelAndView page(Organisation organisation, String name, Faults faults) {
    var page = new ModelAndView("sign/organisation");
    boolean ends = !organisation.ended() && Reorganisation.mayEnd(organisation);
    page.setStatus(faults.byField().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    page.addObject("organisation", organisation);
    page.addObject("name", name);
    page.addObject("faults", faults);
    page.addObject("has", reorganisation.belongings(organisation.id()));
    page.addObject("ends", ends);
    page.addObject("now", now(organisation));
    page.addObject("successors", ends ? reorganisation.successors(organisation) : List.of());
    return page;
  }

  private @Nullable String now(Organisation organisation) {
    var successor = organisation.successor();
    return successor == null ? null : organisations.get(successor).name();
  }

  @PostMapping(PATH + "/nombre")
  Object rename(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String antes,
      @RequestParam(defaultValue = "") String nombre,
      Viewer viewer) {
    return done(id, nombre, "nombrada", () -> reorganisation.rename(id(id), antes, nombre, viewer));
  }

  @PostMapping(PATH + "/unir")
  Object merge(
      @PathVariable long id, @RequestParam(defaultValue = "0") long destino, Viewer viewer) {
    long into = destino <= 0 ? id : destino; // none was chosen: it is said as if it were itself
    return done(id, null, "unida", () -> reorganisation.merge(id(id), id(into), viewer));
  }

  @PostMapping(PATH + "/cerrar")
  Object close(@PathVariable long id, Viewer viewer) {
    return done(id, null, "cerrada", () -> reorganisation.close(id(id), viewer));
  }

  @PostMapping(PATH + "/reabrir")
  Object reopen(@PathVariable long id, Viewer viewer) {
    return done(id, null, "reabierta", () -> reorganisation.reopen(id(id), viewer));
  }

  private Object done(long id, @Nullable String typed, String done, Runnable act) {
    try {
      act.run();
      return Redirect.to(ALL + "?hecho=" + done + "#aviso");
    } catch (Invalid invalid) {
      var organisation = organisations.get(id(id));
      return page(
          organisation, typed == null ? organisation.name() : typed, Faults.of(invalid, words));
    }
  }
}
