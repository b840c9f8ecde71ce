package ec.congope.saberes.content.upload;

import ec.congope.saberes.content.OrganisationId;
import ec.congope.saberes.content.PersonId;
import ec.congope.saberes.content.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What an organisation may keep and a person may begin. Looked at after a row was written and under
 * a lock that holds until the transaction ends: of many who come at once exactly so many fit, and
 * the others leave nothing behind. No lock keeps others from writing rows that name the
 * organisation.
 */
@Component
class Quotas {

  private final JdbcClient jdbc;
  private final UploadSettings settings;

  Quotas(JdbcClient jdbc, UploadSettings settings) {
    this.jdbc = jdbc;
    this.settings = settings;
  }

  /**
   * Looks at an organisation: the files of its manuscripts, each counted once, and those on their
   * way by the length they announced.
   *
   * @throws NoRoom when there is more now than fits
   */
  void check(OrganisationId organisation) {
    lock("select id from organisation where id = :id for no key update", organisation.value());
    var sql =
        """
        select coalesce((select sum(f.size)
                           from (select distinct on (mf.file_id) mf.file_id, mf.size
                                   from manuscript_file mf
                                   join manuscript m on m.id = mf.manuscript_id
                                  where m.organisation_id = :id
                                  order by mf.file_id) f), 0)
             + coalesce((select sum(u.length)
                           from upload u
                          where u.organisation_id = :id and not u.taken), 0)
        """;
    long used = jdbc.sql(sql).param("id", organisation.value()).query(Long.class).single();
    long quota = settings.quota().toBytes();
    if (used > quota) {
      throw new NoRoom(NoRoom.Where.ORGANISATION, quota);
    }
  }

  /**
   * Looks at a person.
   *
   * @throws NoRoom when more uploads are open now than one person may have
   */
  void check(Viewer viewer) {
    PersonId person = viewer.person().orElse(null);
    if (person == null) {
      return; // the administrator's token: nobody whose uploads could be counted
    }
    lock("select id from person where id = :id for no key update", person.value());
    long open =
        jdbc.sql("select count(*) from upload where person_id = :id and not taken")
            .param("id", person.value())
            .query(Long.class)
            .single();
    if (open > settings.open()) {
      throw new NoRoom(NoRoom.Where.PERSON, settings.open());
    }
  }

  private void lock(String sql, long id) {
    var unused = jdbc.sql(sql).param("id", id).query(Long.class).single();
  }
}
