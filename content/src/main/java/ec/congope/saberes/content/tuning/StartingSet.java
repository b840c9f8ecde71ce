package ec.congope.saberes.content.tuning;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.item.Items;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Judged queries to begin with, out of a data file. Only those come into the set whose items are in
 * this library; what somebody judged already stays.
 */
@Component
public class StartingSet {

  private static final int GOOD = 2;

  private final JudgedQueries queries;
  private final Items items;

  StartingSet(JudgedQueries queries, Items items) {
    this.queries = queries;
    this.items = items;
  }

  /** Adds what is missing and says how many queries came. */
  public int load() {
    var known = queries.list().stream().map(JudgedQuery::key).toList();
    int added = 0;
    for (var line : lines().entrySet()) {
      var grades = grades(line.getValue());
      boolean there =
          QueryText.of(line.getKey()).map(QueryText::key).filter(known::contains).isPresent();
      if (!grades.isEmpty() && !there) {
        queries.judge(queries.add(line.getKey()), grades);
        added++;
      }
    }
    return added;
  }

  private Map<ItemId, Optional<Integer>> grades(List<String> references) {
    var found =
        items.findByExternalIds(references.stream().map(text -> text.split(":", -1)[0]).toList());
    var grades = new HashMap<ItemId, Optional<Integer>>();
    for (String reference : references) {
      String[] parts = reference.split(":", -1);
      ItemId item = found.get(parts[0]);
      if (item != null) {
        grades.put(item, Optional.of(parts.length > 1 ? Integer.parseInt(parts[1]) : GOOD));
      }
    }
    return grades;
  }

  /** Query → external ids, in the order of the file. */
  static Map<String, List<String>> lines() {
    try (InputStream file = StartingSet.class.getResourceAsStream("/tuning/judged.tsv")) {
      if (file == null) {
        throw new IllegalStateException("no file of judged queries");
      }
      var lines = new LinkedHashMap<String, List<String>>();
      new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .forEach(parts -> lines.put(parts[0], Arrays.asList(parts[1].split(" ", -1))));
      return lines;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
