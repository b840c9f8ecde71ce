package ec.congope.saberes.search.query;

import java.util.List;

/** What to match. {@link Object#toString()} prints a query as a person would type it. */
public sealed interface Query {

  /** Matches every item. */
  record Everything() implements Query {
    @Override
    public String toString() {
      return "";
    }
  }

  /** A word as typed; matches its forms (number, gender, accents). */
  record Word(String text) implements Query {
    @Override
    public String toString() {
      return text;
    }
  }

  /** Words in this order, next to each other. */
  record Phrase(String text) implements Query {
    @Override
    public String toString() {
      return '"' + text + '"';
    }
  }

  /**
   * Words near each other: typed as {@code "palabra otra"~5}.
   *
   * @param distance how many words may stand between them
   */
  record Near(String text, int distance) implements Query {
    @Override
    public String toString() {
      return '"' + text + "\"~" + distance;
    }
  }

  /** Words that begin so: typed as {@code irrig*}. */
  record Prefix(String text) implements Query {
    @Override
    public String toString() {
      return text + '*';
    }
  }

  /** A word, phrase or beginning in one part of the item only: {@code titulo:riego}. */
  record In(Field field, Query part) implements Query {
    @Override
    public String toString() {
      return field.typed() + ':' + part;
    }
  }

  /**
   * Items with a value: {@code provincia:loja}, {@code anio:2015..2019}.
   *
   * @param name what is filtered by, as {@link Filters} calls it
   * @param value a code, an address name or a label, as typed
   */
  record Filter(String name, String value) implements Query {
    @Override
    public String toString() {
      return name + ':' + (value.contains(" ") ? '"' + value + '"' : value);
    }
  }

  /** Any of the parts; the more and the rarer, the better. What words side by side mean. */
  record Any(List<Query> parts) implements Query {
    /** Copies the parts. */
    public Any {
      parts = List.copyOf(parts);
    }

    @Override
    public String toString() {
      return String.join(" ", parts.stream().map(Query::toString).toList());
    }
  }

  /** One of the parts, as good as the best of them: typed with {@code OR}. */
  record Either(List<Query> parts) implements Query {
    /** Copies the parts. */
    public Either {
      parts = List.copyOf(parts);
    }

    @Override
    public String toString() {
      return String.join(" OR ", parts.stream().map(Query::toString).toList());
    }
  }

  /**
   * What was typed, and what it may also be called; as good as the best of them. No parser makes
   * it: the index does, out of the synonyms of the domain. It prints as it was typed.
   */
  record Alternatives(Weighted typed, List<Weighted> also) implements Query {
    /** Copies the alternatives. */
    public Alternatives {
      also = List.copyOf(also);
    }

    @Override
    public String toString() {
      return typed.query().toString();
    }
  }

  /**
   * One way to say something.
   *
   * @param weight what its score is multiplied by
   */
  record Weighted(Query query, float weight) {}

  /**
   * All of the wanted parts, as {@code wanted}, and none of the {@code unwanted}: typed with {@code
   * -}.
   */
  record Without(Query wanted, List<Query> unwanted) implements Query {
    /** Copies the parts. */
    public Without {
      unwanted = List.copyOf(unwanted);
    }

    @Override
    public String toString() {
      String minus = String.join(" ", unwanted.stream().map(part -> "-" + part).toList());
      return wanted instanceof Everything ? minus : wanted + " " + minus;
    }
  }

  /**
   * All of the required parts; the optional one only makes a match better. What quotes, fields and
   * {@code OR} mean.
   */
  record Require(List<Query> required, Query optional) implements Query {
    /** Copies the parts. */
    public Require {
      required = List.copyOf(required);
    }

    @Override
    public String toString() {
      String all = String.join(" ", required.stream().map(Query::toString).toList());
      return optional instanceof Everything ? all : all + " " + optional;
    }
  }
}
