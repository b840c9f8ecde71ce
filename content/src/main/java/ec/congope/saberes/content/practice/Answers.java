package ec.congope.saberes.content.practice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was answered to a form, by the key of the field; fields without an answer are absent. As
 * JSON a plain answer is an array of texts and a record an array of objects.
 */
public record Answers(Map<String, Answer> byKey) {

  /** Nothing answered. */
  public static final Answers NONE = new Answers(Map.of());

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** Copies the map, without empty answers, in the order of the keys. */
  public Answers {
    var filled = new TreeMap<String, Answer>();
    byKey.forEach((key, answer) -> {
      if (!answer.isEmpty()) {
        filled.put(key, answer);
      }
    });
    byKey = java.util.Collections.unmodifiableMap(filled);
  }

  /** The answer to a field; {@link Answer#NONE} where there is none. */
  public Answer of(String key) {
    return byKey.getOrDefault(key, Answer.NONE);
  }

  /** The text of a plain field, or an empty one. */
  public String text(String key) {
    return of(key).text();
  }

  /** The texts of a plain field. */
  public List<String> texts(String key) {
    return of(key).texts();
  }

  /** The same with these answers instead of those that it had for them. */
  public Answers with(Map<String, Answer> others) {
    var all = new LinkedHashMap<>(byKey);
    all.putAll(others);
    return new Answers(all);
  }

  /** As JSON. */
  public String json() {
    var root = MAPPER.createObjectNode();
    byKey.forEach((key, answer) -> root.set(key, tree(answer)));
    return root.toString();
  }

  /** One answer as JSON. */
  public static String json(Answer answer) {
    return tree(answer).toString();
  }

  private static JsonNode tree(Answer answer) {
    var rows = MAPPER.createArrayNode();
    for (Map<String, String> row : answer.rows()) {
      String plain = row.size() == 1 ? row.get(Answer.VALUE) : null;
      if (plain == null) {
        var object = rows.addObject();
        row.forEach(object::put);
      } else {
        rows.add(plain);
      }
    }
    return rows;
  }

  /** Reads what {@link #json()} wrote. */
  public static Answers read(String json) {
    var all = new LinkedHashMap<String, Answer>();
    MAPPER.readTree(json).properties().forEach(e -> all.put(e.getKey(), answer(e.getValue())));
    return new Answers(all);
  }

  /** Reads what {@link #json(Answer)} wrote. */
  public static Answer answer(String json) {
    return answer(MAPPER.readTree(json));
  }

  private static Answer answer(JsonNode rows) {
    return new Answer(rows.valueStream().map(Answers::row).toList());
  }

  private static Map<String, String> row(JsonNode node) {
    if (!node.isObject()) {
      return Map.of(Answer.VALUE, node.asString());
    }
    var row = new LinkedHashMap<String, String>();
    node.properties().forEach(cell -> row.put(cell.getKey(), cell.getValue().asString()));
    return row;
  }
}
