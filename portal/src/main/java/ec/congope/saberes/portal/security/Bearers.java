package ec.congope.saberes.portal.security;

import ec.congope.saberes.content.person.People;
import ec.congope.saberes.content.person.PersonalTokens;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Whose token a program sends: the portal's own, or one of a person, with that person's rights. */
@Component
@ConditionalOnWebApplication
class Bearers {

  private final Administrator administrator;
  private final PersonalTokens tokens;
  private final People people;
  private final Attempts attempts;
  private final SecondStepRule rule;

  Bearers(
      Administrator administrator,
      PersonalTokens tokens,
      People people,
      Attempts attempts,
      SecondStepRule rule) {
    this.administrator = administrator;
    this.tokens = tokens;
    this.people = people;
    this.attempts = attempts;
    this.rule = rule;
  }

  /**
   * Whoever the token stands for.
   *
   * @throws LockedException after too many wrong ones from this address
   * @throws BadCredentialsException when it stands for nobody, or for somebody who has to have a
   *     second step and has none
   */
  Authentication authenticate(String offered, @Nullable String address) {
    String from = address == null ? "" : address;
    String token = offered.strip();
    if (!token.startsWith(PersonalTokens.PREFIX)) {
      return administrator.authenticate(token, address);
    }
    if (!attempts.open(from)) {
      throw new LockedException("too many wrong tokens");
    }
    return tokens
        .use(token)
        .flatMap(people::find)
        .filter(person -> !rule.lacks(person))
        .map(person -> new SignedIn(person, true).authentication())
        .orElseThrow(() -> {
          attempts.failed(from);
          return new BadCredentialsException("nobody's token");
        });
  }
}
