package ec.congope.saberes.portal.review;

import ec.congope.saberes.content.review.State;
import ec.congope.saberes.content.review.WorkFilter;
import ec.congope.saberes.content.review.WorkFilter.Held;
import java.util.Arrays;
import org.springframework.web.util.UriComponentsBuilder;

/** What was asked for, as the address says it. What it does not know asks for nothing. */
record Wanted(String estado, String tipo, String organizacion, String quien) {

  static final String PATH = "/publicar/revision";

  WorkFilter filter() {
    var state =
        Arrays.stream(State.values())
            .filter(each -> each.name().equals(estado))
            .findFirst()
            .orElse(null);
    var held =
        switch (quien) {
          case "yo" -> Held.MINE;
          case "nadie" -> Held.FREE;
          default -> Held.ANY;
        };
    return new WorkFilter(state, plain(tipo), plain(organizacion), held);
  }

  /** Another page of the same. */
  String page(int number) {
    return UriComponentsBuilder.fromPath(PATH)
        .queryParam("estado", "{estado}")
        .queryParam("tipo", "{tipo}")
        .queryParam("organizacion", "{organizacion}")
        .queryParam("quien", "{quien}")
        .queryParam("pagina", "{pagina}")
        .encode()
        .buildAndExpand(estado, tipo, organizacion, quien, number)
        .toUriString();
  }

  /** Codes have no other characters; others would not even reach the database. */
  private static String plain(String code) {
    return code.matches("[\\w-]{0,100}") ? code : "-";
  }
}
