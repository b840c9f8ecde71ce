package ec.congope.saberes.portal.home;

import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where the home page is, once everything that a first visitor needs is there. */
@Component
class Announcement {

  private static final Logger LOG = LoggerFactory.getLogger(Announcement.class);
  private static final Locale SPANISH = Locale.forLanguageTag("es-EC");

  private final Environment environment;
  private final MessageSource messages;

  Announcement(Environment environment, MessageSource messages) {
    this.environment = environment;
    this.messages = messages;
  }

  /** A command has no web server, and nothing to announce. */
  @EventListener(ApplicationReadyEvent.class)
  @Order(Ordered.LOWEST_PRECEDENCE)
  void announce() {
    String port = environment.getProperty("local.server.port");
    if (port != null) {
      LOG.info("{}", messages.getMessage("home.ready", new Object[] {port}, SPANISH));
    }
  }
}
