package ec.congope.saberes.content.review;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.OrganisationId;
import ec.congope.saberes.content.item.Shown;
import ec.congope.saberes.content.practice.Answers;
import ec.congope.saberes.content.practice.Form;
import ec.congope.saberes.content.practice.Forms;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where items come from: what their revisions were made of, and whose they are. */
@Component
class ItemOrigins {

  /** Answers with the form that they were given to. */
  record Given(Form form, Answers answers) {}

  private final JdbcClient jdbc;
  private final Forms forms;

  ItemOrigins(JdbcClient jdbc, Forms forms) {
    this.jdbc = jdbc;
    this.forms = forms;
  }

  /** Those of a revision; none for one that was written otherwise. */
  Optional<Given> find(ItemId item, int revision) {
    var sql =
        """
        select form, edition, answers::text as answers
          from item_answers
         where item_id = :item and revision = :revision
        """;
    return jdbc.sql(sql)
        .param("item", item.value())
        .param("revision", revision)
        .query((row, number) ->
            new Given(
                forms.get(row.getString("form"), row.getInt("edition")),
                Answers.read(row.getString("answers"))))
        .optional();
  }

  void insert(ItemId item, int revision, Form form, Answers answers, Shown shown) {
    var sql =
        """
        insert into item_answers (item_id, revision, form, edition, answers, shows)
        values (:item, :revision, :form, :edition, :answers::jsonb, :shows)
        """;
    jdbc.sql(sql)
        .param("item", item.value())
        .param("revision", revision)
        .param("form", form.type())
        .param("edition", form.edition())
        .param("answers", answers.json())
        .param("shows", shown.facts().toArray(String[]::new))
        .update();
  }

  /** Whose an item is, where that is said. */
  Optional<OrganisationId> owner(ItemId item) {
    return jdbc.sql(
            "select organisation_id from item where id = :id and organisation_id is not null")
        .param("id", item.value())
        .query(Long.class)
        .optional()
        .map(OrganisationId::new);
  }

  void own(ItemId item, OrganisationId organisation) {
    jdbc.sql("update item set organisation_id = :organisation where id = :id")
        .param("organisation", organisation.value())
        .param("id", item.value())
        .update();
  }
}
