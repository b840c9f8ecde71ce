package ec.congope.saberes.content.archive;

import ec.congope.saberes.content.archive.Section.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the database says of its tables: so a column that a release adds is not forgotten. */
@Component
class Catalogue {

  private record Told(Column column, boolean person, int keyPosition, boolean identity) {}

  private final JdbcClient jdbc;

  Catalogue(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The sections of an archive, each after those that it refers to. */
  List<Section> sections() {
    return Sections.EXPORTED.stream().map(this::section).toList();
  }

  /** All tables of the store. */
  List<String> tables() {
    var sql =
        """
        select table_name::text
          from information_schema.tables
         where table_schema = current_schema() and table_type = 'BASE TABLE'
         order by 1
        """;
    return jdbc.sql(sql).query((row, n) -> row.getString(1)).list();
  }

  /** The version of the tables: the newest migration. */
  int schema() {
    var sql =
        """
        select max(split_part(version, '.', 1)::int)
          from flyway_schema_history
         where success and version is not null
        """;
    return jdbc.sql(sql).query(Integer.class).single();
  }

  /** The numbers that were given last, by table; 0 where none was. */
  Map<String, Long> counters() {
    var counters = new TreeMap<String, Long>();
    for (String table : Sections.COUNTED) {
      var sql = "select coalesce(pg_sequence_last_value(pg_get_serial_sequence(:table, 'id')), 0)";
      counters.put(table, jdbc.sql(sql).param("table", table).query(Long.class).single());
    }
    return counters;
  }

  /** The next number that the table gives is above this one, and above all of its rows. */
  void count(String table, long last) {
    String newest =
        Sections.EXPORTED.contains(table)
            ? "(select coalesce(max(id), 0) from " + table + ")"
            : "0";
    var sql =
        "select setval(pg_get_serial_sequence(:table, 'id'), greatest(n, 1), n > 0)"
            + " from greatest(:last::bigint, "
            + newest
            + ") as n";
    jdbc.sql(sql).param("table", table).param("last", last).query(Long.class).single();
  }

  private Section section(String table) {
    var sql =
        """
        select a.attname::text as name,
               y.typname in ('text', 'varchar', 'bpchar') as textual,
               a.attidentity <> '' as identity,
               coalesce(array_position(k.conkey, a.attnum), 0) as key_position,
               exists (select from pg_constraint c
                        where c.conrelid = a.attrelid and c.contype = 'f'
                          and c.confrelid = 'person'::regclass
                          and a.attnum = any(c.conkey)) as person
          from pg_attribute a
          join pg_type y on y.oid = a.atttypid
          left join pg_constraint k on k.conrelid = a.attrelid and k.contype = 'p'
         where a.attrelid = :table::regclass
           and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
         order by coalesce(array_position(k.conkey, a.attnum), 1000), a.attname collate "C"
        """;
    var told =
        jdbc.sql(sql)
            .param("table", table)
            .query((row, n) ->
                new Told(
                    new Column(row.getString("name"), row.getBoolean("textual")),
                    row.getBoolean("person"),
                    row.getInt("key_position"),
                    row.getBoolean("identity")))
            .list();
    var key = new ArrayList<Column>();
    told.stream().filter(each -> each.keyPosition() > 0).forEach(each -> key.add(each.column()));
    return new Section(
        table,
        told.stream().filter(each -> !each.person()).map(Told::column).toList(),
        told.stream().filter(Told::person).map(each -> each.column().name()).toList(),
        key,
        told.stream().anyMatch(Told::identity));
  }
}
