package ec.congope.saberes.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.access.Access;
import ec.congope.saberes.content.item.Drafts;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.content.item.Status;
import ec.congope.saberes.search.follow.IndexFollower;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;
import org.postgresql.jdbc.PreferQueryMode;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/** Text that was written to be read as something else: by templates, SQL, Lucene, headers, logs. */
class InjectionIT {

  private static final String CANARY = "zurriburri";
  private static final List<String> PARAMETERS =
      List.of("q", "tipo", "provincia", "competencia", "orden", "pagina", "desde", "marco");

  private static final Items.Entry HIDDEN =
      new Items.Entry(
          "inyeccion-1",
          Drafts.titled("Informe " + CANARY).access(Access.INTERNAL).draft(),
          Status.PUBLISHED);

  @BeforeAll
  static void hideAnItem() {
    Portal.get(Items.class).importAll(List.of(HIDDEN), Viewer.administrator());
    Portal.get(IndexFollower.class).catchUp();
  }

  @AfterAll
  static void takeItBack() {
    var gone = new Items.Entry(HIDDEN.externalId(), HIDDEN.draft(), Status.RETIRED);
    Portal.get(Items.class).importAll(List.of(gone), Viewer.administrator());
    Portal.get(IndexFollower.class).catchUp();
  }

  private static String typed(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  static Stream<String> templates() {
    return Stream.of(
            "${%s}",
            "#{%s}",
            "*{%s}",
            "@{%s}",
            "~{%s}",
            "[[${%s}]]",
            "[(${%s})]",
            "__${%s}__::.x",
            "__|${%s}|__::x",
            "__*{%s}__",
            "${T(java.lang.Integer).valueOf(%s)}",
            "${new java.math.BigDecimal(%s)}",
            "${#strings.toString(%s)}",
            "#set($x=%s)$x",
            "<#assign x=%s>${x}",
            "<%%= %s %%>",
            "{{%s}}",
            "{%% print %s %%}",
            "$%%7B%s}",
            "%%24%%7B%s%%7D",
            "redirect:${%s}",
            "forward:/admin#{%s}",
            "error/404::${%s}",
            "~{error/404 :: ${%s}}",
            "${''.getClass().forName('java.lang.Runtime')}${%s}",
            "|${%s}|",
            "${{%s}}",
            "th:text=\"${%s}\"")
        .map(template -> template.formatted("7919*7907"));
  }

  @ParameterizedTest
  @MethodSource("templates")
  void c6NoTemplateIsMadeOfWhatIsAsked(String template) {
    String typed = typed(template);
    String segment = typed.replace("%2F", "-").replace("%25", "").replace("%5C", "");
    for (String path :
        List.of(
            "/" + segment,
            "/fichas/" + segment,
            "/provincias/" + segment,
            "/ayuda?lang=" + typed + "&tema=" + typed + "&fragment=" + typed,
            "/tema?valor=" + typed + "&volver=" + typed,
            "/api/v1/search?q=" + typed + "&sort=" + typed,
            "/entrar?volver=" + typed)) {
      var answer =
          Portal.ask(
              path,
              "Accept-Language",
              template.replaceAll("[\"<>{}]", ""),
              "Referer",
              "http://localhost/" + segment,
              "Cookie",
              "tema=" + segment,
              "HX-Target",
              segment);
      assertThat(answer.statusCode()).as(path).isLessThan(500);
      assertThat(answer.body()).as(path).doesNotContain("62615533");
      assertThat(answer.headers().map().toString()).as(path).doesNotContain("62615533");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'",
        "''",
        "\"",
        "`",
        "\\",
        "' OR '1'='1",
        "' OR 1=1--",
        "1;select pg_sleep(5)",
        "1) or 1=1--",
        "') UNION SELECT password FROM person--",
        "'; DROP TABLE item;--",
        "-1",
        "--",
        "/*",
        "*/",
        "1/**/or/**/1=1",
        "%27",
        "%%",
        "_",
        "$$",
        "$1",
        "?",
        "??",
        ":id",
        "::text",
        "\u0000",
        "\u02bc or 1=1",
        "1e309",
        "9223372036854775808",
        "-9223372036854775809",
        "NaN",
        "admin'--",
        "' AND SLEEP(5)='",
        "\\'; select 1;--",
        "{\"a\":1}",
        "a,b;c",
        "(select 1)",
        "ORDER BY 1",
        "title desc; select 1",
        "0x31",
        "CHR(65)||'a'"
      })
  void c10SqlIsTextEverywhere(String sql) {
    int items = items();
    String typed = typed(sql);
    for (String parameter : PARAMETERS) {
      var answer = Portal.ask("/buscar?" + parameter + "=" + typed);
      assertThat(answer.statusCode()).as(parameter + "=" + sql).isLessThan(500);
      assertThat(answer.body()).doesNotContain("PSQLException").doesNotContain("SQLSTATE");
    }
    for (String path :
        List.of(
            "/api/v1/search?sort=" + typed,
            "/api/v1/items?after=" + typed,
            "/api/v1/items/" + typed.replace("%2F", "-").replace("%5C", "-"),
            "/fichas/x/versiones/" + typed.replace("%2F", "-").replace("%5C", "-"))) {
      assertThat(Portal.ask(path).statusCode()).as(path).isBetween(200, 499);
    }
    assertThat(items()).isEqualTo(items);
  }

  private static int items() {
    var all = JsonMapper.shared().readTree(Portal.ask("/api/v1/search?size=0").body());
    return all.get("total").asInt();
  }

  @Test
  void c10NoStatementIsPutTogetherFromText() throws SQLException {
    try (var connection = Portal.get(DataSource.class).getConnection()) {
      assertThat(connection.unwrap(PGConnection.class).getPreferQueryMode())
          .isNotEqualTo(PreferQueryMode.SIMPLE);
    }
  }

  static Stream<String> lucene() {
    return Stream.of(
        "access:INTERNAL OR *:*",
        "acceso:interno OR *:*",
        "visibility:public OR *:*",
        "*:*",
        "_exists_:title",
        "title:[* TO *]",
        "titulo:[* TO *]",
        "key:all " + CANARY,
        "llaves:* " + CANARY,
        "/.*/",
        "/zurri.*/",
        "+" + CANARY,
        "\"" + CANARY + "\"",
        CANARY.substring(0, 6) + "*",
        CANARY + "~2",
        CANARY + "^1000",
        "NOT nada",
        "-nada",
        "\\",
        "((((",
        "\"",
        "titulo:" + CANARY,
        "texto:" + CANARY,
        CANARY + " OR (acceso:interno)",
        "{!lucene}" + CANARY);
  }

  @ParameterizedTest
  @MethodSource("lucene")
  void c11WhatIsAskedNeverOpensWhatIsClosed(String query) {
    for (String path : List.of("/buscar?q=", "/api/v1/search?q=", "/buscar/sugerencias?q=")) {
      var answer = Portal.ask(path + typed(query));
      assertThat(answer.statusCode()).as(query).isEqualTo(200);
      assertThat(answer.body().toLowerCase(Locale.ROOT).replace(query.toLowerCase(Locale.ROOT), ""))
          .as(query)
          .doesNotContain("informe " + CANARY)
          .doesNotContain("informe-" + CANARY);
    }
    var all = JsonMapper.shared().readTree(Portal.ask("/api/v1/search?size=0&q=" + CANARY).body());
    assertThat(all.get("total").asInt()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/%0d%0aX-Inyectado:%201",
        "/buscar%0d%0aSet-Cookie:%20a=b",
        "/%0aX-Inyectado:1",
        "/%E5%98%8A%E5%98%8DX-Inyectado:1",
        "//evil.example/%0d%0aX-Inyectado:1"
      })
  void c12NoHeaderIsMadeOfWhatIsAsked(String value) {
    for (String path :
        List.of(
            "/tema?valor=dark&volver=" + value,
            "/teclas?valor=no&volver=" + value,
            "/tema?valor=" + value,
            "/fichas/" + value.replace("/", ""),
            "/buscar?q=a&pagina=900&tipo=" + value)) {
      var answer = Portal.ask(path);
      assertThat(answer.statusCode()).as(path).isLessThan(500);
      assertThat(answer.headers().map().keySet())
          .as(path)
          .noneMatch(name -> name.equalsIgnoreCase("X-Inyectado"));
      assertThat(answer.headers().allValues("set-cookie"))
          .noneMatch(cookie -> cookie.startsWith("a=b"));
      answer
          .headers()
          .firstValue("location")
          .ifPresent(to -> assertThat(to).startsWith("/").doesNotStartWith("//"));
    }
  }

  @Test
  void c13ALineOfTheLogIsOneLineWhateverWasSent() {
    var context = (LoggerContext) LoggerFactory.getILoggerFactory();
    Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    var heard = new ListAppender<ILoggingEvent>();
    heard.start();
    root.addAppender(heard);
    try {
      String forged = "a\r\nERROR forjado\u001b[31m ${jndi:ldap://127.0.0.1:1/x} {\"a\":\"b\"}";
      String typed = typed(forged);
      Portal.ask("/" + typed.replace("%2F", "-"));
      Portal.ask("/buscar?q=" + typed + "&tipo=" + typed);
      Portal.enter(forged, forged);
      Portal.send(
          "POST",
          "/entrar",
          BodyPublishers.ofString("correo=" + typed + "&clave=" + typed),
          "Content-Type",
          "application/x-www-form-urlencoded",
          "User-Agent",
          "${jndi:ldap://127.0.0.1:1/x} %0d%0a");
      context.getLogger("ec.congope.saberes.prueba").warn("Nombre {}", forged);
    } finally {
      root.detachAppender(heard);
    }
    var layout = layout(context);
    assertThat(heard.list).isNotEmpty();
    for (ILoggingEvent event : heard.list) {
      if (event.getThrowableProxy() == null) {
        String line = layout.doLayout(event);
        assertThat(line).endsWith("\n");
        assertThat(line.strip()).doesNotContainPattern("\\p{Cntrl}");
      }
    }
  }

  /** Lines as the portal writes them: the tests write others. */
  private static PatternLayout layout(LoggerContext context) {
    var layout = new PatternLayout();
    layout.setContext(context);
    String pattern = Portal.get(Environment.class).getRequiredProperty("logging.pattern.console");
    layout.setPattern(pattern.replace("%wEx", "%ex")); // of Spring Boot
    layout.start();
    return layout;
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/buscar?q=riego", "/ayuda", "/entrar", "/registro", "/no-existe"})
  void c18NoPageMayBeFramed(String path) {
    var headers = Portal.ask(path).headers();
    assertThat(headers.allValues("content-security-policy"))
        .singleElement()
        .asString()
        .contains("frame-ancestors 'none'")
        .contains("default-src 'self'")
        .doesNotContain("unsafe");
  }
}
