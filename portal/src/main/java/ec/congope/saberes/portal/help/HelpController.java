package ec.congope.saberes.portal.help;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class HelpController {

  @GetMapping("/ayuda")
  String help() {
    return "help/help";
  }
}
