package ec.congope.saberes.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.Membership.Duty;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.organisation.Organisations;
import ec.congope.saberes.content.practice.Answers;
import ec.congope.saberes.content.practice.TestAnswers;
import ec.congope.saberes.content.review.ManuscriptId;
import ec.congope.saberes.content.review.Manuscripts;
import ec.congope.saberes.content.review.Review;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every page that is written, reviewed and administered with, in a library of 5,000 items: small,
 * and with as many statements where 500 manuscripts wait as where 50 do.
 */
class EditorialBoundsIT {

  private static final int ITEMS = 5_000;
  private static final int FEW = 50;
  private static final int MANY = 500;

  /** Of HTML, as it leaves the portal before it is compressed. */
  private static final int BYTES = 100 * 1024;

  /** How many items there are stands on every page, and is asked every ten seconds. */
  private static final String FRAME = "select count(*) from item i where i.status = 'published'";

  /** Files to take along, which are as long as what they are of, and addresses that lead on. */
  private static final Set<String> NO_PAGES =
      Set.of(
          "/admin/auditoria.csv",
          "/admin/auditoria.jsonl",
          "/admin/importar/plantilla.csv",
          "/admin/importar/plantilla.xlsx",
          "/admin/importar/{id:[1-9]\\d{0,17}}/informe.csv",
          "/admin/vocabularios/framework/versiones/{version}/correspondencias/fichas.csv",
          "/publicar/{id}");

  private static final OwnPortal PORTAL = new OwnPortal();
  private static final Volume VOLUME = new Volume(PORTAL);
  private static final Map<String, List<String>> PAGES = new LinkedHashMap<>();

  private static ManuscriptId handedIn;
  private static final Map<String, String> COOKIES = new HashMap<>();

  /** A page by who asks for it. */
  record Asked(String path, String who) {}

  @BeforeAll
  static void fill() {
    VOLUME.items(ITEMS);
    COOKIES.put("editor", PORTAL.account(Duty.EDITOR, "congope"));
    COOKIES.put("administrator", PORTAL.account(Duty.ADMINISTRATOR, "congope"));
    var experience = begun("experiencia", TestAnswers.experience("La primera"));
    var review = PORTAL.get(Review.class);
    review.submit(experience, Viewer.administrator());
    review.approve(experience, Viewer.administrator());
    handedIn = experience;
    var practice = begun("buena-practica", TestAnswers.experience("La segunda"));
    VOLUME.grow(FEW, experience);
    PAGES.putAll(new EditorialPages(PORTAL).of(experience, practice));
  }

  @AfterAll
  static void close() {
    PORTAL.close();
  }

  private static ManuscriptId begun(String form, Answers answers) {
    var azuay = PORTAL.get(Organisations.class).find("gap-azuay").orElseThrow().id();
    return PORTAL.get(Manuscripts.class).begin(form, azuay, answers, Viewer.administrator()).id();
  }

  @Test
  void everyPageIsSmallAndTakesAsManyStatementsForFiveHundredAsForFifty() {
    var before = looked();
    VOLUME.grow(MANY, handedIn);
    var after = looked();

    var wrong = new ArrayList<String>();
    after.forEach((page, seen) -> {
      if (seen.status() != 200) {
        wrong.add(page + " answers " + seen.status());
      }
      if (seen.bytes() > BYTES) {
        wrong.add(page + " has " + seen.bytes() + " bytes");
      }
      var few = before.getOrDefault(page, seen).statements();
      if (few.size() != seen.statements().size()) {
        wrong.add(
            page
                + " takes "
                + without(few, seen.statements())
                + " for few alone, and "
                + without(seen.statements(), few)
                + " for many alone");
      }
    });
    report(after);
    assertThat(wrong).as(String.join("\n", wrong)).isEmpty();
  }

  private static List<String> without(List<String> all, List<String> some) {
    var rest = new ArrayList<>(all);
    some.forEach(rest::remove);
    return rest;
  }

  /** What a page took. */
  record Seen(int status, List<String> statements, int bytes) {}

  private static void report(Map<Asked, Seen> seen) {
    var most = seen.values().stream().mapToInt(s -> s.statements().size()).max().orElseThrow();
    var longest = seen.values().stream().mapToInt(Seen::bytes).max().orElseThrow();
    System.out.printf(
        "EditorialBounds: %d pages, at most %d statements and %,d bytes%n",
        seen.size(), most, longest);
  }

  private static List<String> who(String path) {
    return path.startsWith("/admin") || path.startsWith("/publicar/fichas")
        ? List.of("administrator")
        : List.of("administrator", "editor");
  }

  /** Each page as it is when it was asked for before. */
  private static Map<Asked, Seen> looked() {
    var seen = new LinkedHashMap<Asked, Seen>();
    for (String path : PAGES.values().stream().flatMap(List::stream).toList()) {
      for (String name : who(path)) {
        String cookie = COOKIES.getOrDefault(name, "");
        PORTAL.ask(path, cookie);
        var answers = new ArrayList<HttpResponse<String>>();
        var statements =
            PORTAL.statements(() -> answers.add(PORTAL.ask(path, cookie))).stream()
                .filter(sql -> !sql.startsWith(FRAME))
                .toList();
        var answer = answers.getFirst();
        int bytes = answer.body().getBytes(StandardCharsets.UTF_8).length;
        seen.put(new Asked(path, name), new Seen(answer.statusCode(), statements, bytes));
      }
    }
    return seen;
  }

  @Test
  void noPageIsForgotten() {
    Set<String> all =
        PORTAL
            .get("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
            .getHandlerMethods()
            .keySet()
            .stream()
            .filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
            .flatMap(info -> info.getPatternValues().stream())
            .filter(path -> path.startsWith("/publicar") || path.startsWith("/admin"))
            .filter(path -> !NO_PAGES.contains(path))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(PAGES.keySet()).containsExactlyInAnyOrderElementsOf(all);
  }
}
