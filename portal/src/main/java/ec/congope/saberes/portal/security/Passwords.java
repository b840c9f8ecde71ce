package ec.congope.saberes.portal.security;

import ec.congope.saberes.content.PersonId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.person.Credential;
import ec.congope.saberes.content.person.Credentials;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** What people may choose as a password: long enough to be safe, and anything else they like. */
@Component
@ConditionalOnWebApplication
public class Passwords {

  /** Fewest characters. Long sentences are easier to remember than signs are. */
  public static final int SHORTEST = 12;

  /** Most characters: ASVS 6.2.9 asks for 64 at least. */
  public static final int LONGEST = 128;

  /** RFC 5321, section 4.5.3.1.3. */
  static final int LONGEST_EMAIL = 254;

  /** Words that everybody would try first; a password has to hold more than them and digits. */
  private static final Set<String> LOCAL =
      Set.of(
          "saberes",
          "provinciales",
          "congope",
          "ecuador",
          "quito",
          "gobierno",
          "provincial",
          "gad",
          "contrasena",
          "password",
          "clave",
          "qwerty",
          "administrador",
          "admin",
          "bienvenido",
          "azuay",
          "bolivar",
          "canar",
          "carchi",
          "chimborazo",
          "cotopaxi",
          "esmeraldas",
          "guayas",
          "imbabura",
          "loja",
          "manabi",
          "morona",
          "santiago",
          "napo",
          "orellana",
          "pastaza",
          "pichincha",
          "sucumbios",
          "tungurahua",
          "zamora",
          "chinchipe",
          "galapagos");

  private final Credentials credentials;
  private final Hashing hashing;

  Passwords(Credentials credentials, Hashing hashing) {
    this.credentials = credentials;
    this.hashing = hashing;
  }

  /** The key of the sentence that says what is wrong with a new password; empty when nothing is. */
  public Optional<String> fault(String password) {
    if (password.length() < SHORTEST) {
      return Optional.of("sign.password.short");
    }
    if (password.length() > LONGEST) {
      return Optional.of("sign.password.long");
    }
    return isGuessable(password) ? Optional.of("sign.password.common") : Optional.empty();
  }

  private static boolean isGuessable(String password) {
    String rest =
        Normalizer.normalize(password.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
            .replaceAll("[^\\p{L}]", "");
    for (String word : LOCAL) {
      rest = rest.replace(word, "");
    }
    return rest.isEmpty() || password.chars().distinct().count() < 4;
  }

  /** As {@link #choose(Viewer, PersonId, String)}, by the portal. */
  public void choose(PersonId person, String password) {
    choose(Viewer.administrator(), person, password);
  }

  /** Gives a person a password, which has no {@link #fault}. */
  public void choose(Viewer viewer, PersonId person, String password) {
    if (fault(password).isPresent()) {
      throw new IllegalArgumentException("a password that may not be chosen");
    }
    credentials.set(viewer, person, hashing.hash(password));
  }

  /** Whether this is the person's password. */
  public boolean is(PersonId person, String password) {
    var hash = credentials.find(person).map(Credential::hash).orElse(null);
    return password.length() <= LONGEST && hashing.matches(password, hash);
  }
}
