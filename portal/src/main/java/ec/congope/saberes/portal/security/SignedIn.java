package ec.congope.saberes.portal.security;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.person.Person;
import java.security.Principal;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

/**
 * A person who is signed in, as the store knows it at this request.
 *
 * @param wholly whether nothing is missing: somebody who has yet to set up its second step is let
 *     in to do that, and has none of its duties until then
 */
record SignedIn(Person person, boolean wholly) implements Principal {

  @Override
  public String getName() {
    return person.id().toString();
  }

  Viewer viewer() {
    return wholly ? person.viewer() : Viewer.member(person.id(), List.of());
  }

  Authentication authentication() {
    var roles =
        viewer().is(Viewer.Role.ADMINISTRATOR)
            ? AuthorityUtils.createAuthorityList("ROLE_" + Administrator.ROLE)
            : AuthorityUtils.NO_AUTHORITIES;
    return UsernamePasswordAuthenticationToken.authenticated(this, null, roles);
  }
}
