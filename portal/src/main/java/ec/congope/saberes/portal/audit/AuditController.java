package ec.congope.saberes.portal.audit;

import ec.congope.saberes.content.PersonId;
import ec.congope.saberes.content.audit.Audit;
import ec.congope.saberes.content.audit.AuditQuery;
import ec.congope.saberes.content.audit.Entry;
import ec.congope.saberes.content.person.People;
import ec.congope.saberes.portal.layout.CsvRow;
import ec.congope.saberes.portal.layout.Format;
import ec.congope.saberes.portal.layout.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** The audit: a page at a time, the newest first, and whole as a table or as JSON lines. */
@Controller
class AuditController {

  static final int SIZE = 50;

  private static final String ITEM = "item:";
  private static final String PERSON = "person:";
  private static final String MANUSCRIPT = "manuscript:";

  /** Something that can be looked for, with its name. */
  record Action(String code, String label) {}

  /** An entry as people read it. */
  record Row(
      long number,
      String at,
      String day,
      String actor,
      String action,
      String subject,
      @Nullable String url,
      String details,
      String origin) {}

  private final Audit audit;
  private final People people;
  private final Words words;
  private final Format format;
  private final Clock clock;

  AuditController(Audit audit, People people, Words words, Format format, Clock clock) {
    this.audit = audit;
    this.people = people;
    this.words = words;
    this.format = format;
    this.clock = clock;
  }

  @ModelAttribute
  Asked asked(
      @RequestParam(defaultValue = "") String quien,
      @RequestParam(defaultValue = "") String accion,
      @RequestParam(defaultValue = "") String sobre,
      @RequestParam(defaultValue = "") String desde,
      @RequestParam(defaultValue = "") String hasta) {
    return new Asked(quien, accion, sobre, desde, hasta);
  }

  @GetMapping(Asked.PATH)
  String page(
      @ModelAttribute Asked asked, @RequestParam(defaultValue = "") String antes, Model model) {
    AuditQuery query = asked.query(people, clock);
    long before = antes.matches("\\d{1,18}") ? Long.parseLong(antes) : Long.MAX_VALUE;
    var entries = audit.find(query, before, SIZE + 1);
    var shown = entries.subList(0, Math.min(SIZE, entries.size()));
    model.addAttribute("asked", asked);
    model.addAttribute("total", audit.count(query));
    model.addAttribute(
        "actions", audit.actions().stream().map(code -> new Action(code, name(code))).toList());
    model.addAttribute("rows", rows(shown));
    model.addAttribute("first", before == Long.MAX_VALUE ? null : asked.address(Asked.PATH, null));
    model.addAttribute(
        "older",
        entries.size() > SIZE ? asked.address(Asked.PATH, shown.getLast().number()) : null);
    model.addAttribute("csv", asked.address(Asked.PATH + ".csv", null));
    model.addAttribute("jsonl", asked.address(Asked.PATH + ".jsonl", null));
    return "audit/audit";
  }

  @GetMapping(Asked.PATH + ".csv")
  void csv(@ModelAttribute Asked asked, HttpServletResponse response) throws IOException {
    var head = Stream.of("number", "at", "actor", "action", "subject", "details", "origin");
    write(
        asked,
        "text/csv",
        "csv",
        CsvRow.MARK + CsvRow.of(head.map(name -> words.of("audit.column." + name))),
        entry ->
            CsvRow.of(
                Stream.of(
                    Long.toString(entry.number()),
                    entry.at().toString(),
                    entry.actor(),
                    entry.action(),
                    entry.subject(),
                    details(entry.details()),
                    entry.origin() == null ? "" : entry.origin())),
        response);
  }

  @GetMapping(Asked.PATH + ".jsonl")
  void jsonLines(@ModelAttribute Asked asked, HttpServletResponse response) throws IOException {
    var json = JsonMapper.shared();
    write(
        asked,
        "application/jsonl",
        "jsonl",
        "",
        entry -> json.writeValueAsString(entry) + "\n",
        response);
  }

  private void write(
      Asked asked,
      String type,
      String extension,
      String head,
      Function<Entry, String> line,
      HttpServletResponse response)
      throws IOException {
    response.setContentType(type);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"auditoria." + extension + "\"");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
    Writer out = response.getWriter();
    out.write(head);
    audit.each(
        asked.query(people, clock),
        entry -> {
          try {
            out.write(line.apply(entry));
          } catch (IOException gone) {
            throw new UncheckedIOException("the reader of the audit is gone", gone);
          }
        });
  }

  private List<Row> rows(List<Entry> entries) {
    var ids =
        entries.stream()
            .flatMap(entry -> Stream.of(entry.actor(), entry.subject()))
            .filter(told -> told.startsWith(PERSON))
            .map(AuditController::person)
            .distinct()
            .toList();
    Map<PersonId, String> names = people.names(ids);
    return entries.stream().map(entry -> row(entry, names)).toList();
  }

  private Row row(Entry entry, Map<PersonId, String> names) {
    var local = entry.at().atZone(clock.getZone());
    return new Row(
        entry.number(),
        format.time(local.toLocalTime()),
        format.date(local.toLocalDate().toString()),
        actor(entry.actor(), names),
        name(entry.action()),
        subject(entry.subject(), names),
        address(entry.subject(), names),
        told(entry.details()),
        entry.origin() == null ? "" : entry.origin());
  }

  private String name(String action) {
    return words.find("audit.action." + action).orElse(action);
  }

  private String subject(String subject, Map<PersonId, String> names) {
    if (subject.startsWith(ITEM)) {
      return words.of("audit.item", subject.substring(ITEM.length()));
    }
    if (subject.startsWith(MANUSCRIPT)) {
      return words.of("audit.manuscript", subject.substring(MANUSCRIPT.length()));
    }
    return subject.startsWith(PERSON) ? actor(subject, names) : subject;
  }

  private static @Nullable String address(String subject, Map<PersonId, String> names) {
    if (subject.startsWith(ITEM)) {
      return "/fichas/" + subject.substring(ITEM.length());
    }
    return subject.startsWith(PERSON) && names.containsKey(person(subject))
        ? "/admin/personas/" + person(subject)
        : null;
  }

  private static PersonId person(String told) {
    return new PersonId(Long.parseLong(told.substring(PERSON.length())));
  }

  private String actor(String actor, Map<PersonId, String> names) {
    if (!actor.startsWith(PERSON)) {
      return words.of("audit.actor." + actor);
    }
    var id = person(actor);
    return names.getOrDefault(id, words.of("audit.actor.gone", id.toString()));
  }

  /** The same with words for what has some. */
  private String told(Map<String, String> details) {
    var told = new TreeMap<String, String>();
    details.forEach((key, value) ->
        told.put(key, words.find("audit.value." + value.toLowerCase(Locale.ROOT)).orElse(value)));
    return details(told);
  }

  private String details(Map<String, String> details) {
    return new TreeMap<>(details)
        .entrySet().stream()
            .map(each ->
                words.find("audit.detail." + each.getKey()).orElse(each.getKey())
                    + ": "
                    + each.getValue())
            .collect(Collectors.joining(" · "));
  }
}
