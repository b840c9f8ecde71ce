package ec.congope.saberes.portal.security;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.person.Person;
import java.security.Principal;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

/** A person who is signed in, as the store knows it at this request. */
record SignedIn(Person person) implements Principal {

  @Override
  public String getName() {
    return person.id().toString();
  }

  Authentication authentication() {
    var roles =
        person.viewer().is(Viewer.Role.ADMINISTRATOR)
            ? AuthorityUtils.createAuthorityList("ROLE_" + Administrator.ROLE)
            : AuthorityUtils.NO_AUTHORITIES;
    return UsernamePasswordAuthenticationToken.authenticated(this, null, roles);
  }
}
