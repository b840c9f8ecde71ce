package ec.congope.saberes.portal.write;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.review.ManuscriptId;
import ec.congope.saberes.content.review.Manuscripts;
import ec.congope.saberes.content.review.Publication;
import ec.congope.saberes.content.review.Review;
import ec.congope.saberes.portal.layout.Redirect;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The last look over all answers, and what those decide who hand in, review and publish. */
@Controller
class CheckController {

  private final Manuscripts manuscripts;
  private final Publication publication;
  private final Review review;
  private final CheckPages pages;

  CheckController(
      Manuscripts manuscripts, Publication publication, Review review, CheckPages pages) {
    this.manuscripts = manuscripts;
    this.publication = publication;
    this.review = review;
    this.pages = pages;
  }

  @GetMapping("/publicar/{id}/revisar")
  String check(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String cuando,
      Viewer viewer,
      Model model) {
    show(id, viewer, model);
    model.addAttribute("late", !cuando.isEmpty());
    return "write/check";
  }

  private void show(String id, Viewer viewer, Model model) {
    pages.check(model, manuscripts.get(ManuscriptId.parse(id), viewer), viewer);
  }

  @PostMapping("/publicar/{id}/publicar")
  Object publish(@PathVariable String id, Viewer viewer, Model model) {
    try {
      return Redirect.to("/fichas/" + publication.publish(ManuscriptId.parse(id), viewer).slug());
    } catch (Invalid incomplete) {
      show(id, viewer, model);
      return new ModelAndView("write/check", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  @PostMapping("/publicar/{id}/entregar")
  Object submit(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String cambio,
      Viewer viewer,
      Model model) {
    model.addAttribute("note", cambio);
    return decided(id, viewer, model, () -> review.submit(ManuscriptId.parse(id), cambio, viewer));
  }

  @PostMapping("/publicar/{id}/aprobar")
  Object approve(@PathVariable String id, Viewer viewer, Model model) {
    return decided(id, viewer, model, () -> review.approve(ManuscriptId.parse(id), viewer));
  }

  @PostMapping("/publicar/{id}/devolver")
  Object giveBack(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String motivo,
      Viewer viewer,
      Model model) {
    model.addAttribute("reason", motivo);
    return decided(
        id, viewer, model, () -> review.giveBack(ManuscriptId.parse(id), motivo, viewer));
  }

  private Object decided(String id, Viewer viewer, Model model, Runnable decision) {
    try {
      decision.run();
      return Redirect.to("/publicar/" + id + "/revisar");
    } catch (Invalid wrong) {
      model.addAttribute("reasonless", isAbout(wrong, "motivo"));
      model.addAttribute("noteless", isAbout(wrong, Review.CHANGED));
      show(id, viewer, model);
      return new ModelAndView("write/check", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  private static boolean isAbout(Invalid wrong, String field) {
    return wrong.violations().stream().anyMatch(fault -> fault.field().equals(field));
  }
}
