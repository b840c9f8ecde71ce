package ec.congope.saberes.portal.relevance;

import ec.congope.saberes.search.Hit;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A judged question of {@code queries.tsv}. The grade of an item: what {@code judgements.tsv} says;
 * else 2 for a known item (1 where its number ends in {@code :1}); else 2 for an item with one of
 * the tags, of one of the provinces and of one of the types, as far as these are given, and 1 for
 * one with the tags alone. Traps, made for a question, are 0.
 *
 * @param types of grade 2; any where empty
 * @param only whether nothing but the judged items is good
 * @param explicit judgements by external id
 */
record JudgedQuery(
    String id,
    String text,
    Set<String> tags,
    Set<String> provinces,
    Set<String> types,
    boolean only,
    Map<String, Integer> explicit) {

  /** All questions, in the order of their file. */
  static List<JudgedQuery> all() {
    var judgements = new HashMap<String, Map<String, Integer>>();
    var types = new HashMap<String, Set<String>>();
    var only = new TreeSet<String>();
    for (String[] row : rows("judgements.tsv")) {
      if (row[1].equals("only")) {
        only.add(row[0]);
      } else if (row[1].equals("types")) {
        types.put(row[0], words(row[2]));
      } else {
        judgements
            .computeIfAbsent(row[0], id -> new HashMap<>())
            .put(row[1], Integer.valueOf(row[2]));
      }
    }
    var queries = new ArrayList<JudgedQuery>();
    for (String[] row : rows("queries.tsv")) {
      var explicit = new HashMap<String, Integer>();
      for (String known : words(row[9])) {
        String[] parts = known.split(":");
        explicit.put(
            parts[0].replace("RT-", "referencia-"),
            parts.length > 1 ? Integer.parseInt(parts[1]) : 2);
      }
      explicit.putAll(judgements.getOrDefault(row[0], Map.of()));
      queries.add(
          new JudgedQuery(
              row[0],
              row[1],
              words(row[7]),
              words(row[8]),
              types.getOrDefault(row[0], Set.of()),
              only.contains(row[0]),
              explicit));
    }
    return queries;
  }

  private static List<String[]> rows(String name) {
    try (InputStream in = JudgedQuery.class.getResourceAsStream("/relevance/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .filter(line -> !line.isBlank())
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Set<String> words(String list) {
    var words = new TreeSet<>(Arrays.asList(list.strip().split("\\s+")));
    words.remove("");
    return words;
  }

  /** Whether known items of grade 2 are named. */
  boolean hasKnownItems() {
    return explicit.entrySet().stream()
        .anyMatch(entry -> entry.getValue() == 2 && entry.getKey().startsWith("referencia-"));
  }

  /** Whether the item was made to be found wrongly by this question. */
  boolean isTrap(String externalId) {
    return externalId.startsWith("trampa-" + id.toLowerCase(Locale.ROOT) + "-");
  }

  int grade(String externalId, Hit item) {
    Integer known = explicit.get(externalId);
    if (known != null) {
      return known;
    }
    if (only || isTrap(externalId)) {
      return 0;
    }
    boolean tagged = tags.isEmpty() || item.competencies().stream().anyMatch(tags::contains);
    boolean there = provinces.isEmpty() || item.provinces().stream().anyMatch(provinces::contains);
    boolean kind = types.isEmpty() || types.contains(item.type());
    return tagged && there && kind ? 2 : tagged && !tags.isEmpty() ? 1 : 0;
  }
}
