package ec.congope.saberes.search.relevance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A collection of texts, and questions with the texts that answer them. Read from two files with a
 * JSON object a line, perhaps packed by gzip: {@code {"id", "title", "text"}} and {@code {"id",
 * "text", "relevant"}}, where {@code relevant} is one id, a list of ids, or an object from id to
 * grade. Ids may be numbers; a title may be missing; other fields are ignored.
 *
 * @param complaints lines that were left out, with file, number and reason
 */
public record JudgedTexts(List<Text> texts, List<Question> questions, List<String> complaints) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** A text to find. */
  public record Text(String id, String title, String text) {}

  /** A question; grades by id of text, all above 0. */
  public record Question(String id, String text, Map<String, Integer> grades) {}

  /** What is wrong with a line. */
  private static final class BadLine extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadLine(String reason) {
      super(reason);
    }
  }

  /** Reads both files; questions without a known relevant text are left out. */
  public static JudgedTexts read(Path collection, Path queries) throws IOException {
    var complaints = new ArrayList<String>();
    var texts = new LinkedHashMap<String, Text>();
    lines(
        collection,
        complaints,
        line -> {
          var text = new Text(id(line), string(line, "title"), string(line, "text"));
          if (texts.putIfAbsent(text.id(), text) != null) {
            throw new BadLine("the id " + text.id() + " is there already");
          }
        });
    var questions = new ArrayList<Question>();
    lines(
        queries,
        complaints,
        line -> {
          var question = new Question(id(line), string(line, "text"), grades(line));
          question.grades().keySet().retainAll(texts.keySet());
          if (question.text().isBlank()) {
            throw new BadLine("no text");
          }
          if (question.grades().isEmpty()) {
            throw new BadLine("no relevant text of the collection");
          }
          questions.add(question);
        });
    return new JudgedTexts(List.copyOf(texts.values()), questions, complaints);
  }

  private static void lines(Path file, List<String> complaints, Consumer<JsonNode> each)
      throws IOException {
    try (var reader =
        new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (line.isBlank()) {
          continue;
        }
        try {
          each.accept(JSON.readTree(line.startsWith("\ufeff") ? line.substring(1) : line));
        } catch (JacksonException | BadLine bad) {
          String reason =
              bad instanceof JacksonException json ? json.getOriginalMessage() : bad.getMessage();
          complaints.add(file.getFileName() + ":" + number + ": " + reason);
        }
      }
    }
  }

  private static InputStream open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
  }

  private static String id(JsonNode line) {
    for (String name : List.of("id", "_id")) {
      if (line.path(name).isValueNode() && !line.path(name).isNull()) {
        return line.path(name).asString();
      }
    }
    throw new BadLine("no id");
  }

  private static String string(JsonNode line, String name) {
    JsonNode value = line.path(name);
    return value.isValueNode() && !value.isNull() ? value.asString() : "";
  }

  private static Map<String, Integer> grades(JsonNode line) {
    var grades = new LinkedHashMap<String, Integer>();
    JsonNode relevant = line.path("relevant");
    if (relevant.isArray()) {
      relevant.forEach(id -> grades.put(id.isObject() ? id(id) : id.asString(), 1));
    } else if (relevant.isObject()) {
      relevant.properties().forEach(entry -> grades.put(entry.getKey(), grade(entry.getValue())));
    } else if (relevant.isValueNode() && !relevant.isNull()) {
      grades.put(relevant.asString(), 1);
    } else {
      throw new BadLine("no relevant");
    }
    grades.values().removeIf(grade -> grade <= 0);
    return grades;
  }

  private static int grade(JsonNode value) {
    try {
      return (int) Math.round(Double.parseDouble(value.asString()));
    } catch (NumberFormatException bad) {
      throw new BadLine("no grade: " + value);
    }
  }
}
