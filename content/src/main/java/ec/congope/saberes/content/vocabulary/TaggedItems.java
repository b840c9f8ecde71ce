package ec.congope.saberes.content.vocabulary;

import ec.congope.saberes.content.ItemId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  private static final String TAGGED =
      """
        from item i
        join item_revision r on r.item_id = i.id and r.revision = i.revision
       where i.status <> 'retired' and jsonb_exists_any(r.content -> :field, :codes)
      """;

  private final JdbcClient jdbc;

  TaggedItems(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How many say one of these codes, each once. */
  int count(Scheme scheme, Set<String> codes) {
    return asked("select count(*)" + TAGGED, scheme, codes).query(Integer.class).single();
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
    jdbc.sql(
            """
            select coalesce(m.now, t.code) as code, count(distinct i.id) as items
              from item i
              join item_revision r on r.item_id = i.id and r.revision = i.revision
              cross join lateral jsonb_array_elements_text(
                   case jsonb_typeof(r.content -> :field)
                        when 'array' then r.content -> :field
                        when 'string' then jsonb_build_array(r.content -> :field)
                        else '[]'::jsonb end) as t(code)
              left join unnest(:former::text[], :now::text[]) as m(former, now)
                     on m.former = t.code
             where i.status <> 'retired'
             group by 1
            """)
        .param("field", field(scheme))
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
            + TAGGED
            + " order by title, i.id offset :from limit :limit";
    return asked(sql, scheme, codes)
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
            "select i.id" + TAGGED + " and i.status = 'published' order by i.id", scheme, codes)
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
           and jsonb_exists_any(before.content -> :field, :codes)
           and not coalesce(jsonb_exists_any(r.content -> :field, :codes), false)
        """;
    return asked(sql, scheme, codes)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query(Integer.class)
        .single();
  }

  private JdbcClient.StatementSpec asked(String sql, Scheme scheme, Collection<String> codes) {
    return jdbc.sql(sql).param("field", field(scheme)).param("codes", codes.toArray(String[]::new));
  }

  /** Where a draft says codes of the scheme. */
  private static String field(Scheme scheme) {
    return switch (scheme) {
      case FRAMEWORK -> "framework";
      case COMPETENCIES -> "competencies";
      case PROVINCES -> "provinces";
      case TYPES -> "type";
      case LANGUAGES -> "language";
      case LICENCES -> "licence";
      case EVIDENCE -> "evidence";
      case ACCESS, AUDIENCES, MATURITY -> scheme.code();
    };
  }
}
