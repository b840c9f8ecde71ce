package ec.congope.saberes.portal.compare;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.portal.layout.Keeping;
import ec.congope.saberes.portal.layout.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Items side by side; which ones is in the address, so that it can be shared. */
@Controller
class CompareController {

  private final Items items;
  private final ComparePages pages;
  private final Comparison comparison;
  private final Words words;
  private final String base;

  CompareController(
      Items items,
      ComparePages pages,
      Comparison comparison,
      Words words,
      @Value("${saberes.base:http://localhost:8080}") String base) {
    this.items = items;
    this.pages = pages;
    this.comparison = comparison;
    this.words = words;
    this.base = base;
  }

  @GetMapping("/comparar")
  String compare(
      @RequestParam(defaultValue = "") List<String> ficha,
      @RequestParam(defaultValue = "") String difiere,
      @RequestParam(defaultValue = "") String q,
      Viewer viewer,
      HttpServletResponse response,
      Model model) {
    Keeping.of(viewer, response);
    var chosen = Chosen.read(ficha, items, viewer);
    if (chosen.clean() && !ficha.equals(chosen.slugs())) {
      return "redirect:" + chosen.address(); // whole addresses were given, or one of them twice
    }
    model.addAttribute("page", pages.of(chosen, !difiere.isEmpty(), q.strip(), viewer));
    return "compare/compare";
  }

  @GetMapping("/comparar.csv")
  ResponseEntity<String> sheet(
      @RequestParam(defaultValue = "") List<String> ficha,
      Viewer viewer,
      HttpServletResponse response) {
    Keeping.of(viewer, response);
    var chosen = Chosen.read(ficha, items, viewer);
    String sheet =
        Sheet.of(
            words.of("compare.criterion"),
            words.of("compare.address"),
            chosen.items(),
            comparison.rows(chosen.items()),
            base);
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=utf-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"comparacion.csv\"")
        .body(sheet);
  }
}
