package ec.congope.saberes.portal.tune;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.content.item.Status;
import ec.congope.saberes.content.tuning.Pin;
import ec.congope.saberes.content.tuning.Pins;
import ec.congope.saberes.portal.layout.Faults;
import ec.congope.saberes.portal.layout.Format;
import ec.congope.saberes.portal.layout.Redirect;
import ec.congope.saberes.portal.layout.Words;
import ec.congope.saberes.search.Hit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What stands first for a query: listed, pinned and taken away. */
@Controller
class PinsController {

  private static final String PATH = "/admin/buscador/fijados";

  /** What a form holds; kept when something is wrong with it. */
  record Form(String query, String item, String reason, String until) {}

  /**
   * A pin as a row.
   *
   * @param url of the item, or null where it is not published any more
   * @param restricted who may see the item, where that is not everybody; or null
   */
  record Row(
      Pin pin,
      String title,
      @Nullable String url,
      @Nullable String restricted,
      String expires,
      boolean holds) {}

  private final Pins pins;
  private final Items items;
  private final Rows rows;
  private final Format format;
  private final Words words;

  PinsController(Pins pins, Items items, Rows rows, Format format, Words words) {
    this.pins = pins;
    this.items = items;
    this.rows = rows;
    this.format = format;
    this.words = words;
  }

  /**
   * The list.
   *
   * @param busqueda a query to pin something to: its results are offered
   * @param ficha the item that was chosen among them
   */
  @GetMapping(PATH)
  String list(
      @RequestParam(defaultValue = "") String busqueda,
      @RequestParam(defaultValue = "") String ficha,
      @RequestParam(defaultValue = "") String hecho,
      Model model) {
    fill(model, new Form(busqueda, ficha, "", ""), Faults.NONE);
    model.addAttribute("done", Done.message("tune.pins.done.", hecho));
    return "tune/pins";
  }

  private void fill(Model model, Form form, Faults faults) {
    var all = pins.list();
    Map<ItemId, Hit> hits = rows.of(all.stream().map(Pin::item).toList());
    model.addAttribute("pins", all.stream().map(pin -> row(pin, hits.get(pin.item()))).toList());
    model.addAttribute("form", form);
    model.addAttribute("faults", faults);
    model.addAttribute("latest", pins.latest().toString());
    model.addAttribute("offers", form.query().isBlank() ? List.of() : rows.found(form.query()));
  }

  private Row row(Pin pin, @Nullable Hit hit) {
    return new Row(
        pin,
        hit == null ? words.of("tune.item.gone") : hit.title().text(),
        hit == null ? null : "/fichas/" + hit.slug(),
        hit == null ? null : rows.restricted(hit),
        format.date(pin.expires().toString()),
        pins.holds(pin));
  }

  @PostMapping(PATH)
  Object add(
      @RequestParam(defaultValue = "") String query,
      @RequestParam(defaultValue = "") String item,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String until,
      Viewer viewer,
      Model model) {
    try {
      pins.add(query, published(item), reason, until, words.of("tune.pins.administrator"), viewer);
      return Redirect.to(PATH + "?hecho=agregado");
    } catch (Invalid invalid) {
      fill(model, new Form(query, item, reason, until), Faults.of(invalid, words));
      return new ModelAndView("tune/pins", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  /** The published item at an address, whole or only its last part. */
  private Optional<ItemId> published(String address) {
    String path = address.strip().replaceFirst("[?#].*", "");
    String slug = path.substring(path.lastIndexOf('/') + 1);
    if (slug.isEmpty()) {
      return Optional.empty();
    }
    try {
      var item = items.get(slug, Viewer.administrator());
      return item.status() == Status.PUBLISHED ? Optional.of(item.id()) : Optional.empty();
    } catch (NotFound missing) {
      return Optional.empty();
    }
  }

  @PostMapping(PATH + "/{id}/quitar")
  ResponseEntity<Void> remove(@PathVariable long id, Viewer viewer) {
    pins.remove(id, viewer);
    return Redirect.to(PATH + "?hecho=quitado");
  }
}
