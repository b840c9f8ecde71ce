package ec.congope.saberes.portal.validity;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.item.Item;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.content.person.People;
import ec.congope.saberes.content.person.Person;
import ec.congope.saberes.content.validity.Replies;
import ec.congope.saberes.content.validity.Reply;
import ec.congope.saberes.portal.layout.Keeping;
import ec.congope.saberes.portal.layout.Link;
import ec.congope.saberes.portal.layout.Origins;
import ec.congope.saberes.portal.layout.Redirect;
import ec.congope.saberes.portal.layout.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where the mails lead that ask whether an item still holds. To look at the page changes nothing,
 * whoever looks: mail programs do so before their reader does (E7). The token in the address is
 * what proves who answers; so there is no session.
 */
@Controller
class ValidityController {

  private static final String TOKEN = "/vigencia/{token:[A-Za-z0-9_-]{43}}";

  /** A button. */
  record Choice(String code, String label, String look) {}

  private final Replies replies;
  private final Items items;
  private final People people;
  private final Origins origins;
  private final Words words;

  ValidityController(Replies replies, Items items, People people, Origins origins, Words words) {
    this.replies = replies;
    this.items = items;
    this.people = people;
    this.origins = origins;
    this.words = words;
  }

  @GetMapping(TOKEN)
  ModelAndView ask(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String respuesta,
      HttpServletResponse response) {
    Keeping.of(false, response);
    var item = replies.find(token).flatMap(this::item);
    if (item.isEmpty()) {
      return gone();
    }
    String chosen = Reply.find(respuesta).orElse(Reply.HOLDS).code();
    var page = new ModelAndView("validity/question");
    page.addObject("action", "/vigencia/" + token);
    page.addObject("asked", Link.to(item.get().draft().title(), "/fichas/" + item.get().slug()));
    page.addObject("choices", choices(chosen));
    return page;
  }

  /** The answer that the mail was opened with is the button that stands out. */
  private List<Choice> choices(String chosen) {
    return Stream.of(Reply.values())
        .map(reply ->
            new Choice(
                reply.code(),
                words.of("validity.reply." + reply.code()),
                reply.code().equals(chosen) ? "btn" : "btn btn--2"))
        .toList();
  }

  private Optional<Item> item(Replies.Asked asked) {
    var viewer = people.find(asked.person()).map(Person::viewer).orElse(Viewer.anonymous());
    return items.published(List.of(asked.item()), viewer).stream().findFirst();
  }

  @PostMapping(TOKEN)
  Object answer(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String respuesta,
      HttpServletRequest request) {
    origins.require(request);
    var reply = Reply.find(respuesta);
    if (reply.isEmpty()) {
      return Redirect.to("/vigencia/" + token);
    }
    return replies.answer(token, reply.get()).isPresent()
        ? Redirect.to("/vigencia/gracias?respuesta=" + reply.get().code())
        : gone();
  }

  @GetMapping("/vigencia/gracias")
  String thanks(@RequestParam(defaultValue = "") String respuesta, Model model) {
    String code = Reply.find(respuesta).orElse(Reply.HOLDS).code();
    model.addAttribute("what", words.of("validity.thanks." + code));
    return "validity/thanks";
  }

  /** Answered, over, or never there: nobody can tell which. */
  private static ModelAndView gone() {
    var page = new ModelAndView("validity/gone");
    page.setStatus(HttpStatus.NOT_FOUND);
    return page;
  }
}
