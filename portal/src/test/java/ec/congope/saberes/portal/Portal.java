package ec.congope.saberes.portal;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.BrowserContext;
import ec.congope.saberes.SaberesApplication;
import ec.congope.saberes.content.Membership.Duty;
import ec.congope.saberes.content.PersonId;
import ec.congope.saberes.content.database.CountedSource;
import ec.congope.saberes.content.database.TestDatabase;
import ec.congope.saberes.content.organisation.Organisations;
import ec.congope.saberes.content.person.People;
import ec.congope.saberes.content.person.Person;
import ec.congope.saberes.content.text.TextExtraction;
import ec.congope.saberes.content.transfer.BulkImport;
import ec.congope.saberes.content.transfer.ImportListener;
import ec.congope.saberes.portal.security.Passwords;
import ec.congope.saberes.search.follow.IndexFollower;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The real portal on a free port with the demonstration library, one for all tests of the process.
 *
 * <p>Somebody who is signed in: {@code var rosa = Portal.account(Duty.CONTRIBUTOR, "gap-azuay")}
 * makes an account with one duty and signs it in. Its cookie goes with requests ({@code
 * Portal.ask("/cuenta", "Cookie", rosa.cookie())}) and with browsers ({@code rosa.enter(context)}).
 * Forms need the token of a page: {@code rosa.post("/cuenta/nombre", "nombre=Rosa")} fetches one.
 */
final class Portal {

  /** The administrator's token of this portal. */
  static final String TOKEN = "token-of-the-tests-0123456789";

  /** The server that the portal sends mails to. */
  static final GreenMail MAIL = mail();

  /** How the threads of requests are called. */
  private static final String REQUESTS = "tomcat-handler-";

  private static final AtomicReference<Duration> LATER = new AtomicReference<>(Duration.ZERO);

  private static final ConfigurableApplicationContext CONTEXT = start();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private Portal() {}

  /**
   * Somebody who is signed in.
   *
   * @param cookie as the header {@code Cookie} has it
   */
  record Account(PersonId person, String email, String cookie) {

    /** Signs the person in to a browser, where nothing else is. */
    void enter(BrowserContext browser) {
      String[] parts = cookie.split("=", 2);
      browser.addCookies(
          List.of(new com.microsoft.playwright.options.Cookie(parts[0], parts[1]).setUrl(base())));
    }

    /** Asks for a page. */
    HttpResponse<String> ask(String path) {
      return Portal.ask(path, "Cookie", cookie);
    }

    /** Sends a form, as it is written in an address, with the token of this session. */
    HttpResponse<String> post(String path, String form) {
      var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(ask("/").body());
      if (!token.find()) {
        throw new IllegalStateException("the page of somebody signed in has no form to leave");
      }
      return send(
          "POST",
          path,
          HttpRequest.BodyPublishers.ofString("_csrf=" + token.group(1) + "&" + form),
          "Content-Type",
          "application/x-www-form-urlencoded",
          "Cookie",
          cookie);
    }
  }

  /** The password of all accounts. */
  static final String PASSWORD = "una frase que nadie adivina";

  private static final AtomicInteger ACCOUNTS = new AtomicInteger();

  /** Makes somebody who does this for the organisation with this code, and signs it in. */
  static Account account(Duty duty, String organisation) {
    String email = "p" + ACCOUNTS.incrementAndGet() + "@" + organisation + ".test";
    var id = person(CONTEXT, email, duty, organisation);
    return new Account(id, email, signIn(email, PASSWORD));
  }

  /** Makes somebody in this portal, who may sign in with {@link #PASSWORD}. */
  static PersonId person(BeanFactory portal, String email, Duty duty, String organisation) {
    var people = portal.getBean(People.class);
    var id = people.add(email, "Persona " + email.split("@", 2)[0], Person.State.ACTIVE);
    var body = portal.getBean(Organisations.class).find(organisation).orElseThrow();
    people.give(id, body.id(), duty, null);
    portal.getBean(Passwords.class).choose(id, PASSWORD);
    return id;
  }

  /** The cookie of a new session. */
  static String signIn(String email, String password) {
    return cookie(enter(email, password));
  }

  /** The cookie that an answer gives. */
  static String cookie(HttpResponse<String> entered) {
    return entered
        .headers()
        .firstValue("set-cookie")
        .map(cookie -> cookie.split(";", 2)[0])
        .orElseThrow(() -> new IllegalStateException(entered.statusCode() + entered.body()));
  }

  /** Sends the form to sign in. */
  static HttpResponse<String> enter(String email, String password, String... headers) {
    var all = new ArrayList<>(List.of(headers));
    all.addAll(List.of("Content-Type", "application/x-www-form-urlencoded"));
    return send("POST", "/entrar", entering(email, password), all.toArray(String[]::new));
  }

  /** The form to sign in. */
  static HttpRequest.BodyPublisher entering(String email, String password) {
    return HttpRequest.BodyPublishers.ofString(
        "correo="
            + URLEncoder.encode(email, StandardCharsets.UTF_8)
            + "&clave="
            + URLEncoder.encode(password, StandardCharsets.UTF_8));
  }

  static String base() {
    return "http://localhost:" + CONTEXT.getEnvironment().getProperty("local.server.port");
  }

  /** Does something as if it were so much later. */
  static void later(Duration time, Runnable work) {
    LATER.set(time);
    try {
      work.run();
    } finally {
      LATER.set(Duration.ZERO);
    }
  }

  private static GreenMail mail() {
    try (var free = new ServerSocket(0)) {
      int port = free.getLocalPort();
      free.close();
      var mail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
      mail.start();
      return mail;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The clock of Ecuador, which {@link #later} puts forward. */
  private static Clock clock() {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return ZoneId.of("America/Guayaquil");
      }

      @Override
      public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the portal has one zone");
      }

      @Override
      public Instant instant() {
        return Instant.now().plus(LATER.get());
      }
    };
  }

  /** A setting as it is here. */
  static String property(String name) {
    return String.valueOf(CONTEXT.getEnvironment().getProperty(name));
  }

  static <T> T get(Class<T> type) {
    return CONTEXT.getBean(type);
  }

  static <T> T get(String name, Class<T> type) {
    return CONTEXT.getBean(name, type);
  }

  static HttpResponse<String> ask(String path, String... headers) {
    try {
      var request = HttpRequest.newBuilder(URI.create(base() + path));
      if (headers.length > 0) {
        request.headers(headers);
      }
      return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** Sends a request to a path, with the administrator's token. */
  static HttpResponse<String> administer(
      String method, String path, HttpRequest.BodyPublisher body, String... headers) {
    var all = new ArrayList<>(List.of(headers));
    all.addAll(List.of("Authorization", "Bearer " + TOKEN));
    return send(method, path, body, all.toArray(String[]::new));
  }

  /** Sends a request to a path. */
  static HttpResponse<String> send(
      String method, String path, HttpRequest.BodyPublisher body, String... headers) {
    return send(HTTP, method, path, body, headers);
  }

  static HttpResponse<String> send(
      HttpClient client,
      String method,
      String path,
      HttpRequest.BodyPublisher body,
      String... headers) {
    try {
      var request = HttpRequest.newBuilder(URI.create(base() + path)).method(method, body);
      if (headers.length > 0) {
        request.headers(headers);
      }
      return client.send(
          request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** Sends these lines as they are, and gives the head of the answer. */
  static String raw(String... lines) {
    int port = Integer.parseInt(base().substring(base().lastIndexOf(':') + 1));
    try (var socket = new Socket("localhost", port)) {
      String request = String.join("\r\n", lines) + "\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      var reader =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
      var head = new StringBuilder();
      for (String line = reader.readLine();
          line != null && !line.isEmpty();
          line = reader.readLine()) {
        head.append(line).append('\n');
      }
      return head.toString();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static ConfigurableApplicationContext start() {
    try {
      var context = run(TestDatabase.fresh().url());
      Path library = Files.createTempDirectory("saberes-library");
      copy(library);
      var report = context.getBean(BulkImport.class).run(library, ImportListener.NONE);
      if (!report.clean()) {
        throw new IllegalStateException("the demonstration library has faults: " + report);
      }
      context.getBean(TextExtraction.class).drain();
      context.getBean(IndexFollower.class).catchUp();
      return context;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** A portal on this database, with a data folder of its own, in which nothing runs by itself. */
  static ConfigurableApplicationContext run(String database) {
    try {
      return new SpringApplicationBuilder(SaberesApplication.class)
          .initializers(made -> {
            var context = (GenericApplicationContext) made;
            context.registerBean(Clock.class, Portal::clock);
            context.registerBean(Counting.class);
          })
          .run(
              "--server.port=0",
              "--saberes.data=" + Files.createTempDirectory("saberes-portal"),
              "--spring.datasource.url=" + database,
              "--saberes.text.enabled=false",
              "--saberes.search.follow=false",
              "--saberes.admin.token=" + TOKEN,
              "--saberes.sign.second-factor=optional",
              "--saberes.alerts.send=false",
              "--saberes.mail.from=Saberes Provinciales <avisos@congope.test>",
              "--spring.mail.host=127.0.0.1",
              "--spring.mail.port=" + MAIL.getSmtp().getServerSetup().getPort(),
              "--saberes.imports.limit=8MB",
              "--saberes.imports.unpacked=16MB",
              "--saberes.imports.entries=100",
              "--logging.level.root=warn");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * Counts the statements of requests, and of no loop. A session is written when its answer is on
   * its way already, and so counted with none.
   */
  static final class Counting implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
      return bean instanceof DataSource source && !(bean instanceof CountedSource)
          ? new CountedSource(source, Counting::isOfRequest)
          : bean;
    }

    private static boolean isOfRequest(String sql) {
      return Thread.currentThread().getName().startsWith(REQUESTS)
          && !sql.contains("account_session");
    }
  }

  private static void copy(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("files"));
    String names;
    try (InputStream list = Portal.class.getResourceAsStream("/demonstration/files.txt")) {
      names = new String(list.readAllBytes(), StandardCharsets.UTF_8);
    }
    for (String name : names.lines().toList()) {
      try (InputStream in = Portal.class.getResourceAsStream("/demonstration/" + name)) {
        Files.copy(in, folder.resolve(name));
      }
    }
  }
}
