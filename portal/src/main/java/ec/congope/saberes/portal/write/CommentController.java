package ec.congope.saberes.portal.write;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.review.Comments;
import ec.congope.saberes.content.review.ManuscriptId;
import ec.congope.saberes.content.review.Manuscripts;
import ec.congope.saberes.portal.layout.Redirect;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What those who write and those who review say to each other about a manuscript. */
@Controller
class CommentController {

  private final Manuscripts manuscripts;
  private final Comments comments;
  private final CommentPages pages;

  CommentController(Manuscripts manuscripts, Comments comments, CommentPages pages) {
    this.manuscripts = manuscripts;
    this.comments = comments;
    this.pages = pages;
  }

  @GetMapping("/publicar/{id}/comentarios")
  String list(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String campo,
      Viewer viewer,
      Model model) {
    pages.page(model, manuscripts.get(ManuscriptId.parse(id), viewer), campo, viewer);
    return "write/comments";
  }

  @PostMapping("/publicar/{id}/comentarios")
  Object add(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String campo,
      @RequestParam(defaultValue = "") String texto,
      Viewer viewer,
      Model model) {
    try {
      comments.add(ManuscriptId.parse(id), campo, texto, viewer);
      return Redirect.to("/publicar/" + id + "/comentarios#" + CommentPages.anchor(campo));
    } catch (Invalid wrong) {
      pages.page(model, manuscripts.get(ManuscriptId.parse(id), viewer), campo, viewer);
      model.addAttribute("text", texto);
      model.addAttribute("faulty", true);
      return new ModelAndView("write/comments", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  @PostMapping("/publicar/{id}/comentarios/{comment}/resolver")
  ResponseEntity<Void> resolve(
      @PathVariable String id, @PathVariable String comment, Viewer viewer) {
    if (!comment.matches("[1-9]\\d{0,17}")) {
      throw new NotFound("comment", comment);
    }
    comments.resolve(ManuscriptId.parse(id), Long.parseLong(comment), viewer);
    return Redirect.to("/publicar/" + id + "/comentarios");
  }
}
