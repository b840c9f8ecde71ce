package ec.congope.saberes.portal.command;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.item.Item;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.search.follow.IndexFollower;
import ec.congope.saberes.search.tag.Tag;
import ec.congope.saberes.search.tag.TagQuestion;
import ec.congope.saberes.search.tag.TagSuggestion;
import ec.congope.saberes.search.tag.TagSuggestions;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Says how good tag suggestions are: a fifth of the library, chosen by a fixed seed, is held out;
 * suggestions for it are learned from the rest. Counted is, for every tag that an item held out has
 * and that at least ten of the rest have, whether it is among the first three suggested; and, for
 * every item held out that has such a tag, whether one of them is.
 */
@Component
class TagsHoldoutCommand {

  /** Of the issue: what the goal is measured with. */
  static final int EXAMPLES = 10;

  static final int FIRST = 3;
  private static final double SHARE = 0.2;
  private static final long SEED = 20_261_125;
  private static final int AT_ONCE = 500;

  /** How often a tag was among the first. */
  private static final class Tally {
    private int asked;
    private int right;
    private int items;
    private int helped;

    private void add(List<String> sought, List<String> first) {
      long found = sought.stream().filter(first::contains).count();
      asked += sought.size();
      right += (int) found;
      items += sought.isEmpty() ? 0 : 1;
      helped += found == 0 ? 0 : 1;
    }

    private static double share(int part, int whole) {
      return whole == 0 ? 0 : (double) part / whole;
    }
  }

  private final Items items;
  private final TagSuggestions suggestions;
  private final IndexFollower follower;
  private final Texts texts;

  TagsHoldoutCommand(Items items, TagSuggestions suggestions, IndexFollower follower, Texts texts) {
    this.items = items;
    this.suggestions = suggestions;
    this.follower = follower;
    this.texts = texts;
  }

  int run(PrintStream out) {
    follower.catchUp();
    var ids = new ArrayList<ItemId>();
    items.eachPublished(ids::add);
    Collections.shuffle(ids, new Random(SEED));
    var held = ids.subList(0, (int) Math.round(SHARE * ids.size()));
    var rest = ids.subList(held.size(), ids.size());
    var tallies = measured(held, examples(rest));
    out.println(texts.of("command.tags.held", held.size(), rest.size()));
    for (Tag tag : Tag.values()) {
      var tally = tallies.getOrDefault(tag, new Tally());
      out.println(
          texts.of(
              "command.tags.line",
              texts.of("command.tags." + tag.code()),
              tally.right,
              tally.asked,
              Tally.share(tally.right, tally.asked),
              tally.helped,
              tally.items,
              Tally.share(tally.helped, tally.items)));
    }
    return 0;
  }

  /** How many of these items have each tag. */
  private Map<Tag, Map<String, Integer>> examples(List<ItemId> ids) {
    var examples = new EnumMap<Tag, Map<String, Integer>>(Tag.class);
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      for (Item item : items.published(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)))) {
        for (Tag tag : Tag.values()) {
          var counts = examples.computeIfAbsent(tag, t -> new HashMap<>());
          tag.of(item.draft()).forEach(code -> counts.merge(code, 1, Integer::sum));
        }
      }
    }
    return examples;
  }

  private Map<Tag, Tally> measured(List<ItemId> held, Map<Tag, Map<String, Integer>> examples) {
    var tallies = new EnumMap<Tag, Tally>(Tag.class);
    Set<ItemId> without = new HashSet<>(held);
    for (Item item : items.published(held)) {
      var question = TagQuestion.of(item.draft(), without);
      var suggested = suggestions.suggest(question, Viewer.administrator(), FIRST);
      for (Tag tag : Tag.values()) {
        var tally = tallies.computeIfAbsent(tag, t -> new Tally());
        var first =
            suggested.getOrDefault(tag, List.of()).stream().map(TagSuggestion::code).toList();
        var known = examples.getOrDefault(tag, Map.of());
        var sought =
            tag.of(item.draft()).stream()
                .filter(code -> known.getOrDefault(code, 0) >= EXAMPLES)
                .toList();
        tally.add(sought, first);
      }
    }
    return tallies;
  }
}
