package ec.congope.saberes.portal.command;

import ec.congope.saberes.content.item.Drafts;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.content.vocabulary.Concept;
import ec.congope.saberes.content.vocabulary.Scheme;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A generated library whose texts have something to do with their tags: one word in seven is of the
 * label or the definition of a concept that the item has, the others are of any item's prose.
 */
final class TaggedLibrary {

  private static final Pattern GAPS = Pattern.compile("[^\\p{L}]+");
  private static final int ONE_IN = 7;

  private final Vocabularies vocabularies;
  private final List<String> prose;
  private final SplittableRandom random = new SplittableRandom(7);

  TaggedLibrary(Vocabularies vocabularies, List<String> texts) {
    this.vocabularies = vocabularies;
    this.prose = texts.stream().flatMap(TaggedLibrary::words).toList();
  }

  List<Items.Entry> entries(int count) {
    return Stream.iterate(1, n -> n + 1).limit(count).map(this::entry).toList();
  }

  private Items.Entry entry(int number) {
    var competencies = some(Scheme.COMPETENCIES);
    var framework = some(Scheme.FRAMEWORK);
    var provinces = some(Scheme.PROVINCES);
    var own = new ArrayList<String>();
    Stream.of(competencies, framework, provinces)
        .flatMap(List::stream)
        .flatMap(TaggedLibrary::words)
        .forEach(own::add);
    return Drafts.titled(text(own, 8) + " " + number)
        .summary(text(own, 50))
        .body(text(own, 150))
        .competencies(codes(competencies))
        .framework(codes(framework))
        .provinces(codes(provinces))
        .keywords(competencies.getFirst().shortLabel())
        .entry("gen-" + number);
  }

  private List<Concept> some(Scheme scheme) {
    var all = vocabularies.list(scheme);
    var chosen = new LinkedHashSet<Concept>();
    for (int left = 1 + random.nextInt(2); left > 0; left--) {
      chosen.add(all.get(random.nextInt(all.size())));
    }
    return List.copyOf(chosen);
  }

  private String text(List<String> own, int words) {
    var text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      var from = random.nextInt(ONE_IN) == 0 ? own : prose;
      text.append(i == 0 ? "" : " ").append(from.get(random.nextInt(from.size())));
    }
    return text.toString();
  }

  private static Stream<String> words(Concept concept) {
    String definition = concept.definition();
    return words(concept.label() + " " + (definition == null ? "" : definition));
  }

  private static Stream<String> words(String text) {
    return GAPS.splitAsStream(text).filter(word -> word.length() > 3);
  }

  private static String[] codes(List<Concept> concepts) {
    return concepts.stream().map(Concept::code).toArray(String[]::new);
  }
}
