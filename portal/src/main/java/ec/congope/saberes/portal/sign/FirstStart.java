package ec.congope.saberes.portal.sign;

import ec.congope.saberes.content.person.Links;
import ec.congope.saberes.content.person.People;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * As long as nobody administers the portal, says at the start the address at which somebody may
 * become its first administrator: once, on the console, good for one use and until the next start.
 */
@Component
@ConditionalOnWebApplication
@Order(1) // after the accounts of the demonstration
class FirstStart implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

  private final People people;
  private final Links links;
  private final String base;

  FirstStart(
      People people, Links links, @Value("${saberes.base:http://localhost:8080}") String base) {
    this.people = people;
    this.links = links;
    this.base = base;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (people.administrators() == 0) {
      LOG.info("No administrator yet. Become one, once, at {}/inicio/{}", base, links.makeSetup());
    }
  }
}
