package ec.congope.saberes.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls to the items of the machine interface, and what is expected of every refusal. */
final class ItemCalls {

  private static final AtomicInteger COUNT = new AtomicInteger();

  static final String ITEMS = "/api/v1/items";

  static final String JSON = "application/json";

  private ItemCalls() {}

  static BodyPublisher text(String text) {
    return BodyPublishers.ofString(text);
  }

  static HttpResponse<String> post(String body, String... headers) {
    return Portal.administer("POST", ITEMS, text(body), with(headers, "Content-Type", JSON));
  }

  static HttpResponse<String> change(String method, String id, String tag, String body) {
    return Portal.administer(
        method, ITEMS + "/" + id, text(body), "Content-Type", JSON, "If-Match", tag);
  }

  static String[] with(String[] headers, String name, String value) {
    return Stream.concat(Stream.of(headers), Stream.of(name, value)).toArray(String[]::new);
  }

  static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }

  static String tag(HttpResponse<String> answer) {
    return answer.headers().firstValue("etag").orElseThrow();
  }

  /** A new item, as the answer to its making. */
  static HttpResponse<String> made(String more) {
    var answer =
        post(
            "{\"externalId\":\"api-"
                + COUNT.incrementAndGet()
                + "\",\"type\":\"material-tecnico\",\"title\":\"Un material de prueba\""
                + more
                + "}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return answer;
  }

  static void assertProblem(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("content-type").orElseThrow())
        .startsWith("application/problem+json");
    var problem = json(answer);
    assertThat(problem.get("type").asString()).isEqualTo("urn:saberes:problem:" + status);
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.get("title").asString()).isNotBlank().doesNotContain("error.title");
    assertThat(problem.get("detail").asString()).isNotBlank().doesNotContain("api.");
  }

  static List<String> fields(HttpResponse<String> answer) {
    return json(answer).get("errors").valueStream().map(e -> e.get("field").asString()).toList();
  }
}
