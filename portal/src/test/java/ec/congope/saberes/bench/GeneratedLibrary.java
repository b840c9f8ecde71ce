package ec.congope.saberes.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * A library of any size in the bulk-import format, without files: {@link #record} makes the n-th
 * record, always the same for the same seed. A line of its manifest is about 3 KB long. Codes are
 * the real ones of the vocabularies, the first of each list more often than the last.
 */
final class GeneratedLibrary {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int AUTHORS = 2_000;

  /** Characters of a body, on average: what makes a line of 3 KB. */
  private static final int BODY = 2_050;

  private static final List<String> TITLES =
      List.of(
          "Guía",
          "Experiencia",
          "Plan",
          "Manual",
          "Informe",
          "Diagnóstico",
          "Ordenanza",
          "Modelo",
          "Memoria",
          "Sistematización",
          "Propuesta",
          "Estudio");
  private static final List<String> PUBLISHERS =
      List.of(
          "CONGOPE",
          "Gobierno Provincial del Azuay",
          "Gobierno Provincial de Manabí",
          "Gobierno Provincial de Imbabura",
          "Gobierno Provincial de Loja",
          "Gobierno Provincial de Napo");
  private static final List<String> NAMES =
      List.of(
          "María",
          "José",
          "Rosa",
          "Luis",
          "Ana",
          "Carlos",
          "Carmen",
          "Segundo",
          "Blanca",
          "Jorge",
          "Nina",
          "Inti",
          "Lucía",
          "Ángel",
          "Mercedes",
          "Washington",
          "Dolores",
          "Milton",
          "Zoila",
          "Byron",
          "Narcisa",
          "Íñigo");
  private static final List<String> SURNAMES =
      List.of(
          "Guamán",
          "Chimbo",
          "Quishpe",
          "Zambrano",
          "Cedeño",
          "Toapanta",
          "Morales",
          "Yánez",
          "Pilataxi",
          "Ortega",
          "Muñoz",
          "Vélez",
          "Grefa",
          "Tanguila",
          "Andrade",
          "Cueva",
          "Jumbo",
          "Salazar",
          "Peñafiel",
          "Núñez",
          "Montaño",
          "Quiñónez");

  private final long seed;
  private final Prose prose;
  private final BenchCodes codes = new BenchCodes();

  GeneratedLibrary(long seed) {
    this.seed = seed;
    this.prose = new Prose(demonstration());
  }

  /** Arguments: folder, number of records, seed. */
  public static void main(String[] arguments) throws IOException {
    new GeneratedLibrary(Long.parseLong(arguments[2]))
        .write(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
  }

  /** Writes the manifest, one record at a time, and returns its length in bytes. */
  long write(Path folder, int records) throws IOException {
    Files.createDirectories(folder);
    Path manifest = folder.resolve("manifest.jsonl");
    try (var out = Files.newBufferedWriter(manifest)) {
      for (int number = 1; number <= records; number++) {
        out.write(JSON.writeValueAsString(record(number)));
        out.write('\n');
      }
    }
    return Files.size(manifest);
  }

  /** The n-th record, by the fields of the manifest. */
  Map<String, Object> record(int number) {
    var random = new SplittableRandom(seed * 1_000_003 + number);
    var record = new LinkedHashMap<String, Object>();
    record.put("externalId", "bench-" + seed + "-" + number);
    record.put("type", codes.type(random));
    record.put("title", title(number, random));
    record.put("summary", prose.sentence(random) + " " + prose.sentence(random));
    record.put("body", body(random));
    record.put("language", codes.language(random));
    record.put("authors", authors(random));
    record.put("publisher", PUBLISHERS.get(random.nextInt(PUBLISHERS.size())));
    record.put("issued", issued(random));
    if (random.nextInt(5) == 0) {
      record.put("identifiers", Map.of("doi", "10.5555/saberes." + seed + "." + number));
    }
    record.put("access", random.nextInt(20) == 0 ? "metadata-only" : "public");
    record.put("status", "published");
    record.put("framework", codes.framework(random));
    record.put("competencies", codes.competencies(random));
    record.put("provinces", codes.provinces(random));
    record.put("keywords", List.of(prose.rareWord(random), prose.rareWord(random)));
    return record;
  }

  private String title(int number, RandomGenerator random) {
    String rest = prose.sentence(random).toLowerCase(BenchCodes.SPANISH);
    return TITLES.get(random.nextInt(TITLES.size())) + ": " + cut(rest, 70) + " " + number;
  }

  private String body(RandomGenerator random) {
    int length = BODY / 2 + random.nextInt(BODY);
    var body = new StringBuilder();
    while (body.length() < length) {
      switch (random.nextInt(6)) {
        case 0 -> body.append("## ").append(cut(prose.sentence(random), 50)).append("\n\n");
        case 1 -> {
          for (int i = 0; i < 3; i++) {
            body.append("- ").append(prose.sentence(random)).append('\n');
          }
          body.append('\n');
        }
        default -> body.append(paragraph(random)).append("\n\n");
      }
    }
    return body.toString().strip();
  }

  /** Whole words of a sentence, without the full stop. */
  private static String cut(String sentence, int limit) {
    String words = sentence.replace(".", "");
    int end = words.length() <= limit ? words.length() : words.lastIndexOf(' ', limit);
    return words.substring(0, end < 0 ? limit : end);
  }

  private String paragraph(RandomGenerator random) {
    var paragraph = new StringBuilder(prose.sentence(random));
    for (int left = 1 + random.nextInt(4); left > 0; left--) {
      paragraph.append(' ').append(prose.sentence(random));
    }
    return random.nextInt(4) == 0
        ? paragraph.append(" **").append(prose.sentence(random)).append("**").toString()
        : paragraph.toString();
  }

  private static List<String> authors(RandomGenerator random) {
    var authors = new LinkedHashSet<String>();
    for (int left = 1 + random.nextInt(3); left > 0; left--) {
      int who = random.nextInt(AUTHORS);
      authors.add(
          NAMES.get(who % NAMES.size())
              + " "
              + SURNAMES.get(who / NAMES.size() % SURNAMES.size())
              + " "
              + SURNAMES.get(who / 7 % SURNAMES.size()));
    }
    return new ArrayList<>(authors);
  }

  private static String issued(RandomGenerator random) {
    int year = 2026 - (int) (30 * Math.pow(random.nextDouble(), 2));
    return switch (random.nextInt(3)) {
      case 0 -> Integer.toString(year);
      case 1 -> "%d-%02d".formatted(year, 1 + random.nextInt(12));
      default -> "%d-%02d-%02d".formatted(year, 1 + random.nextInt(12), 1 + random.nextInt(28));
    };
  }

  /** Titles, summaries and bodies of the demonstration library. */
  private static List<String> demonstration() {
    try (InputStream manifest =
        GeneratedLibrary.class.getResourceAsStream("/demonstration/manifest.jsonl")) {
      var texts = new ArrayList<String>();
      new String(manifest.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> JSON.readTree(line))
          .filter(item -> item.has("body"))
          .forEach(item -> {
            for (String field : List.of("title", "summary", "body")) {
              texts.add(item.path(field).asString("").replaceAll("[|*#]+|---", " ") + ".");
            }
          });
      return texts;
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }
}
