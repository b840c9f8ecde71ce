package ec.congope.saberes.content.upload;

import ec.congope.saberes.content.file.FileId;
import ec.congope.saberes.content.practice.Answer;
import ec.congope.saberes.content.practice.AnswerRules;
import ec.congope.saberes.content.practice.Field;
import ec.congope.saberes.content.practice.Kind;
import ec.congope.saberes.content.practice.Section;
import ec.congope.saberes.content.review.Manuscript;
import ec.congope.saberes.content.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What the files of a manuscript say of themselves, for fields that say something else or nothing.
 * Proposed to who writes, and never taken by itself: much of it is what a program wrote.
 */
@Component
public class Proposals {

  /** Where a book tells its number and its summary. */
  private static final int FIRST = 8;

  private static final int LAST = 2;

  private static final Set<String> FIELDS =
      Set.of("title", "authors", "issued", "language", "isbn", "summary");

  /** A field that several files speak of shows no more than these. */
  private static final int MOST = 3;

  /**
   * One answer.
   *
   * @param field its key
   * @param file that says so
   * @param name of that file
   * @param value as it would be saved
   */
  public record Proposal(String field, FileId file, String name, String value) {}

  private final Texts texts;
  private final AnswerRules rules;

  Proposals(Texts texts, AnswerRules rules) {
    this.texts = texts;
    this.rules = rules;
  }

  /** Whether files say anything about a field of this section. */
  public static boolean concern(Section section) {
    return section.fields().stream().anyMatch(field -> FIELDS.contains(field.key()));
  }

  /** By the key of the field: what may be taken there, in the order of the files. */
  public Map<String, List<Proposal>> of(Manuscript manuscript) {
    var names = names(manuscript);
    var read = texts.find(names.keySet());
    var all = new LinkedHashMap<String, List<Proposal>>();
    names.forEach((file, name) -> {
      var text = read.get(file);
      if (text != null) {
        var pages = texts.ends(file, FIRST, LAST);
        Sayings.of(text.metadata(), name, pages)
            .forEach((key, value) -> add(all, manuscript, new Proposal(key, file, name, value)));
      }
    });
    return all;
  }

  private void add(Map<String, List<Proposal>> all, Manuscript manuscript, Proposal proposal) {
    var field = manuscript.form().field(proposal.field()).filter(Field::asked).orElse(null);
    var before = all.getOrDefault(proposal.field(), List.of());
    boolean said =
        manuscript.answers().of(proposal.field()).texts().contains(proposal.value())
            || before.stream().anyMatch(other -> other.value().equals(proposal.value()));
    if (field == null || said || before.size() >= MOST) {
      return;
    }
    if (rules.limits(field, Answer.of(proposal.value())).isEmpty()) {
      all.put(proposal.field(), Stream.concat(before.stream(), Stream.of(proposal)).toList());
    }
  }

  /** The answer with what was proposed: one more where there may be several, or in its place. */
  public static Answer taken(Field field, Answer answer, Proposal proposal) {
    if (!field.several()) {
      return Answer.of(proposal.value());
    }
    var values = new ArrayList<>(answer.texts());
    if (!values.contains(proposal.value())) {
      values.add(proposal.value());
    }
    return Answer.ofAll(values);
  }

  private static Map<FileId, String> names(Manuscript manuscript) {
    var names = new LinkedHashMap<FileId, String>();
    for (Field field : manuscript.form().fields()) {
      if (field.kind() == Kind.FILES) {
        for (Map<String, String> row : manuscript.answers().of(field.key()).rows()) {
          var file = new FileId(row.getOrDefault("file", ""));
          names.putIfAbsent(file, row.getOrDefault("name", file.sha256()));
        }
      }
    }
    return names;
  }
}
