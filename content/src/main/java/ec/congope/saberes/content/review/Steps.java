package ec.congope.saberes.content.review;

import ec.congope.saberes.content.PersonId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.audit.Audit;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The decisions about manuscripts, told to the audit and the author; and who wrote in them. */
@Component
class Steps {

  private final JdbcClient jdbc;
  private final ReviewNotices notices;
  private final Audit audit;
  private final Clock clock;

  Steps(JdbcClient jdbc, ReviewNotices notices, Audit audit, Clock clock) {
    this.jdbc = jdbc;
    this.notices = notices;
    this.audit = audit;
    this.clock = clock;
  }

  /** Keeps a decision about the manuscript as it is now, which ends what was planned for it. */
  void add(Manuscript manuscript, Step.Kind kind, String reason, Viewer viewer) {
    var sql =
        """
        insert into manuscript_step (manuscript_id, kind, reason, digest, taken_at, taken_by)
        values (:id, :kind, :reason, :digest, :now, :by)
        """;
    String digest = digest(manuscript);
    jdbc.sql(sql)
        .param("id", manuscript.id().value())
        .param("kind", kind.name())
        .param("reason", reason)
        .param("digest", digest)
        .param("now", OffsetDateTime.now(clock))
        .param("by", viewer.person().map(PersonId::value).orElse(null))
        .update();
    jdbc.sql("delete from manuscript_schedule where manuscript_id = :id")
        .param("id", manuscript.id().value())
        .update();
    notices.tell(manuscript, kind, viewer);
    audit.record(
        viewer,
        "manuscript." + kind.name().toLowerCase(Locale.ROOT),
        "manuscript:" + manuscript.id(),
        Map.of("digest", digest));
  }

  /** All about a manuscript, the newest first. */
  List<Step> list(ManuscriptId id) {
    var sql =
        """
        select s.kind, s.reason, s.digest, s.taken_at, p.name
          from manuscript_step s
          left join person p on p.id = s.taken_by
         where s.manuscript_id = :id
         order by s.id desc
        """;
    return jdbc.sql(sql)
        .param("id", id.value())
        .query((row, number) ->
            new Step(
                Step.Kind.valueOf(row.getString("kind")),
                row.getString("reason"),
                row.getString("digest"),
                row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                row.getString("name")))
        .list();
  }

  /** What changed, as it was said when the manuscript was last handed in. */
  String note(ManuscriptId id) {
    return list(id).stream()
        .filter(step -> step.kind() == Step.Kind.SUBMIT)
        .map(Step::reason)
        .findFirst()
        .orElse("");
  }

  /** Whether the last approval is of what the manuscript says now. */
  boolean approved(Manuscript manuscript) {
    Optional<String> last =
        list(manuscript.id()).stream()
            .filter(step -> step.kind() == Step.Kind.APPROVE)
            .map(Step::digest)
            .findFirst();
    return last.filter(digest(manuscript)::equals).isPresent();
  }

  /** Whether the viewer began the manuscript, or saved any answer of it. */
  boolean wrote(Manuscript manuscript, Viewer viewer) {
    var sql =
        """
        select exists (select from manuscript_answer
                        where manuscript_id = :id and saved_by = :person)
        """;
    return viewer
        .person()
        .filter(person ->
            person.equals(manuscript.owner().author())
                || jdbc.sql(sql)
                    .param("id", manuscript.id().value())
                    .param("person", person.value())
                    .query(Boolean.class)
                    .single())
        .isPresent();
  }

  static String digest(Manuscript manuscript) {
    String all =
        manuscript.form().type()
            + "\n"
            + manuscript.form().edition()
            + "\n"
            + manuscript.answers().json();
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(all.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
