package ec.congope.saberes.portal.find.alert;

import ec.congope.saberes.content.subscription.EmailAddress;
import ec.congope.saberes.content.subscription.Frequency;
import ec.congope.saberes.content.subscription.Subscriptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The form by which a search is saved, as it was sent.
 *
 * @param busqueda the parameters of the search
 * @param web a field that people do not see: programs that fill in every field give themselves away
 */
record Asked(String busqueda, String correo, String frecuencia, boolean acepto, String web) {

  /** Something to mend: the field, and the key of the sentence. */
  record Fault(String field, String message) {}

  Optional<EmailAddress> address() {
    return EmailAddress.find(correo);
  }

  Frequency frequency() {
    return frecuencia.equals("diaria") ? Frequency.DAILY : Frequency.WEEKLY;
  }

  /** All that is wrong at once. */
  List<Fault> faults(String question) {
    var faults = new ArrayList<Fault>();
    if (question.length() > Subscriptions.LONGEST) {
      faults.add(new Fault("busqueda", "alert.form.search.long"));
    }
    if (address().isEmpty()) {
      String reason = correo.isBlank() ? "alert.form.email.missing" : "alert.form.email.wrong";
      faults.add(new Fault("correo", reason));
    }
    if (!acepto) {
      faults.add(new Fault("acepto", "alert.form.consent.missing"));
    }
    return faults;
  }
}
