package ec.congope.saberes.content.subscription;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Alerts by mail.
 *
 * @param send whether this process looks for what is due and sends mails
 * @param hour of the day, 0 to 23, from which notices are sent, by the clock of Ecuador
 */
@ConfigurationProperties("saberes.alerts")
public record SubscriptionSettings(
    @DefaultValue("true") boolean send, @DefaultValue("7") int hour) {

  /** Checks the hour. */
  public SubscriptionSettings {
    if (hour < 0 || hour > 23) {
      throw new IllegalArgumentException("saberes.alerts.hour is " + hour);
    }
  }
}
