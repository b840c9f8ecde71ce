package ec.congope.saberes.portal;

import static ec.congope.saberes.portal.ItemCalls.ITEMS;
import static ec.congope.saberes.portal.ItemCalls.JSON;
import static ec.congope.saberes.portal.ItemCalls.assertProblem;
import static ec.congope.saberes.portal.ItemCalls.json;
import static ec.congope.saberes.portal.ItemCalls.made;
import static ec.congope.saberes.portal.ItemCalls.text;
import static ec.congope.saberes.portal.ItemCalls.with;
import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.search.follow.IndexFollower;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ItemsAccessIT {

  @Test
  void a10HiddenAndMissingAreAlikeByteForByte() {
    String internal = json(made(",\"access\":\"internal\"")).get("id").asString();
    String draft = json(made(",\"status\":\"draft\"")).get("id").asString();
    var missing = Portal.ask(ITEMS + "/999999999");

    for (String id : List.of(internal, draft, "0", "x", "99999999999999999999")) {
      var hidden = Portal.ask(ITEMS + "/" + id);
      assertThat(hidden.statusCode()).isEqualTo(404);
      assertThat(hidden.body()).as(id).isEqualTo(missing.body());
      assertThat(headers(hidden)).isEqualTo(headers(missing));
    }
    assertThat(ids(false)).doesNotContain(internal, draft);
    assertThat(ids(true)).contains(internal, draft);

    String related = ",\"relations\":[{\"kind\":\"related\",\"target\":\"#" + internal + "\"}]";
    var open = made(related);
    assertThat(json(open).get("relations")).hasSize(1);
    assertThat(json(Portal.ask(ITEMS + "/" + json(open).get("id").asString())).has("relations"))
        .as("a hidden item is not named by its relations")
        .isFalse();
  }

  private static TreeMap<String, List<String>> headers(HttpResponse<String> answer) {
    var headers = new TreeMap<>(answer.headers().map());
    headers.remove("date");
    return headers;
  }

  /** The ids of all pages of the listing. */
  private static List<String> ids(boolean administrator) {
    var ids = new ArrayList<String>();
    String next = ITEMS + "?size=50";
    while (next != null) {
      var answer =
          administrator
              ? Portal.administer("GET", next, BodyPublishers.noBody())
              : Portal.ask(next);
      assertThat(answer.statusCode()).isEqualTo(200);
      var page = json(answer);
      assertThat(page.get("items").size()).isLessThanOrEqualTo(50);
      page.get("items").forEach(item -> ids.add(item.get("id").asString()));
      next = page.get("next").isNull() ? null : page.get("next").asString();
    }
    assertThat(ids).doesNotHaveDuplicates();
    return ids;
  }

  @Test
  void listsEveryPublicItemOnce() {
    assertThat(ids(false)).hasSize((int) Portal.get(Items.class).count(Viewer.anonymous()));
  }

  static Stream<String[]> writes() {
    return Stream.of(
        new String[] {"POST", ITEMS},
        new String[] {"PUT", ITEMS + "/1"},
        new String[] {"PATCH", ITEMS + "/1"},
        new String[] {"DELETE", ITEMS + "/1"},
        new String[] {"PUT", ITEMS + "/1/files/a.txt"},
        new String[] {"POST", "/api/v1/imports"},
        new String[] {"GET", "/api/v1/imports/1"},
        new String[] {"POST", "/api/v1/search"},
        new String[] {"DELETE", "/api/v1/anything"});
  }

  @Test
  void readsWithoutATokenButNotWithAWrongOne() {
    assertThat(Portal.ask(ITEMS + "/1").statusCode()).isEqualTo(200);
    assertProblem(
        Portal.send(
            ClientAddress.fresh(),
            "GET",
            ITEMS + "/1",
            BodyPublishers.noBody(),
            "Authorization",
            "Bearer wrong"),
        401);
  }

  @Test
  void searchesForTheAdministratorInWhatIsHiddenFromOthers() {
    var made = made(",\"access\":\"internal\",\"summary\":\"xilofonomio reservado\"");
    var id = ItemId.parse(json(made).get("id").asString());
    Portal.get(IndexFollower.class).catchUp();
    try {
      String path = "/api/v1/search?q=xilofonomio";
      assertThat(json(Portal.ask(path)).get("total").asInt()).isZero();
      assertThat(json(Portal.administer("GET", path, BodyPublishers.noBody())).get("total").asInt())
          .isEqualTo(1);
    } finally {
      Portal.administer("DELETE", ITEMS + "/" + id, BodyPublishers.noBody());
      Portal.get(IndexFollower.class).catchUp();
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("writes")
  void b6LetsNobodyWriteWithoutTheToken(String method, String path) {
    var client = ClientAddress.fresh();
    String before = Portal.ask(ITEMS + "/1").body();
    for (String[] headers :
        new String[][] {
          {},
          {"Authorization", "Bearer wrong"},
          {"Authorization", "Bearer"},
          {"Authorization", "Basic " + Portal.TOKEN},
          {"X-HTTP-Method-Override", "GET"},
          {"Cookie", "token=" + Portal.TOKEN}
        }) {
      var answer =
          Portal.send(
              client,
              method,
              path + "?access_token=" + Portal.TOKEN,
              text("{}"),
              with(headers, "Content-Type", JSON));
      assertProblem(answer, 401);
      assertThat(answer.headers().firstValue("www-authenticate").orElseThrow())
          .startsWith("Bearer realm=");
      assertThat(answer.headers().firstValue("set-cookie")).isEmpty();
    }
    assertThat(Portal.ask(ITEMS + "/1").body()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "//api/v1/items, 400",
    "/api//v1/items, 400",
    "/api/v1/items;a=b, 400",
    "/api;x/v1/items, 400",
    "/api/./v1/items, 400",
    "/x/../api/v1/items, 400",
    "/api/%2e/v1/items, 400",
    "/api/v1%2fitems, 400",
    "/%61pi/v1/items, 401",
    "/api/v1/items/, 401",
    "/api/v1/items.json, 401",
    "/API/v1/items, 404",
    "/api/v1/ITEMS, 401"
  })
  void b2DecidesTheSameHoweverTheAddressIsWritten(String path, int status) {
    String head =
        Portal.raw(
            "POST " + path + " HTTP/1.1",
            "Host: localhost",
            "X-HTTP-Method-Override: GET",
            "Content-Type: application/json",
            "Content-Length: 2",
            "Connection: close",
            "",
            "{}");
    assertThat(head).startsWith("HTTP/1.1 " + status);
    if (status != 404 && !path.contains("%2f")) { // the server itself refuses that one
      assertThat(head).contains("application/problem+json");
    }
  }
}
