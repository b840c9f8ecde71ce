package ec.congope.saberes.portal.find;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.vocabulary.Concept;
import ec.congope.saberes.portal.layout.Labels;
import ec.congope.saberes.search.Dimension;
import ec.congope.saberes.search.Reading;
import ec.congope.saberes.search.Scope;
import ec.congope.saberes.search.Sort;
import ec.congope.saberes.search.Values;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Criteria as an address, and back. Addresses carry slugs; codes are taken too. */
@Component
public class Addresses {

  /** Criteria and the values that meant nothing. */
  public record Read(Criteria criteria, List<String> ignored) {}

  private final Values values;
  private final Labels labels;

  Addresses(Values values, Labels labels) {
    this.values = values;
    this.labels = labels;
  }

  /** What the parameters of an address ask for; what means nothing is left out and named. */
  public Read read(MultiValueMap<String, String> parameters) {
    var filters = new EnumMap<Dimension, Set<String>>(Dimension.class);
    var ignored = new ArrayList<String>();
    for (Dimension dimension : Dimension.values()) {
      for (String value : parameters.getOrDefault(dimension.parameter(), List.of())) {
        values
            .code(dimension, value)
            .ifPresentOrElse(
                code -> filters.computeIfAbsent(dimension, d -> new LinkedHashSet<>()).add(code),
                () -> {
                  if (!value.isBlank()) {
                    ignored.add(value.strip());
                  }
                });
      }
    }
    String text = Optional.ofNullable(parameters.getFirst("q")).orElse("").strip();
    Sort sort =
        Optional.ofNullable(parameters.getFirst("orden"))
            .flatMap(Sort::find)
            .orElse(Sort.RELEVANCE);
    var years = Years.read(parameters.getFirst("desde"), parameters.getFirst("hasta"));
    return new Read(
        new Criteria(
            text,
            filters,
            years,
            sort,
            page(parameters.getFirst("pagina")),
            "fichas".equals(parameters.getFirst("solo")) ? Scope.RECORDS : Scope.RECORDS_AND_PAGES,
            "1".equals(parameters.getFirst("exacto")) ? Reading.LITERAL : Reading.HELPFUL),
        ignored);
  }

  private static int page(@org.jspecify.annotations.Nullable String text) {
    return text != null && text.matches("\\d{1,5}")
        ? Math.clamp(Integer.parseInt(text), 1, Criteria.LAST_PAGE)
        : 1;
  }

  Optional<Concept> concept(Dimension dimension, String codeOrSlug) {
    return values.concept(dimension, codeOrSlug);
  }

  /** The name of a value as its filter shows it; the code where there is no such value. */
  public String label(Dimension dimension, String code) {
    return labels.of(dimension, code);
  }

  String slug(Dimension dimension, String code) {
    return values.slug(dimension, code);
  }

  /** The address with what matched in one result unfolded there. */
  String unfolding(Criteria criteria, ItemId item) {
    String address = write(criteria);
    return address + (address.indexOf('?') < 0 ? '?' : '&') + "ver=" + item;
  }

  /** The address of the search page; normal: no empty parameters, no first page. */
  public String write(Criteria criteria) {
    var parameters = new ArrayList<String>();
    if (!criteria.text().isEmpty()) {
      parameters.add("q=" + URLEncoder.encode(criteria.text(), StandardCharsets.UTF_8));
    }
    for (Dimension dimension : Dimension.values()) {
      for (String code : criteria.chosen(dimension)) {
        parameters.add(dimension.parameter() + "=" + slug(dimension, code));
      }
    }
    if (criteria.years().from() > 0) {
      parameters.add("desde=" + criteria.years().from());
    }
    if (criteria.years().to() > 0) {
      parameters.add("hasta=" + criteria.years().to());
    }
    if (criteria.scope() == Scope.RECORDS) {
      parameters.add("solo=fichas");
    }
    if (criteria.reading() == Reading.LITERAL) {
      parameters.add("exacto=1");
    }
    if (criteria.sort() != Sort.RELEVANCE) {
      parameters.add("orden=" + criteria.sort().parameter());
    }
    if (criteria.page() > 1) {
      parameters.add("pagina=" + criteria.page());
    }
    return parameters.isEmpty() ? "/buscar" : "/buscar?" + String.join("&", parameters);
  }

  /** The parameters of a search without its page, as they stand after the question mark. */
  public String parameters(Criteria criteria) {
    String address = write(criteria.at(1));
    int mark = address.indexOf('?');
    return mark < 0 ? "" : address.substring(mark + 1);
  }

  /** What is searched for, without order and page: the same for everybody who asks the same. */
  public String question(Criteria criteria) {
    return Stream.of(parameters(criteria).split("&"))
        .filter(parameter -> !parameter.startsWith("orden="))
        .collect(Collectors.joining("&"));
  }

  /** The criteria of such parameters. */
  public Criteria parse(String parameters) {
    var map = new LinkedMultiValueMap<String, String>();
    for (String parameter : parameters.split("&")) {
      int equals = parameter.indexOf('=');
      if (equals > 0) {
        map.add(
            parameter.substring(0, equals),
            URLDecoder.decode(parameter.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    return read(map).criteria();
  }
}
