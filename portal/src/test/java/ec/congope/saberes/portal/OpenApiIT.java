package ec.congope.saberes.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpenApiIT {

  private static JsonNode description() {
    var answer = Portal.ask("/api/v1/openapi.json");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-type").orElseThrow())
        .startsWith("application/json");
    return JsonMapper.shared().readTree(answer.body());
  }

  @Test
  void describesExactlyTheRoutesThatThereAre() {
    var described = new TreeSet<String>();
    description()
        .get("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(operation ->
                    described.add(
                        operation.getKey().toUpperCase(java.util.Locale.ROOT)
                            + " "
                            + path.getKey())));
    var mapped = new TreeSet<String>();
    Portal.get("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .keySet()
        .forEach(route ->
            route.getPatternValues().stream()
                .filter(pattern -> pattern.startsWith("/api/"))
                .forEach(pattern ->
                    route
                        .getMethodsCondition()
                        .getMethods()
                        .forEach(method -> mapped.add(method + " " + pattern))));
    assertThat(mapped).isNotEmpty();
    assertThat(described).isEqualTo(mapped);
  }

  @Test
  void everyReferenceInItLeadsSomewhere() {
    var description = description();
    assertThat(description.get("openapi").asString()).startsWith("3.1.");
    var references = description.findValues("$ref");
    assertThat(references).isNotEmpty();
    for (JsonNode reference : references) {
      String pointer = reference.asString().substring(1);
      assertThat(description.at(pointer).isMissingNode()).as(pointer).isFalse();
    }
  }
}
