package ec.congope.saberes.portal.sign;

import ec.congope.saberes.content.person.AccountMails;
import ec.congope.saberes.content.person.Link.Purpose;
import ec.congope.saberes.content.person.PersonalTokens;
import ec.congope.saberes.content.privacy.Retention;
import ec.congope.saberes.content.privacy.RetentionSettings;
import ec.congope.saberes.content.subscription.Subscriptions;
import ec.congope.saberes.content.tuning.TuningSettings;
import ec.congope.saberes.portal.layout.Words;
import ec.congope.saberes.portal.security.Sessions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What is kept of whom, for what and how long, out of the settings that are applied. */
@Controller
@ConditionalOnWebApplication
class PrivacyController {

  /** What is kept, and for how long. */
  record Kept(String what, String period) {}

  private final List<Kept> kept;
  private final String contact;

  PrivacyController(
      Words words,
      RetentionSettings settings,
      TuningSettings tuning,
      @Value("${spring.session.timeout:8h}") Duration idle,
      @Value("${saberes.contact:}") String contact) {
    this.contact = contact;
    this.kept =
        List.of(
            row(words, "account"),
            row(words, "unanswered", settings.unansweredDays()),
            row(words, "sessions", idle.toHours(), Sessions.LONGEST.toDays()),
            row(
                words,
                "links",
                Purpose.RESET.life().toMinutes(),
                Purpose.INVITATION.life().toDays()),
            row(words, "tokens", PersonalTokens.LONGEST.toDays(), Retention.TOKENS.toDays()),
            row(words, "mails", AccountMails.KEPT.toDays()),
            row(
                words,
                "alerts",
                Subscriptions.CONFIRMABLE.toDays(),
                Subscriptions.SUSPENDED.toDays()),
            row(words, "queries", tuning.queryDays()),
            row(words, "audit"));
  }

  private static Kept row(Words words, String what, Object... periods) {
    return new Kept(
        words.of("sign.privacy.kept." + what), words.of("sign.privacy.period." + what, periods));
  }

  @GetMapping("/privacidad")
  String privacy(Model model) {
    model.addAttribute("kept", kept);
    model.addAttribute("contact", Optional.of(contact).filter(c -> !c.isBlank()).orElse(null));
    return "sign/privacy";
  }
}
