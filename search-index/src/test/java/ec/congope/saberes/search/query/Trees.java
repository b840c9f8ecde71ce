package ec.congope.saberes.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Random queries that a person could type. */
final class Trees {

  private Trees() {}

  static Query random(Random random) {
    List<Query> required = some(random, 3, () -> required(random));
    List<Query> words = some(random, 4, () -> word(random));
    List<Query> unwanted = some(random, 2, () -> atom(random));
    Query optional =
        switch (words.size()) {
          case 0 -> new Query.Everything();
          case 1 -> words.getFirst();
          default -> new Query.Any(words);
        };
    Query positive = required.isEmpty() ? optional : new Query.Require(required, optional);
    return unwanted.isEmpty() ? positive : new Query.Without(positive, unwanted);
  }

  private static List<Query> some(Random random, int most, Supplier<Query> part) {
    var parts = new ArrayList<Query>();
    for (int n = random.nextInt(most + 1); n > 0; n--) {
      parts.add(part.get());
    }
    return parts;
  }

  private static Query required(Random random) {
    if (random.nextInt(3) > 0) {
      return firm(random);
    }
    var parts = new ArrayList<Query>(List.of(atom(random), atom(random)));
    if (random.nextBoolean()) {
      parts.add(atom(random));
    }
    return new Query.Either(parts);
  }

  private static Query atom(Random random) {
    return random.nextBoolean() ? word(random) : firm(random);
  }

  private static Query firm(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> phrase(random);
      case 1 -> new Query.Near(phrase(random).text(), 1 + random.nextInt(50));
      case 2 -> new Query.Filter("anio", pick(random, "2015", "2015..2019", "2015..", "..2019"));
      case 3 ->
          new Query.Filter(
              pick(random, "tipo", "provincia", "marco", "competencia", "idioma"),
              pick(random, "loja", "R4.1", "C-RIEGO", "Santo Domingo", "buena-practica"));
      default ->
          new Query.In(
              Field.values()[random.nextInt(Field.values().length)],
              random.nextBoolean() ? word(random) : phrase(random));
    };
  }

  private static Query.Phrase phrase(Random random) {
    return new Query.Phrase(pick(random, "silla vacía", "riego", "junta de OR riego", "a: b-c"));
  }

  private static Query word(Random random) {
    String text =
        pick(random, "riego", "vías", "009-CNC-2014", "P2.3", "año", "10:30", "d'Or", "or", "Y");
    return random.nextInt(5) == 0 && text.length() > 1
        ? new Query.Prefix(text)
        : new Query.Word(text);
  }

  static String pick(Random random, String... values) {
    return values[random.nextInt(values.length)];
  }
}
