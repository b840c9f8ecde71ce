package ec.congope.saberes.content.review;

import ec.congope.saberes.content.ContentException;
import ec.congope.saberes.content.PersonId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.person.People;
import ec.congope.saberes.content.person.Person;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Publishes what is due, in the name of who set the moment: whoever may not publish any more does
 * not, and what may not be published is not tried again. Two nodes at once publish it once.
 */
@Component
public class Punctual {

  private static final Logger LOG = LoggerFactory.getLogger(Punctual.class);
  private static final int AT_ONCE = 20;

  private record Due(ManuscriptId id, PersonId by) {}

  private final JdbcClient jdbc;
  private final People people;
  private final Publication publication;
  private final Schedule schedule;
  private final Clock clock;

  Punctual(
      JdbcClient jdbc, People people, Publication publication, Schedule schedule, Clock clock) {
    this.jdbc = jdbc;
    this.people = people;
    this.publication = publication;
    this.schedule = schedule;
    this.clock = clock;
  }

  /** Publishes what is due; says how many. */
  public int step() {
    int published = 0;
    for (Due due : due()) {
      published += publish(due) ? 1 : 0;
    }
    return published;
  }

  private boolean publish(Due due) {
    Viewer viewer = people.find(due.by()).map(Person::viewer).orElse(Viewer.anonymous());
    try {
      publication.publish(due.id(), viewer);
      return true;
    } catch (ContentException refused) {
      LOG.warn("Manuscript {} was due and is not published", due.id(), refused);
      schedule.drop(due.id(), due.by());
      return false;
    } catch (RuntimeException failure) { // what may pass: the others are due all the same
      LOG.warn("Manuscript {} was due and is tried again", due.id(), failure);
      return false;
    }
  }

  private List<Due> due() {
    var sql =
        """
        select s.manuscript_id, s.set_by
          from manuscript_schedule s join manuscript m on m.id = s.manuscript_id
         where s.publish_at <= :now and m.state = 'APPROVED'
         order by s.publish_at, s.manuscript_id
         limit :most
        """;
    return jdbc.sql(sql)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("most", AT_ONCE)
        .query((row, number) ->
            new Due(
                new ManuscriptId(row.getLong("manuscript_id")),
                new PersonId(row.getLong("set_by"))))
        .list();
  }
}
