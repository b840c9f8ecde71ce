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

  /** Words that begin so: typed as {@code irrig*}. */
  record Prefix(String text) implements Query {
    @Override
    public String toString() {
      return text + '*';
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

  /** All of the required parts; the optional one only makes a match better. What quotes mean. */
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
