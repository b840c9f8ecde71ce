package ec.congope.saberes.portal.security;

import com.webauthn4j.util.Base64UrlUtil;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.person.Passkeys;
import ec.congope.saberes.content.person.Person;
import ec.congope.saberes.portal.layout.Words;
import ec.congope.saberes.portal.security.Challenges.Purpose;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Makes passkeys for whoever is signed in and has just said its password: it is asked for a name,
 * then its device for the key.
 */
@Component
@ConditionalOnWebApplication
public class PasskeySetUp {

  private static final Logger LOG = LoggerFactory.getLogger(PasskeySetUp.class);

  private final Passkeys passkeys;
  private final RelyingParty party;
  private final Challenges challenges;
  private final PasskeyAnswers answers;
  private final Step step;
  private final Words words;

  PasskeySetUp(
      Passkeys passkeys,
      RelyingParty party,
      Challenges challenges,
      PasskeyAnswers answers,
      Step step,
      Words words) {
    this.passkeys = passkeys;
    this.party = party;
    this.challenges = challenges;
    this.answers = answers;
    this.step = step;
    this.words = words;
  }

  /**
   * What a device is asked for.
   *
   * @param name what the person calls the passkey
   * @param options as browsers read them (JSON)
   */
  public record Waiting(String name, String options) {}

  /** Whether browsers make passkeys for this portal at all. */
  public boolean isPossible() {
    return party.isPossible();
  }

  /** The host that passkeys are made for. */
  public String host() {
    return party.id();
  }

  /** Asks for a passkey of this name. */
  public void begin(String name, HttpServletRequest request) {
    challenges.begin(Purpose.MAKE, name.strip(), request);
  }

  /** What was asked for a few minutes ago at most and is not there yet. */
  public Optional<Waiting> waiting(Person person, HttpServletRequest request) {
    return challenges
        .find(Purpose.MAKE, request)
        .map(asked ->
            new Waiting(
                asked.note(), answers.written(options(person, asked.challenge(), asked.note()))));
  }

  private Map<String, Object> options(Person person, String challenge, String name) {
    var options = new LinkedHashMap<String, Object>();
    options.put("rp", Map.of("id", party.id(), "name", words.of("layout.name")));
    options.put(
        "user",
        Map.of(
            "id",
            Base64UrlUtil.encodeToString(passkeys.handle(person.id())),
            "name",
            person.email(),
            "displayName",
            person.name()));
    options.put("challenge", challenge);
    options.put(
        "pubKeyCredParams",
        PasskeyAnswers.ALGORITHMS.stream()
            .map(each -> Map.of("type", "public-key", "alg", each.getValue()))
            .toList());
    options.put("timeout", Challenges.PATIENCE.toMillis());
    options.put(
        "excludeCredentials",
        passkeys.credentials(person.id()).stream()
            .map(id -> Map.of("type", "public-key", "id", Base64UrlUtil.encodeToString(id)))
            .toList());
    options.put(
        "authenticatorSelection",
        Map.of(
            "residentKey", "required", "requireResidentKey", true, "userVerification", "required"));
    options.put("attestation", "none");
    options.put("attestationFormats", List.of());
    return options;
  }

  /**
   * Keeps the passkey that the device of this person made; it counts as the second step of this
   * session.
   *
   * @return false when the answer does not fit what was asked for
   */
  public boolean finish(Viewer viewer, Person person, String answer, HttpServletRequest request) {
    var asked = challenges.take(Purpose.MAKE, request);
    var made = asked.flatMap(each -> answers.made(answer, each.challenge()));
    if (made.isEmpty()) {
      LOG.info("Security: a new passkey of person {} did not fit", person.id());
      return false;
    }
    var key = made.get();
    boolean added =
        passkeys.add(
            viewer,
            person.id(),
            asked.orElseThrow().note(),
            key.credential(),
            key.publicKey(),
            key.counter());
    if (added) {
      step.begun(request);
    }
    return added;
  }
}
