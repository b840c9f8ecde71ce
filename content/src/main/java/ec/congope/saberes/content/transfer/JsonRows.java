package ec.congope.saberes.content.transfer;

import ec.congope.saberes.content.transfer.Lines.Line;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads {@code manifest.jsonl}: a JSON object a line. */
final class JsonRows implements Rows {

  private static final JsonFactory JSON = new JsonFactory();

  private final Lines lines;

  JsonRows(InputStream in) {
    lines = new Lines(in);
  }

  @Override
  public Optional<Row> next() throws IOException {
    while (true) {
      var line = lines.next();
      if (line.isEmpty()) {
        return Optional.empty();
      }
      if (line.get().text() == null || !line.get().text().isBlank()) {
        return Optional.of(row(line.get()));
      }
    }
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  /** The one record that a text holds, whatever its line ends. */
  static Row one(String text) {
    return row(new Line(1, text.length(), text, null));
  }

  private static Row row(Line line) {
    var row = new Row(line.number(), (int) Math.min(line.bytes(), Lines.LIMIT));
    String text = line.text();
    if (text == null) {
      row.wrong("", String.valueOf(line.trouble()));
      return row;
    }
    try (var json = JSON.createParser(ObjectReadContext.empty(), text)) {
      if (json.nextToken() == JsonToken.START_OBJECT) {
        fields(json, row);
      } else {
        row.wrong("", "import.json-object");
        json.skipChildren();
      }
      if (json.nextToken() != null) {
        row.wrong("", "import.json", json.currentTokenLocation().getColumnNr());
      }
    } catch (JacksonException malformed) {
      var place = malformed.getLocation();
      row.wrong("", "import.json", place == null ? 1 : place.getColumnNr());
    }
    return row;
  }

  private static void fields(JsonParser json, Row row) {
    Set<Field> seen = EnumSet.noneOf(Field.class);
    for (String key = json.nextName(); key != null; key = json.nextName()) {
      json.nextToken();
      var field = Field.find(key);
      if (field.isEmpty()) {
        Unknown.field(row, key);
        json.skipChildren();
      } else if (!seen.add(field.get())) {
        row.wrong(field.get(), "import.field-repeated");
        json.skipChildren();
      } else if (json.currentToken() != JsonToken.VALUE_NULL) {
        value(json, row, field.get());
      }
    }
  }

  private static void value(JsonParser json, Row row, Field field) {
    switch (field.shape()) {
      case TEXT -> {
        String text = text(json, row, field, "import.not-text");
        if (text != null) {
          row.put(field, text);
        }
      }
      case LIST -> row.putList(field, list(json, row, field));
      case PAIRS -> row.putPairs(field, pairs(json, row, field));
    }
  }

  private static List<String> list(JsonParser json, Row row, Field field) {
    var list = new ArrayList<String>();
    if (json.currentToken() != JsonToken.START_ARRAY) {
      row.wrong(field, "import.not-list");
      json.skipChildren();
      return list;
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      String text = text(json, row, field, "import.not-list");
      if (text != null && !text.isBlank()) {
        list.add(text);
      }
    }
    return list;
  }

  /** A string, or null after reporting that it is none. */
  private static @Nullable String text(JsonParser json, Row row, Field field, String otherwise) {
    if (json.currentToken() != JsonToken.VALUE_STRING) {
      row.wrong(field, otherwise);
      json.skipChildren();
      return null;
    }
    String text = json.getString();
    if (hasLoneSurrogate(text)) {
      row.wrong(field, "import.encoding");
      return null;
    }
    return text;
  }

  private static boolean hasLoneSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        boolean pair =
            i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
        if (!pair) {
          return true;
        }
        i++;
      }
    }
    return false;
  }

  private static List<Row.Pair> pairs(JsonParser json, Row row, Field field) {
    var pairs = new ArrayList<Row.Pair>();
    if (json.currentToken() == JsonToken.START_OBJECT && field == Field.IDENTIFIERS) {
      for (String key = json.nextName(); key != null; key = json.nextName()) {
        json.nextToken();
        String value = text(json, row, field, "import.not-text");
        if (value != null) {
          pairs.add(new Row.Pair(key, value));
        }
      }
      return pairs;
    }
    if (json.currentToken() != JsonToken.START_ARRAY) {
      row.wrong(field, "import.not-pairs." + field.key());
      json.skipChildren();
      return pairs;
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() == JsonToken.START_OBJECT) {
        pair(json, row, field).ifPresent(pairs::add);
      } else {
        row.wrong(field, "import.not-pairs." + field.key());
        json.skipChildren();
      }
    }
    return pairs;
  }

  private static Optional<Row.Pair> pair(JsonParser json, Row row, Field field) {
    var names = Pairs.names(field);
    String first = null;
    String second = null;
    String third = null;
    String fourth = null;
    for (String key = json.nextName(); key != null; key = json.nextName()) {
      json.nextToken();
      if (key.equals(names.first())) {
        first = text(json, row, field, "import.not-text");
      } else if (key.equals(names.second())) {
        second = text(json, row, field, "import.not-text");
      } else if (key.equals(names.third())) {
        third = text(json, row, field, "import.not-text");
      } else if (key.equals(names.fourth())) {
        fourth = text(json, row, field, "import.not-text");
      } else {
        row.wrong(field, "import.part-unknown", key, names.first(), names.second());
        json.skipChildren();
      }
    }
    if (first == null || first.isBlank()) {
      row.wrong(field, "import.part-missing", names.first());
      return Optional.empty();
    }
    return Optional.of(new Row.Pair(first, second, third, fourth));
  }
}
