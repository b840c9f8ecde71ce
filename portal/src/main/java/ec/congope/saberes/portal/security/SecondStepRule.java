package ec.congope.saberes.portal.security;

import ec.congope.saberes.content.Membership.Duty;
import ec.congope.saberes.content.person.Person;
import ec.congope.saberes.content.person.SignSettings;
import ec.congope.saberes.content.person.SignSettings.SecondFactor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Who has to have a second step: those who publish or administer for CONGOPE. The demonstration,
 * whose passwords everybody reads, does without unless told otherwise.
 */
@Component
@ConditionalOnWebApplication
public class SecondStepRule {

  private final boolean required;

  SecondStepRule(SignSettings settings, @Value("${saberes.demo:false}") boolean demonstration) {
    this.required =
        settings.secondFactor() == null
            ? !demonstration
            : settings.secondFactor() == SecondFactor.REQUIRED;
  }

  /** Whether some people have to have one. */
  public boolean isRequired() {
    return required;
  }

  /** Whether this person has to have one. */
  public boolean requires(Person person) {
    return required && person.viewer().hasAtCongope(Duty.PUBLISHER);
  }

  /**
   * Whether the password alone does not sign this person in. A passkey is enough for whoever has to
   * have a second step; others may have one for comfort and go on with their password elsewhere.
   */
  public boolean asks(Person person) {
    return person.secondStep() || (person.passkey() && requires(person));
  }

  /** Whether this person has to have one and has none: it may do nothing before it has. */
  boolean lacks(Person person) {
    return requires(person) && !asks(person);
  }
}
