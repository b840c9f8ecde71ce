package ec.congope.saberes.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.Membership.Duty;
import ec.congope.saberes.content.person.People;
import ec.congope.saberes.content.person.Person;
import ec.congope.saberes.content.person.PersonalTokens;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who gets through to which route: made from the routes that there are, so that none is missed. */
class RoutesIT {

  /** Where everybody may read. */
  private static final Set<String> FOR_EVERYBODY =
      Set.of(
          "",
          "assets",
          "avisos",
          "ayuda",
          "boletines",
          "buenas-practicas",
          "buscar",
          "buscar.atom",
          "buscar.bib",
          "buscar.csv",
          "buscar.ris",
          "buscar.rss",
          "capacitacion",
          "centro-de-pensamiento",
          "comparar",
          "comparar.csv",
          "competencias",
          "correo",
          "entrar",
          "error",
          "experiencias",
          "favicon.ico",
          "fichas",
          "inicio",
          "invitacion",
          "marco",
          "material-tecnico",
          "normativa",
          "privacidad",
          "provincias",
          "publicaciones",
          "recuperar",
          "registro",
          "robots.txt",
          "sitemap.xml",
          "teclas",
          "tema",
          "vigencia");

  /** Where one has to be somebody; {@code api} where it writes or asks about imports. */
  private static final Set<String> GUARDED = Set.of("admin", "cuenta", "publicar", "api");

  /** What is written without an account: each looks at where the form comes from. */
  private static final Set<String> WRITTEN_BY_EVERYBODY =
      Set.of(
          "POST /avisos",
          "POST /avisos/confirmar/{token}",
          "POST /avisos/parar/{token}",
          "POST /avisos/{token}/borrar",
          "POST /avisos/{token}/frecuencia",
          "POST /avisos/{token}/parar",
          "POST /correo/{token}",
          "POST /entrar",
          "POST /entrar/segundo-paso",
          "POST /inicio/{token}",
          "POST /invitacion/{token}",
          "POST /recuperar",
          "POST /recuperar/{token}",
          "POST /vigencia/{token}",
          "POST /registro");

  /** Pages of the administration at which one signs in. */
  private static final Set<String> OPEN = Set.of("/admin/entrar", "/admin/caducada");

  private static final Set<Integer> REFUSALS = Set.of(400, 401, 403, 404, 405, 501);

  private static Portal.Account rosa;
  private static String token = "";

  /** A route; of those that take any method, as if they were read. */
  record Route(String method, String pattern) {

    String segment() {
      return pattern.split("/", 3)[1];
    }

    /** An address of this route. */
    String path() {
      return pattern
          .replace("{token}", "A".repeat(43))
          .replace("{slug}", "no-hay")
          .replaceAll("\\{[^}]*}", "1");
    }

    boolean reads() {
      return method.equals("GET");
    }

    /** Whether it is for people with accounts. */
    boolean isForPeople() {
      return Set.of("admin", "cuenta", "publicar").contains(segment()) && !OPEN.contains(pattern);
    }

    boolean isForAdministrators() {
      return isForPeople() && segment().equals("admin");
    }
  }

  @BeforeAll
  static void somebodyWrites() {
    rosa = Portal.account(Duty.CONTRIBUTOR, "gap-azuay");
    token =
        Portal.get(PersonalTokens.class)
            .make(rosa.person(), "rutas", Duration.ofDays(30))
            .orElseThrow();
  }

  private static List<Route> routes() {
    return Portal.get("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .keySet()
        .stream()
        .flatMap(info ->
            info.getPatternValues().stream()
                .flatMap(pattern ->
                    methods(info.getMethodsCondition().getMethods())
                        .map(method -> new Route(method, withoutExpressions(pattern)))))
        .distinct()
        .toList();
  }

  private static Stream<String> methods(Set<RequestMethod> methods) {
    return methods.isEmpty() ? Stream.of("GET") : methods.stream().map(RequestMethod::name);
  }

  private static String withoutExpressions(String pattern) {
    String name = pattern.isEmpty() ? "/" : pattern;
    return name.replaceAll("\\{(\\w+):(?:[^{}]|\\{[^{}]*\\})*\\}", "{$1}");
  }

  private static String send(String method, String path, String... headers) {
    var lines = new ArrayList<>(List.of(method + " " + path + " HTTP/1.1", "Host: localhost"));
    lines.addAll(List.of(headers));
    lines.addAll(List.of("Content-Length: 0", "Connection: close"));
    return Portal.raw(lines.toArray(String[]::new));
  }

  private static int status(String head) {
    return Integer.parseInt(head.substring("HTTP/1.1 ".length(), "HTTP/1.1 ".length() + 3));
  }

  private static boolean isRefused(String head) {
    return REFUSALS.contains(status(head))
        || ((status(head) == 302 || status(head) == 303) && head.contains("Location: /entrar"));
  }

  /** The same address as others might write it. */
  private static List<String> spellings(String path) {
    int last = path.lastIndexOf('/');
    String end = path.substring(last + 1);
    return List.of(
        "/" + path,
        "/." + path,
        "/x/.." + path,
        path.substring(0, last) + "//" + end,
        path.substring(0, last) + "/%2e/" + end,
        path + ";a=b",
        path + "/",
        path + "%2f",
        path + "%00",
        path + ".json",
        path + "%20",
        path.toUpperCase(Locale.ROOT),
        "/%" + Integer.toHexString(path.charAt(1)) + path.substring(2));
  }

  @Test
  void b6EveryRouteIsInTheInventory() {
    var unknown = new TreeSet<String>();
    var written = new TreeSet<String>();
    for (Route route : routes()) {
      String said = route.method() + " " + route.pattern();
      if (!FOR_EVERYBODY.contains(route.segment()) && !GUARDED.contains(route.segment())) {
        unknown.add(said);
      }
      if (!route.reads() && !GUARDED.contains(route.segment())) {
        written.add(said);
      }
    }
    assertThat(unknown).as("say here who may read it").isEmpty();
    assertThat(written)
        .as("say here that everybody may write it")
        .isEqualTo(new TreeSet<>(WRITTEN_BY_EVERYBODY));
    assertThat(routes()).hasSizeGreaterThan(100);
  }

  @Test
  void b6NobodyWithoutAnAccountGetsThrough() {
    var through = new TreeSet<String>();
    for (Route route : routes()) {
      if (route.isForPeople()) {
        String head = send(route.method(), route.path());
        if (!isRefused(head) || status(head) == 404) {
          through.add(route + " " + head.lines().findFirst().orElse(""));
        }
      }
    }
    assertThat(through).isEmpty();
  }

  @Test
  void b6WhoIsNoAdministratorIsRefusedEveryRouteOfAdministration() {
    var through = new TreeSet<String>();
    for (Route route : routes()) {
      if (route.isForAdministrators()) {
        int status =
            route.reads()
                ? rosa.ask(route.path()).statusCode()
                : rosa.post(route.path(), "").statusCode();
        if (status != 403) {
          through.add(route + " " + status);
        }
      }
    }
    assertThat(through).isEmpty();
  }

  @Test
  void b6WhatWritesOverTheMachineInterfaceIsForAdministrators() {
    var through = new TreeSet<String>();
    for (Route route : routes()) {
      boolean guarded =
          route.segment().equals("api")
              && (!route.reads() || route.pattern().startsWith("/api/v1/imports"));
      if (guarded) {
        int anonymous = status(send(route.method(), route.path()));
        int weak = status(send(route.method(), route.path(), "Authorization: Bearer " + token));
        if (anonymous != 401 || weak != 403) {
          through.add(route + " " + anonymous + " " + weak);
        }
      }
    }
    assertThat(through).isEmpty();
  }

  @Test
  void b2HoweverAnAddressIsWrittenNobodyGetsThrough() {
    var through = new TreeSet<String>();
    for (Route route : routes()) {
      if (route.isForPeople()) {
        for (String spelling : spellings(route.path())) {
          String head = send(route.method(), spelling, "X-Original-URL: /", "X-Rewrite-URL: /");
          if (!isRefused(head)) {
            through.add(
                route.method() + " " + spelling + " " + head.lines().findFirst().orElse(""));
          }
        }
      }
    }
    assertThat(through).isEmpty();
  }

  @Test
  void b2WhateverTheMethodIsNobodyGetsThrough() {
    var through = new TreeSet<String>();
    for (Route route : routes()) {
      if (route.isForPeople()) {
        for (String method :
            List.of(
                "GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND")) {
          String head = send(method, route.path(), "X-HTTP-Method-Override: " + route.method());
          if (!isRefused(head)) {
            through.add(method + " " + route + " " + head.lines().findFirst().orElse(""));
          }
        }
      }
    }
    assertThat(through).isEmpty();
  }

  @Test
  void b2WhoIsNoAdministratorGetsNoFurtherByAnotherSpelling() {
    var through = new TreeSet<String>();
    for (Route route : routes()) {
      if (route.isForAdministrators() && route.reads()) {
        for (String spelling : spellings(route.path())) {
          String head =
              send(
                  "GET",
                  spelling,
                  "Cookie: " + rosa.cookie(),
                  "X-HTTP-Method-Override: POST",
                  "X-Forwarded-Prefix: /");
          if (!REFUSALS.contains(status(head))) {
            through.add(spelling + " " + head.lines().findFirst().orElse(""));
          }
        }
      }
    }
    assertThat(through).isEmpty();
  }

  /** One's name may change, and nothing else of who one is, whatever else a form holds. */
  @Test
  void b4FurtherFieldsOfFormsChangeNothingOfWhoOneIs() {
    String further =
        "id=1&person=1&person_id=1&email=otra%40congope.test&state=PROPOSED&estado=PROPOSED"
            + "&role=ADMINISTRATOR&rol=ADMINISTRATOR&duty=ADMINISTRATOR&tarea=ADMINISTRATOR"
            + "&organizacion=1&organisation=1&memberships%5B0%5D.duty=ADMINISTRATOR"
            + "&secondStep=true&created_at=2000-01-01&viewer.roles=ADMINISTRATOR";
    var people = Portal.get(People.class);
    var somebody = Portal.account(Duty.CONTRIBUTOR, "gap-azuay");
    Person before = people.find(somebody.person()).orElseThrow();
    for (Route route : routes()) {
      if (route.segment().equals("cuenta") && !route.reads()) {
        int status = somebody.post(route.path(), "nombre=Otro+Nombre&" + further).statusCode();
        assertThat(status).as(route.toString()).isLessThan(500);
        Person after = people.find(somebody.person()).orElseThrow();
        assertThat(after.email()).as(route.toString()).isEqualTo(before.email());
        assertThat(after.state()).as(route.toString()).isEqualTo(before.state());
        assertThat(after.memberships()).as(route.toString()).isEqualTo(before.memberships());
        assertThat(after.secondStep()).as(route.toString()).isFalse();
      }
    }
    assertThat(people.find("otra@congope.test")).isEmpty();
    assertThat(somebody.ask("/admin").statusCode()).isEqualTo(403);
  }

  @Test
  void b4WhoAsksForAnAccountGetsNoMoreThanThat() {
    String form =
        "nombre=Quien+Pide&correo=quien-pide%40gap-azuay.test&acepto=true&web="
            + "&state=ACTIVE&estado=ACTIVE&tarea=ADMINISTRATOR&organizacion=1&password=x&clave=x";
    var answer =
        Portal.send(
            ClientAddress.fresh(),
            "POST",
            "/registro",
            java.net.http.HttpRequest.BodyPublishers.ofString(form),
            "Content-Type",
            "application/x-www-form-urlencoded");
    assertThat(answer.statusCode()).isEqualTo(303);
    var person = Portal.get(People.class).find("quien-pide@gap-azuay.test").orElseThrow();
    assertThat(person.state()).isEqualTo(Person.State.PROPOSED);
    assertThat(person.memberships()).isEmpty();
  }
}
