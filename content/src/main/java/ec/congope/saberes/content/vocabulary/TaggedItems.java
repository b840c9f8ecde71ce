package ec.congope.saberes.content.vocabulary;

import ec.congope.saberes.content.ItemId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which items say a code, for those who look after the vocabularies: published ones and drafts. */
@Component
public class TaggedItems {

  /**
   * An item in one line.
   *
   * @param published whether readers have it
   */
  public record Line(ItemId id, String slug, String title, boolean published) {}

  /** Followed by what an item says, as {@link #said} has it. */
  private static final String ITEMS =
      """
        from item i
        join item_revision r on r.item_id = i.id and r.revision = i.revision
       where i.status <> 'retired' and
      """;

  private final JdbcClient jdbc;

  TaggedItems(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How many say one of these codes, each once. */
  int count(Scheme scheme, Set<String> codes) {
    return asked("select count(*)" + tagged(scheme), codes).query(Integer.class).single();
  }

  /**
   * How many say each code, each item once.
   *
   * @param now the codes that are no longer used, with those that took their place: their items
   *     count there
   */
  Map<String, Integer> counts(Scheme scheme, Map<String, String> now) {
    var counts = new HashMap<String, Integer>();
    var former = List.copyOf(now.keySet());
    var sql =
        """
        select coalesce(m.now, t.code) as code, count(distinct i.id) as items
          from item i
          join item_revision r on r.item_id = i.id and r.revision = i.revision
          cross join lateral jsonb_array_elements_text(%s) as t(code)
          left join unnest(:former::text[], :now::text[]) as m(former, now)
                 on m.former = t.code
         where i.status <> 'retired'
         group by 1
        """
            .formatted(said("r", scheme));
    jdbc.sql(sql)
        .param("former", former.toArray(String[]::new))
        .param("now", former.stream().map(now::get).toArray(String[]::new))
        .query(row -> {
          counts.put(row.getString("code"), row.getInt("items"));
        });
    return counts;
  }

  /** A part of them, by title. */
  List<Line> list(Scheme scheme, Set<String> codes, int from, int limit) {
    var sql =
        "select i.id, i.slug, r.content ->> 'title' as title, i.status = 'published' as published"
            + tagged(scheme)
            + " order by title, i.id offset :from limit :limit";
    return asked(sql, codes)
        .param("from", from)
        .param("limit", limit)
        .query((row, n) ->
            new Line(
                new ItemId(row.getLong("id")),
                row.getString("slug"),
                row.getString("title"),
                row.getBoolean("published")))
        .list();
  }

  /** Those that readers have, in order. */
  List<ItemId> published(Scheme scheme, Set<String> codes) {
    return asked(
            "select i.id" + tagged(scheme) + " and i.status = 'published' order by i.id", codes)
        .query((row, n) -> new ItemId(row.getLong(1)))
        .list();
  }

  /** How many said one of these codes at that time, were saved since, and say none of them now. */
  int retagged(Scheme scheme, Set<String> codes, Instant since) {
    var sql =
        """
        select count(*)
          from item i
          join item_revision r on r.item_id = i.id and r.revision = i.revision
          join lateral (select b.content from item_revision b
                         where b.item_id = i.id and b.saved_at <= :since
                         order by b.revision desc limit 1) before on true
         where i.saved_at > :since
           and jsonb_exists_any(%s, :codes)
           and not jsonb_exists_any(%s, :codes)
        """
            .formatted(said("before", scheme), said("r", scheme));
    return asked(sql, codes)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query(Integer.class)
        .single();
  }

  private static String tagged(Scheme scheme) {
    return ITEMS + " jsonb_exists_any(" + said("r", scheme) + ", :codes)";
  }

  /** The codes of the scheme that a revision says, as a list. */
  private static String said(String revision, Scheme scheme) {
    return paths(scheme).stream()
        .map(path -> "jsonb_path_query_array(%s.content, '%s')".formatted(revision, path))
        .collect(Collectors.joining(" || ", "(", ")"));
  }

  private JdbcClient.StatementSpec asked(String sql, Collection<String> codes) {
    return jdbc.sql(sql).param("codes", codes.toArray(String[]::new));
  }

  /** Where a draft says codes of the scheme. */
  private static List<String> paths(Scheme scheme) {
    return switch (scheme) {
      case FRAMEWORK -> List.of("$.framework[*]");
      case COMPETENCIES -> List.of("$.competencies[*]");
      case PROVINCES -> List.of("$.provinces[*]");
      case TYPES -> List.of("$.type");
      case LANGUAGES -> List.of("$.language");
      case LICENCES -> List.of("$.licence", "$.attachments[*].licence");
      case EVIDENCE -> List.of("$.evidence");
      case ACCESS, AUDIENCES, MATURITY -> List.of("$.\"" + scheme.code() + "\"");
    };
  }
}
