package ec.congope.saberes.content.privacy;

import ec.congope.saberes.content.person.Link.Purpose;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long what is known of people is kept, where it is not said beside what it is about.
 *
 * @param unansweredDays days after which an account is deleted that nobody confirmed or took up;
 *     longer than an invitation is good
 */
@ConfigurationProperties("saberes.retention")
public record RetentionSettings(@DefaultValue("90") int unansweredDays) {

  /** Checks the days. */
  public RetentionSettings {
    if (unansweredDays <= Purpose.INVITATION.life().toDays()) {
      throw new IllegalArgumentException("saberes.retention.unanswered-days is " + unansweredDays);
    }
  }
}
