package ec.congope.saberes.portal.write;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.review.Manuscript;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What is known of a whole manuscript besides its answers: findings, plans, comments, likenesses.
 */
@Component
class CheckAsides {

  private final CheckFindings findings;
  private final Planned planned;
  private final CommentPages comments;
  private final Twins twins;

  CheckAsides(CheckFindings findings, Planned planned, CommentPages comments, Twins twins) {
    this.findings = findings;
    this.planned = planned;
    this.comments = comments;
    this.twins = twins;
  }

  void fill(Model model, Manuscript manuscript, Viewer viewer) {
    findings.fill(model, manuscript);
    planned.fill(model, manuscript, viewer);
    comments.beside(model, manuscript, viewer);
    model.addAttribute("twins", twins.alike(manuscript, viewer));
  }
}
