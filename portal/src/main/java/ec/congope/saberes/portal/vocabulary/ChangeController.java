package ec.congope.saberes.portal.vocabulary;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.vocabulary.Editing;
import ec.congope.saberes.portal.layout.Faults;
import ec.congope.saberes.portal.layout.Redirect;
import ec.congope.saberes.portal.layout.Words;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * A change on its way: looked at, mended, and done. All three are one form, so that what was typed
 * goes along without a session and without script.
 */
@Controller
class ChangeController {

  private final Editing editing;
  private final ChangeForms forms;
  private final Words words;

  ChangeController(Editing editing, ChangeForms forms, Words words) {
    this.editing = editing;
    this.forms = forms;
    this.words = words;
  }

  /** {@code paso} says which: {@code hacer}, {@code corregir}, or else to look at it. */
  @PostMapping(Addresses.CHANGE)
  Object change(
      @PathVariable String scheme, @RequestParam Map<String, String> form, Viewer viewer) {
    var asked = Asked.of(Addresses.scheme(scheme), form);
    return switch (form.getOrDefault("paso", "")) {
      case "hacer" -> apply(asked, viewer);
      case "corregir" -> forms.form(asked, editing.outline(asked.edit(), viewer), Faults.NONE);
      default -> preview(asked, form.getOrDefault("pagina", ""), viewer);
    };
  }

  private ModelAndView preview(Asked asked, String wanted, Viewer viewer) {
    int number = wanted.matches("[1-9]\\d{0,5}") ? Integer.parseInt(wanted) : 1;
    var preview =
        editing.preview(asked.edit(), (number - 1) * ChangeForms.SIZE, ChangeForms.SIZE, viewer);
    var outline = editing.outline(asked.edit(), viewer);
    return preview.violations().isEmpty()
        ? forms.preview(asked, outline, preview, number)
        : forms.form(asked, outline, Faults.of(new Invalid(preview.violations()), words));
  }

  private Object apply(Asked asked, Viewer viewer) {
    try {
      editing.apply(asked.edit(), asked.seen(), viewer);
      String done = asked.action().slug();
      return Redirect.to(
          asked.action() == Action.SHIFT
              ? Addresses.of(asked.scheme(), asked.code()) + "?hecho=" + done + "#aviso"
              : Addresses.of(editing.outline(asked.edit(), viewer), done));
    } catch (Invalid invalid) {
      var now = asked.seenNow(editing.seen(asked.scheme(), asked.code()));
      return forms.form(now, editing.outline(asked.edit(), viewer), Faults.of(invalid, words));
    }
  }
}
