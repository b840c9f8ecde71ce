package ec.congope.saberes.content.review;

import ec.congope.saberes.content.file.FileId;
import ec.congope.saberes.content.file.FileStore.Stored;
import ec.congope.saberes.content.practice.Answer;
import ec.congope.saberes.content.practice.Answers;
import ec.congope.saberes.content.practice.Form;
import ec.congope.saberes.content.practice.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Which files answers may name: only those that came with the manuscript. Else whoever knows the
 * number of a file could take it out of an item that he may not read. What a file is says the
 * store, whatever was handed in.
 */
final class Naming {

  private final Supplier<Map<String, Stored>> files;

  Naming(Supplier<Map<String, Stored>> files) {
    this.files = files;
  }

  /** The edits without rows that name other files. */
  Map<String, Edit> checked(Form form, Map<String, Edit> edits) {
    var checked = new LinkedHashMap<>(edits);
    var naming =
        form.fields().stream()
            .filter(field -> field.kind() == Kind.FILES && edits.containsKey(field.key()))
            .toList();
    if (naming.stream().allMatch(field -> answer(edits, field.key()).isEmpty())) {
      return checked;
    }
    var known = files.get();
    naming.forEach(field -> {
      var edit = checked.get(field.key());
      if (edit != null) {
        checked.put(field.key(), new Edit(edit.base(), known(edit.answer(), known)));
      }
    });
    return checked;
  }

  private static Answer answer(Map<String, Edit> edits, String key) {
    var edit = edits.get(key);
    return edit == null ? Answer.NONE : edit.answer();
  }

  private static Answer known(Answer answer, Map<String, Stored> known) {
    var rows = new ArrayList<Map<String, String>>();
    for (Map<String, String> row : answer.rows()) {
      var file = known.get(row.getOrDefault("file", ""));
      if (file != null) {
        rows.add(told(row, file));
      }
    }
    return new Answer(rows);
  }

  private static Map<String, String> told(Map<String, String> row, Stored file) {
    var told = new LinkedHashMap<>(row);
    told.put("media", file.mediaType());
    told.put("size", Long.toString(file.size()));
    return told;
  }

  /** The files that these answers, which come from the store, name. */
  static List<Stored> named(Form form, Answers answers) {
    return form.fields().stream()
        .filter(field -> field.kind() == Kind.FILES)
        .flatMap(field -> answers.of(field.key()).rows().stream())
        .filter(row -> row.containsKey("file"))
        .map(row ->
            new Stored(
                new FileId(row.getOrDefault("file", "")),
                Long.parseLong(row.getOrDefault("size", "0")),
                row.getOrDefault("media", "application/octet-stream")))
        .toList();
  }
}
