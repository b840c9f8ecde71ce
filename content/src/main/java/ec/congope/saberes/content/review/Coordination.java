package ec.congope.saberes.content.review;

/** Whether a province can pass its own manuscripts on. */
final class Coordination {

  /**
   * Condition on a manuscript {@code m}: its organisation, or one that became one with it, has an
   * active coordinator who neither began it nor saved an answer of it.
   */
  static final String OTHERS =
      """
      exists (select from membership d
                join person c on c.id = d.person_id and c.state = 'ACTIVE'
                join organisation_now his on his.id = d.organisation_id
                join organisation_now its on its.now = his.now
               where its.id = m.organisation_id
                 and d.duty = 'COORDINATOR'
                 and d.person_id is distinct from m.author_id
                 and not exists (select from manuscript_answer a
                                  where a.manuscript_id = m.id and a.saved_by = d.person_id))
      """;

  private Coordination() {}
}
