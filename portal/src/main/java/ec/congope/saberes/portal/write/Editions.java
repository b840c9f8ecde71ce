package ec.congope.saberes.portal.write;

import ec.congope.saberes.content.practice.Form;
import ec.congope.saberes.content.practice.Forms;
import ec.congope.saberes.content.review.Manuscript;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether there is a newer form than the one that a manuscript is written in. */
@Component
class Editions {

  private final Forms forms;

  Editions(Forms forms) {
    this.forms = forms;
  }

  /** The number of the newer edition, or null. */
  @Nullable Integer newer(Manuscript manuscript) {
    int newest =
        forms
            .newest(manuscript.form().type())
            .map(Form::edition)
            .orElse(manuscript.form().edition());
    return newest > manuscript.form().edition() ? newest : null;
  }
}
