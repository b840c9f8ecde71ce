package ec.congope.saberes.portal.administer;

import ec.congope.saberes.content.subscription.Outbox;
import ec.congope.saberes.content.subscription.Subscriptions;
import java.util.List;
import org.springframework.stereotype.Component;

/** How alerts by mail stand: numbers only, for whose they are is nobody's business. */
@Component
class Alerts {

  private final Subscriptions subscriptions;
  private final Outbox outbox;

  Alerts(Subscriptions subscriptions, Outbox outbox) {
    this.subscriptions = subscriptions;
    this.outbox = outbox;
  }

  List<OverviewController.Count> counts() {
    var searches = subscriptions.counts();
    var mails = outbox.counts();
    return List.of(
        count("administer.alerts.active", searches.active()),
        count("administer.alerts.waiting", searches.waiting()),
        count("administer.alerts.suspended", searches.suspended()),
        count("administer.alerts.mails", mails.waiting()),
        count("administer.alerts.failed", mails.failed()));
  }

  private static OverviewController.Count count(String message, long number) {
    return new OverviewController.Count(message, number, null);
  }
}
