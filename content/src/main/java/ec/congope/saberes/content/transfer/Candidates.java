package ec.congope.saberes.content.transfer;

import ec.congope.saberes.content.Invalid.Violation;
import ec.congope.saberes.content.access.Access;
import ec.congope.saberes.content.access.Level;
import ec.congope.saberes.content.file.FileId;
import ec.congope.saberes.content.item.Contribution;
import ec.congope.saberes.content.item.Draft;
import ec.congope.saberes.content.item.Identifier;
import ec.congope.saberes.content.item.ItemRules;
import ec.congope.saberes.content.item.Mark;
import ec.congope.saberes.content.item.PartialDate;
import ec.congope.saberes.content.item.Relation;
import ec.congope.saberes.content.item.Status;
import ec.congope.saberes.content.transfer.Candidate.NamedFile;
import ec.congope.saberes.content.transfer.Candidate.NamedRelation;
import ec.congope.saberes.content.vocabulary.Scheme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes candidates of rows: resolves codes, reads dates, finds files, and gathers everything that
 * is wrong in the row.
 *
 * <p>What a record does not say: language {@code es}, access {@code public}, status {@code
 * published}; everything else is then empty, also in an item that had it before.
 */
final class Candidates {

  private static final int LONGEST_ID = 200;
  private static final FileId NO_FILE = new FileId("0".repeat(64));

  private final Codes codes;
  private final ItemRules rules;
  private final Function<String, Folder.Answer> folder;

  /**
   * Makes candidates of records.
   *
   * @param folder finds the file of a path
   */
  Candidates(Codes codes, ItemRules rules, Function<String, Folder.Answer> folder) {
    this.codes = codes;
    this.rules = rules;
    this.folder = folder;
  }

  /** The candidate, or nothing when something is wrong; then the row says what. */
  Optional<Candidate> make(Row row) {
    if (row.violations().stream().anyMatch(wrong -> wrong.field().isEmpty())) {
      return Optional.empty();
    }
    String externalId = externalId(row);
    var files = files(row);
    var relations = relations(row);
    var status =
        one(row, Field.STATUS, Status.PUBLISHED, Status::find, Status.values(), Status::code);
    var draft = draft(row);
    var candidate = new Candidate(row, externalId, status, files, relations, draft);
    check(row, candidate);
    return row.violations().isEmpty() ? Optional.of(candidate) : Optional.empty();
  }

  /** The rules for all items, except where the field has been reported already. */
  private void check(Row row, Candidate candidate) {
    var attachments =
        candidate.files().stream()
            .map(file -> file.attachment(NO_FILE, "application/pdf", 0))
            .toList();
    Set<String> reported =
        row.violations().stream().map(Violation::field).collect(Collectors.toSet());
    row.violations().addAll(rules.checkNote(candidate.note()));
    for (Violation violation : rules.check(candidate.draft(List.of(), attachments))) {
      if (!reported.contains(violation.field())) {
        row.violations().add(violation);
      }
    }
  }

  private static String externalId(Row row) {
    String id = row.text(Field.EXTERNAL_ID, "").strip();
    if (id.isEmpty()) {
      required(row, Field.EXTERNAL_ID);
    } else if (id.length() > LONGEST_ID) {
      row.wrong(Field.EXTERNAL_ID, "invalid.too-long", LONGEST_ID, id.length());
    } else if (id.chars().anyMatch(Character::isISOControl)) {
      row.wrong(Field.EXTERNAL_ID, "invalid.control-character");
    }
    return id;
  }

  /** Reports an absent field, unless what is there has been reported already. */
  private static void required(Row row, Field field) {
    if (row.violations().stream().noneMatch(wrong -> wrong.field().equals(field.key()))) {
      row.wrong(field, "invalid.required");
    }
  }

  /** The draft without its relations and files. */
  private Draft draft(Row row) {
    return new Draft(
        type(row),
        row.text(Field.TITLE, "").strip(),
        stripped(row, Field.SUBTITLE),
        row.text(Field.SUMMARY, ""),
        row.text(Field.BODY, ""),
        codes.one(row, Field.LANGUAGE, Scheme.LANGUAGES, "es"),
        contributions(row),
        issued(row),
        identifiers(row),
        licence(row),
        access(row),
        codes.all(row, Field.FRAMEWORK, Scheme.FRAMEWORK),
        codes.all(row, Field.COMPETENCIES, Scheme.COMPETENCIES),
        codes.all(row, Field.PROVINCES, Scheme.PROVINCES),
        evidence(row),
        row.list(Field.KEYWORDS).stream().map(String::strip).distinct().toList(),
        List.of(),
        List.of(),
        stripped(row, Field.LINK),
        marks(row));
  }

  private String type(Row row) {
    if (row.text(Field.TYPE) == null) {
      required(row, Field.TYPE);
      return "";
    }
    return codes.one(row, Field.TYPE, Scheme.TYPES, "");
  }

  private @Nullable String evidence(Row row) {
    return row.text(Field.EVIDENCE) == null
        ? null
        : codes.one(row, Field.EVIDENCE, Scheme.EVIDENCE, "");
  }

  private static @Nullable String stripped(Row row, Field field) {
    String text = row.text(field);
    return text == null ? null : text.strip();
  }

  private static List<Contribution> contributions(Row row) {
    var contributions = new ArrayList<Contribution>();
    for (String author : row.list(Field.AUTHORS)) {
      contributions.add(new Contribution(author.strip(), Contribution.Role.AUTHOR));
    }
    String publisher = stripped(row, Field.PUBLISHER);
    if (publisher != null) {
      contributions.add(new Contribution(publisher, Contribution.Role.PUBLISHER));
    }
    return contributions;
  }

  private static @Nullable PartialDate issued(Row row) {
    String text = stripped(row, Field.ISSUED);
    if (text == null) {
      return null;
    }
    var date = PartialDate.find(text);
    if (date.isEmpty()) {
      row.wrong(Field.ISSUED, "import.date", text);
    }
    return date.orElse(null);
  }

  private static List<Identifier> identifiers(Row row) {
    var identifiers = new ArrayList<Identifier>();
    for (Row.Pair pair : row.pairs(Field.IDENTIFIERS)) {
      var scheme =
          Arrays.stream(Identifier.Scheme.values())
              .filter(known -> known.name().equalsIgnoreCase(pair.first()))
              .findFirst();
      String value = pair.second();
      if (scheme.isEmpty()) {
        Codes.unknown(row, Field.IDENTIFIERS, pair.first(), List.of("isbn", "doi"));
      } else if (value == null || value.isBlank()) {
        row.wrong(Field.IDENTIFIERS, "import.part-missing", "value");
      } else {
        identifiers.add(new Identifier(scheme.get(), value.strip()));
      }
    }
    return identifiers;
  }

  /** A licence that is no known code stays as it is printed, such as {@code GPL-2.0-or-later}. */
  private @Nullable String licence(Row row) {
    String text = stripped(row, Field.LICENCE);
    return text == null ? null : codes.find(Scheme.LICENCES, text).orElse(text);
  }

  private static Set<Mark> marks(Row row) {
    var marks = EnumSet.noneOf(Mark.class);
    for (String entry : row.list(Field.MARKS)) {
      var mark = Arrays.stream(Mark.values()).filter(m -> m.code().equals(entry)).findFirst();
      mark.ifPresentOrElse(
          marks::add,
          () ->
              Codes.unknown(
                  row, Field.MARKS, entry, Arrays.stream(Mark.values()).map(Mark::code).toList()));
    }
    return marks;
  }

  private static List<NamedRelation> relations(Row row) {
    var relations = new ArrayList<NamedRelation>();
    for (Row.Pair pair : row.pairs(Field.RELATIONS)) {
      var kinds = Relation.Kind.values();
      var kind = Arrays.stream(kinds).filter(k -> k.code().equals(pair.first())).findFirst();
      String target = pair.second();
      if (kind.isEmpty()) {
        var known = Arrays.stream(kinds).map(Relation.Kind::code).toList();
        Codes.unknown(row, Field.RELATIONS, pair.first(), known);
      } else if (target == null || target.isBlank()) {
        row.wrong(Field.RELATIONS, "import.part-missing", "target");
      } else {
        relations.add(new NamedRelation(kind.get(), target.strip()));
      }
    }
    if (relations.size() > ItemRules.ENTRIES) {
      row.wrong(Field.RELATIONS, "invalid.too-many", ItemRules.ENTRIES, relations.size());
    }
    return relations;
  }

  private List<NamedFile> files(Row row) {
    var files = new ArrayList<NamedFile>();
    for (Row.Pair pair : row.pairs(Field.FILES)) {
      String title = pair.second();
      switch (folder.apply(pair.first())) {
        case Folder.Answer.Refused(Violation violation) -> row.violations().add(violation);
        case Folder.Answer.Found(var path) -> {
          String name = pair.first().substring(pair.first().lastIndexOf('/') + 1);
          title = title == null || title.isBlank() ? name : title.strip();
          files.add(new NamedFile(path, name, title, readers(row, pair), codes.licence(row, pair)));
        }
      }
    }
    return files;
  }

  private static Access access(Row row) {
    String embargo = stripped(row, Field.EMBARGO);
    var day = embargo == null ? Optional.<LocalDate>empty() : Access.day(embargo);
    if (embargo != null && day.isEmpty()) {
      row.wrong(Field.EMBARGO, "import.day", embargo);
    }
    String text = row.text(Field.ACCESS, Access.PUBLIC.alias());
    return level(row, Field.ACCESS, text)
        .orElse(Access.ORGANISATION)
        .ownedBy(stripped(row, Field.ORGANISATION))
        .from(day.orElse(null));
  }

  /** Who may read a file that is not for all readers of its item, or null. */
  static @Nullable Access readers(Row row, Row.Pair file) {
    String text = file.third();
    return text == null || text.isBlank() ? null : level(row, Field.FILES, text).orElse(null);
  }

  private static Optional<Access> level(Row row, Field field, String text) {
    var access = Access.find(text.strip());
    boolean dated = field == Field.ACCESS && text.contains("@");
    if (access.isEmpty() || dated) {
      Codes.unknown(
          row,
          field,
          text,
          Arrays.stream(Level.values())
              .map(level -> level == Level.NETWORK ? level.alias() + ":…" : level.alias())
              .toList());
      return Optional.empty();
    }
    return access;
  }

  private static <E> E one(
      Row row,
      Field field,
      E otherwise,
      Function<String, Optional<E>> find,
      E[] values,
      Function<E, String> code) {
    String text = row.text(field);
    if (text == null) {
      return otherwise;
    }
    return find.apply(text.strip())
        .orElseGet(() -> {
          Codes.unknown(row, field, text, Arrays.stream(values).map(code).toList());
          return otherwise;
        });
  }
}
