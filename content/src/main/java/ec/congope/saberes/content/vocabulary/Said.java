package ec.congope.saberes.content.vocabulary;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What people say of a concept; what is null stays as the data file has it.
 *
 * @param broader the parent, empty for the top
 * @param successor of a concept that is no longer used
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Said(
    @Nullable String kind,
    @Nullable String slug,
    @Nullable String label,
    @Nullable String shortLabel,
    @Nullable List<String> alternative,
    @Nullable String definition,
    @Nullable String broader,
    @Nullable Integer position,
    @Nullable String successor) {

  static final Said NOTHING = new Said(null, null, null, null, null, null, null, null, null);

  Said called(Wording wording) {
    String shorter = wording.shortLabel().isEmpty() ? wording.label() : wording.shortLabel();
    return new Said(
        kind,
        slug,
        wording.label(),
        shorter,
        wording.alternative(),
        wording.definition(),
        broader,
        position,
        successor);
  }

  Said also(List<String> names) {
    return new Said(kind, slug, label, shortLabel, names, definition, broader, position, successor);
  }

  Said under(@Nullable String parent, String sort) {
    String place = parent == null ? "" : parent;
    return new Said(
        sort, slug, label, shortLabel, alternative, definition, place, position, successor);
  }

  Said at(int place) {
    return new Said(
        kind, slug, label, shortLabel, alternative, definition, broader, place, successor);
  }

  Said followedBy(String other) {
    return new Said(
        kind, slug, label, shortLabel, alternative, definition, broader, position, other);
  }

  Said addressed(String address) {
    return new Said(
        kind, address, label, shortLabel, alternative, definition, broader, position, successor);
  }

  /** The concept with it. */
  Concept over(Concept loaded) {
    return new Concept(
        loaded.scheme(),
        loaded.code(),
        or(slug, loaded.slug()),
        or(kind, loaded.kind()),
        or(label, loaded.label()),
        or(shortLabel, loaded.shortLabel()),
        alternative == null ? loaded.alternative() : alternative,
        loaded.hidden(),
        definition == null ? loaded.definition() : emptied(definition),
        broader == null ? loaded.broader() : emptied(broader),
        loaded.related(),
        loaded.printedCode(),
        position == null ? loaded.position() : position,
        loaded.properties());
  }

  /** A concept that is in no file; null where not enough is said to be one. */
  @Nullable Concept alone(SchemeVersion version, String code) {
    if (slug == null || kind == null || label == null) {
      return null;
    }
    String prefix = version.prefix();
    boolean shorter = !prefix.isEmpty() && code.startsWith(prefix);
    return new Concept(
        version.scheme(),
        code,
        slug,
        kind,
        label,
        or(shortLabel, label),
        alternative == null ? List.of() : alternative,
        List.of(),
        definition == null ? null : emptied(definition),
        broader == null ? null : emptied(broader),
        List.of(),
        null,
        position == null ? Integer.MAX_VALUE : position,
        shorter ? Map.of(Concept.SHOWN, code.substring(prefix.length())) : Map.of());
  }

  private static String or(@Nullable String said, String loaded) {
    return said == null ? loaded : said;
  }

  private static @Nullable String emptied(String text) {
    return text.isEmpty() ? null : text;
  }
}
