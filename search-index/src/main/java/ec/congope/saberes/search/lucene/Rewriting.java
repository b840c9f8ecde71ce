package ec.congope.saberes.search.lucene;

import ec.congope.saberes.search.query.Query;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Makes another query out of one, part by part. */
final class Rewriting {

  private Rewriting() {}

  /**
   * Changes the loose words, those without an operator, all of them at once; what is quoted,
   * required or unwanted stays.
   */
  static Query words(Query query, UnaryOperator<List<Query>> change) {
    return switch (query) {
      case Query.Any any -> of(change.apply(any.parts()));
      case Query.Word word -> of(change.apply(List.of(word)));
      case Query.Prefix prefix -> of(change.apply(List.of(prefix)));
      case Query.Require require ->
          new Query.Require(require.required(), words(require.optional(), change));
      case Query.Without without ->
          new Query.Without(words(without.wanted(), change), without.unwanted());
      default -> query;
    };
  }

  /** The loose words. */
  static List<Query> words(Query query) {
    return switch (query) {
      case Query.Any any -> any.parts();
      case Query.Word word -> List.of(word);
      case Query.Prefix prefix -> List.of(prefix);
      case Query.Require require -> words(require.optional());
      case Query.Without without -> words(without.wanted());
      default -> List.of();
    };
  }

  /** Words side by side. */
  static Query of(List<Query> words) {
    return switch (words.size()) {
      case 0 -> new Query.Everything();
      case 1 -> words.getFirst();
      default -> new Query.Any(words);
    };
  }

  /** Changes every filter, wherever it stands. */
  static Query filters(Query query, Function<Query.Filter, Query> change) {
    return switch (query) {
      case Query.Filter filter -> change.apply(filter);
      case Query.Either either -> new Query.Either(all(either.parts(), change));
      case Query.Require require ->
          new Query.Require(all(require.required(), change), filters(require.optional(), change));
      case Query.Without without ->
          new Query.Without(filters(without.wanted(), change), all(without.unwanted(), change));
      default -> query;
    };
  }

  private static List<Query> all(List<Query> parts, Function<Query.Filter, Query> change) {
    return parts.stream().map(part -> filters(part, change)).toList();
  }
}
