package ec.congope.saberes.content.review;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.tuning.RefusedTags;
import ec.congope.saberes.content.tuning.RefusedTags.Refused;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The suggested tags that somebody refused for what is being written. They stay refused for the
 * item that it becomes, whoever corrects it later.
 */
@Component
public class Refusals {

  private final Manuscripts manuscripts;
  private final RefusedTags tags;
  private final JdbcClient jdbc;
  private final TransactionOperations transaction;

  Refusals(
      Manuscripts manuscripts,
      RefusedTags tags,
      JdbcClient jdbc,
      TransactionOperations transaction) {
    this.manuscripts = manuscripts;
    this.tags = tags;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /** What was refused for a manuscript, and for the item that it is of. */
  public Set<Refused> list(Manuscript manuscript) {
    var refused = new LinkedHashSet<Refused>();
    subjects(manuscript).forEach(subject -> refused.addAll(tags.list(subject)));
    return refused;
  }

  /** Remembers a refusal. */
  public void refuse(ManuscriptId id, Refused tag, Viewer viewer) {
    transaction.executeWithoutResult(status -> {
      var manuscript = manuscripts.locked(id, Action.WRITE, viewer);
      tags.refuse(subjects(manuscript).getFirst(), tag);
    });
  }

  /** Lets everything of this kind be suggested again. */
  public void forget(ManuscriptId id, String kind, Viewer viewer) {
    transaction.executeWithoutResult(status -> {
      var manuscript = manuscripts.locked(id, Action.WRITE, viewer);
      for (String subject : subjects(manuscript)) {
        tags.list(subject).stream()
            .filter(tag -> tag.kind().equals(kind))
            .forEach(tag -> tags.forget(subject, tag));
      }
    });
  }

  /** The names that refusals may be kept under, the one for new ones first. */
  private List<String> subjects(Manuscript manuscript) {
    ItemId item = manuscript.item();
    if (item == null) {
      return List.of("manuscript-" + manuscript.id());
    }
    // refused before there was an item: in the manuscript that it was first published from
    var sql =
        """
        select distinct r.subject
          from manuscript m join refused_tag r on r.subject = 'manuscript-' || m.id
         where m.item_id = :item
        """;
    var before = jdbc.sql(sql).param("item", item.value()).query(String.class).list();
    return Stream.concat(Stream.of("item-" + item), before.stream()).toList();
  }
}
