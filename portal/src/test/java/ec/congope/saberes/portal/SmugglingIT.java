package ec.congope.saberes.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Requests whose end can be read in two ways, as they go through a wire. After each comes a second
 * one, for a page that only it asks for: it must never be answered as part of the first, and a
 * request of doubtful length is the last of its connection.
 */
class SmugglingIT {

  /** A page that nothing but a smuggled request asks for. */
  private static final String HIDDEN = "GET /robots.txt HTTP/1.1\r\nHost: localhost\r\n\r\n";

  private static final String MARK = "Disallow: /tema";
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})");

  private static String post(String headers, String body) {
    return "POST /buscar HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n" + body;
  }

  static Stream<Arguments> refused() {
    String chunk = "0\r\n\r\n" + HIDDEN;
    return Stream.of(
        Arguments.of("two lengths", post("Content-Length: 0\r\nContent-Length: 60\r\n", HIDDEN)),
        Arguments.of("two lengths in one", post("Content-Length: 0, 60\r\n", HIDDEN)),
        Arguments.of("a length with a sign", post("Content-Length: +0\r\n", HIDDEN)),
        Arguments.of("a negative length", post("Content-Length: -1\r\n", HIDDEN)),
        Arguments.of("a length in hexadecimal", post("Content-Length: 0x0\r\n", HIDDEN)),
        Arguments.of("a length with a point", post("Content-Length: 0.0\r\n", HIDDEN)),
        Arguments.of("no length", post("Content-Length: \r\n", HIDDEN)),
        Arguments.of("a length that is a word", post("Content-Length: cero\r\n", HIDDEN)),
        Arguments.of(
            "a length beyond all", post("Content-Length: 99999999999999999999\r\n", HIDDEN)),
        Arguments.of("a blank before the colon", post("Content-Length : 60\r\n", HIDDEN)),
        Arguments.of("a tab before the colon", post("Transfer-Encoding\t: chunked\r\n", chunk)),
        Arguments.of("an unknown coding", post("Transfer-Encoding: xchunked\r\n", chunk)),
        Arguments.of("a coding after chunked", post("Transfer-Encoding: chunked, x\r\n", chunk)),
        Arguments.of("chunked twice", post("Transfer-Encoding: chunked, chunked\r\n", chunk)),
        Arguments.of("identity", post("Transfer-Encoding: identity\r\n", chunk)),
        Arguments.of("a quoted coding", post("Transfer-Encoding: \"chunked\"\r\n", chunk)),
        Arguments.of("a coding with a tail", post("Transfer-Encoding: chunked;a=b\r\n", chunk)),
        Arguments.of(
            "a chunk without size", post("Transfer-Encoding: chunked\r\n", "\r\n" + HIDDEN)),
        Arguments.of("a chunk of -1", post("Transfer-Encoding: chunked\r\n", "-1\r\n" + HIDDEN)),
        Arguments.of("a chunk of 0x0", post("Transfer-Encoding: chunked\r\n", "0x0\r\n" + HIDDEN)),
        Arguments.of(
            "a chunk beyond all",
            post("Transfer-Encoding: chunked\r\n", "fffffffffffffffff\r\n" + HIDDEN)),
        Arguments.of(
            "a chunk longer than it says",
            post("Transfer-Encoding: chunked\r\n", "1\r\nabcdef\r\n" + chunk)),
        Arguments.of(
            "two hosts", "GET /buscar HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n"),
        Arguments.of("no host", "GET /buscar HTTP/1.1\r\n\r\n"),
        Arguments.of("a host with a path", "GET /buscar HTTP/1.1\r\nHost: a/b\r\n\r\n"),
        Arguments.of("a header without a name", post(": chunked\r\nContent-Length: 0\r\n", "")),
        Arguments.of("a header without a colon", "GET /buscar HTTP/1.1\r\nHost: a\r\nabc\r\n\r\n"),
        Arguments.of("a name with a NUL", post("Content\u0000-Length: 60\r\n", HIDDEN)),
        Arguments.of("an unknown version", "GET /buscar HTTP/1.9\r\nHost: localhost\r\n\r\n"),
        Arguments.of("a method of signs", "G{T /buscar HTTP/1.1\r\nHost: localhost\r\n\r\n"));
  }

  @ParameterizedTest(name = "c20 {0}")
  @MethodSource("refused")
  void c20RefusesWhatCanBeReadInTwoWaysAndEndsTheConnection(String name, String request)
      throws IOException {
    String answer = send(request + HIDDEN);

    assertThat(statuses(answer)).as(name + "\n" + answer).hasSize(1);
    assertThat(statuses(answer).getFirst()).as(name).isIn("400", "405", "501", "505");
    assertThat(answer).as(name).doesNotContain(MARK);
  }

  static Stream<Arguments> noRequest() {
    return Stream.of(
        Arguments.of("version 2 in words", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
        Arguments.of("a blank in the address", "GET /a b HTTP/1.1\r\nHost: localhost\r\n\r\n"),
        Arguments.of("a tab in the address", "GET /a\tb HTTP/1.1\r\nHost: localhost\r\n\r\n"),
        Arguments.of("a brace in the address", "GET /a{b HTTP/1.1\r\nHost: localhost\r\n\r\n"));
  }

  /** Before there is a version, the server says why and nothing else: no status, no headers. */
  @ParameterizedTest(name = "c20 {0}")
  @MethodSource("noRequest")
  void c20RefusesALineThatIsNoRequest(String name, String request) throws IOException {
    String answer = send(request + HIDDEN);

    assertThat(answer).as(name).doesNotContain(MARK).doesNotContain("Tomcat/");
    assertThat(answer.isBlank() || answer.contains("400")).as(answer).isTrue();
  }

  static Stream<Arguments> doubtful() {
    return Stream.of(
        Arguments.of(
            "a length and chunks",
            post("Content-Length: 60\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n")),
        Arguments.of(
            "chunks and a length",
            post("Transfer-Encoding: chunked\r\nContent-Length: 4\r\n", "0\r\n\r\n")),
        Arguments.of(
            "chunks in version 1.0",
            "POST /buscar HTTP/1.0\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n"
                + "Connection: keep-alive\r\n\r\n0\r\n\r\n"));
  }

  @ParameterizedTest(name = "c20 {0}")
  @MethodSource("doubtful")
  void c20ARequestOfDoubtfulLengthIsTheLastOfItsConnection(String name, String request)
      throws IOException {
    String answer = send(request + HIDDEN);

    assertThat(statuses(answer)).as(name + "\n" + answer).hasSize(1);
    assertThat(answer).as(name).doesNotContain(MARK);
  }

  private static List<String> statuses(String answer) {
    return STATUS.matcher(answer).results().map(found -> found.group(1)).toList();
  }

  /** All that comes back until the other side ends, which it must within the time given. */
  private static String send(String bytes) throws IOException {
    int port = Integer.parseInt(Portal.base().substring(Portal.base().lastIndexOf(':') + 1));
    var answer = new ByteArrayOutputStream();
    try (var socket = new Socket("localhost", port)) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      socket.getInputStream().transferTo(answer);
    } catch (SocketTimeoutException open) {
      throw new AssertionError("the connection stays open after " + answer, open);
    } catch (SocketException reset) {
      // ended without reading the rest of what was sent
    }
    return answer.toString(StandardCharsets.ISO_8859_1);
  }
}
