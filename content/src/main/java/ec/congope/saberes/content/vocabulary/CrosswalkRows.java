package ec.congope.saberes.content.vocabulary;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of what nodes have become. */
final class CrosswalkRows {

  private final JdbcClient jdbc;

  CrosswalkRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All that is decided from one version to another, by the code of the node. */
  Map<String, Decision> decisions(Scheme scheme, String from, String to) {
    var targets = new LinkedHashMap<String, List<String>>();
    var reasons = new LinkedHashMap<String, String>();
    jdbc.sql(
            """
            select from_code, to_code, reason
              from crosswalk
             where scheme = :scheme and from_version = :from and to_version = :to
             order by from_code, to_code
            """)
        .param("scheme", scheme.code())
        .param("from", from)
        .param("to", to)
        .query(row -> {
          String code = row.getString("from_code");
          var codes = targets.computeIfAbsent(code, key -> new ArrayList<>());
          if (row.getString("to_code") == null) {
            reasons.put(code, row.getString("reason"));
          } else {
            codes.add(row.getString("to_code"));
          }
        });
    var decisions = new LinkedHashMap<String, Decision>();
    targets.forEach(
        (code, codes) -> decisions.put(code, new Decision(code, codes, reasons.get(code))));
    return decisions;
  }

  /** Where every node of any version leads to, by its code. */
  Map<String, List<String>> links(Scheme scheme) {
    var links = new LinkedHashMap<String, List<String>>();
    jdbc.sql(
            """
            select from_code, to_code
              from crosswalk
             where scheme = :scheme and to_code is not null
             order by from_code, to_code
            """)
        .param("scheme", scheme.code())
        .query(row -> {
          links
              .computeIfAbsent(row.getString("from_code"), code -> new ArrayList<>())
              .add(row.getString("to_code"));
        });
    return links;
  }

  /** Puts this in place of whatever was decided of the node. */
  void write(Scheme scheme, String from, String to, Decision decision, Instant at) {
    forget(scheme, from, to, decision.code());
    for (String target : decision.targets()) {
      insert(scheme, from, to, decision.code(), target, null, at);
    }
    if (decision.reason() != null) {
      insert(scheme, from, to, decision.code(), null, decision.reason(), at);
    }
  }

  void forget(Scheme scheme, String from, String to, String code) {
    jdbc.sql(
            """
            delete from crosswalk
             where scheme = :scheme and from_version = :from and to_version = :to
               and from_code = :code
            """)
        .param("scheme", scheme.code())
        .param("from", from)
        .param("to", to)
        .param("code", code)
        .update();
  }

  private void insert(
      Scheme scheme,
      String from,
      String to,
      String code,
      @Nullable String target,
      @Nullable String reason,
      Instant at) {
    jdbc.sql(
            """
            insert into crosswalk (scheme, from_version, from_code, to_version, to_code, reason,
                                   decided_at)
            values (:scheme, :from, :code, :to, :target, :reason, :at)
            """)
        .param("scheme", scheme.code())
        .param("from", from)
        .param("code", code)
        .param("to", to)
        .param("target", target)
        .param("reason", reason)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }
}
