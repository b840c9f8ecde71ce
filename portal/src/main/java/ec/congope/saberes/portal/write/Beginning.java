package ec.congope.saberes.portal.write;

import ec.congope.saberes.content.NotAllowed;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.organisation.Organisation;
import ec.congope.saberes.content.organisation.Organisations;
import ec.congope.saberes.content.practice.Answer;
import ec.congope.saberes.content.practice.Answers;
import ec.congope.saberes.content.practice.Forms;
import ec.congope.saberes.content.review.Permissions;
import java.util.HashMap;
import java.util.List;
import org.springframework.stereotype.Component;

/** For whom somebody writes, and what is known before the first question. */
@Component
class Beginning {

  private final Organisations organisations;
  private final Forms forms;

  Beginning(Organisations organisations, Forms forms) {
    this.organisations = organisations;
    this.forms = forms;
  }

  /** The organisations that the viewer may write for. */
  List<Organisation> organisations(Viewer viewer) {
    return organisations.list().stream()
        .filter(organisation -> Permissions.mayBegin(viewer, organisation.id()))
        .toList();
  }

  /** The names of all, to suggest. */
  List<String> names() {
    return organisations.list().stream().map(Organisation::name).toList();
  }

  /** The one with this code, or the first that the viewer may write for. */
  Organisation chosen(String code, Viewer viewer) {
    return organisations(viewer).stream()
        .filter(organisation -> code.isEmpty() || organisation.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new NotAllowed("write for " + code));
  }

  /** What the form need not ask. */
  Answers known(String type, Organisation organisation) {
    var known = new HashMap<String, Answer>();
    known.put("responsible", Answer.of(organisation.name()));
    known.put("licence", Answer.of("CC-BY-4.0"));
    known.put("access", Answer.of("publico"));
    known.put("language", Answer.of("es"));
    String province = organisation.province();
    if (province != null) {
      known.put("provinces", Answer.of(province));
    }
    var form = forms.newest(type);
    known.keySet().removeIf(key -> form.flatMap(f -> f.field(key)).isEmpty());
    return new Answers(known);
  }
}
