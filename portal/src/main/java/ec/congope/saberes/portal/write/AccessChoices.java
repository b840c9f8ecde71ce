package ec.congope.saberes.portal.write;

import ec.congope.saberes.content.access.Access;
import ec.congope.saberes.content.access.Level;
import ec.congope.saberes.content.access.Networks;
import ec.congope.saberes.content.access.Networks.Network;
import ec.congope.saberes.content.vocabulary.Concept;
import ec.congope.saberes.content.vocabulary.Scheme;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import ec.congope.saberes.portal.layout.Format;
import ec.congope.saberes.portal.layout.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Who may read it, to choose from: the levels, each network that has a name, and from which day.
 */
@Component
class AccessChoices {

  private final Vocabularies vocabularies;
  private final Networks networks;
  private final Format format;
  private final Words words;

  AccessChoices(Vocabularies vocabularies, Networks networks, Format format, Words words) {
    this.vocabularies = vocabularies;
    this.networks = networks;
    this.format = format;
    this.words = words;
  }

  /** The levels, then the networks; what the answer says is chosen. */
  List<FieldView.Choice> of(String answer, String id) {
    String chosen = Access.find(answer).map(AccessChoices::code).orElse(answer);
    var choices = new ArrayList<FieldView.Choice>();
    var names = new LinkedHashMap<String, String>();
    networks.list().forEach(network -> names.put(network.slug(), network.name()));
    var offered =
        Stream.concat(
            vocabularies.list(Scheme.ACCESS).stream()
                .map(Concept::code)
                .filter(code -> Access.find(code).isPresent()),
            names.keySet().stream().map(slug -> code(Access.network(slug))));
    offered.forEach(code ->
        choices.add(
            new FieldView.Choice(
                id + (choices.isEmpty() ? "" : "-" + choices.size()),
                code,
                label(code, slug -> names.getOrDefault(slug, slug)),
                "",
                "",
                code.equals(chosen))));
    return choices;
  }

  /** The day from which it holds, as browsers want it; empty for no embargo. */
  static String day(String answer) {
    return Access.find(answer)
        .flatMap(access -> Optional.ofNullable(access.embargo()))
        .map(LocalDate::toString)
        .orElse("");
  }

  /** An answer as people read it. */
  String label(String answer) {
    return label(answer, this::name);
  }

  private String label(String answer, UnaryOperator<String> names) {
    return Access.find(answer).map(access -> label(access, names)).orElse(answer);
  }

  private String label(Access access, UnaryOperator<String> names) {
    String level =
        access.level() == Level.NETWORK
            ? words.of("write.access.network", names.apply(String.valueOf(access.network())))
            : vocabularies.label(Scheme.ACCESS, access.code());
    var day = access.embargo();
    return day == null ? level : words.of("write.access.later", level, format.date(day.toString()));
  }

  private String name(String slug) {
    return networks.find(slug).map(Network::name).orElse(slug);
  }

  private static String code(Access access) {
    return access.from(null).answer();
  }
}
