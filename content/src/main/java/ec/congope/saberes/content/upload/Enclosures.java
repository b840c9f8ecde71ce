package ec.congope.saberes.content.upload;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.Invalid.Violation;
import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.file.FileStore;
import ec.congope.saberes.content.practice.Answer;
import ec.congope.saberes.content.practice.Field;
import ec.congope.saberes.content.practice.Kind;
import ec.congope.saberes.content.review.Manuscript;
import ec.congope.saberes.content.review.ManuscriptId;
import ec.congope.saberes.content.review.Manuscripts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Stored files as rows of a manuscript's fields. Of many added at once none is lost. */
@Component
public class Enclosures {

  private final Manuscripts manuscripts;
  private final Quotas quotas;
  private final TransactionOperations transaction;

  Enclosures(Manuscripts manuscripts, Quotas quotas, TransactionOperations transaction) {
    this.manuscripts = manuscripts;
    this.quotas = quotas;
    this.transaction = transaction;
  }

  /** The field of files with this key. */
  public static Field field(Manuscript manuscript, String key) {
    return manuscript
        .form()
        .field(key)
        .filter(field -> field.kind() == Kind.FILES)
        .orElseThrow(() -> new NotFound("field of files", key));
  }

  /**
   * Adds a stored file as the last of a field.
   *
   * @param title what a reader sees, or blank for the name
   * @throws Invalid when the field holds as many as it may
   * @throws NoRoom when the organisation does
   */
  public void add(
      ManuscriptId id,
      String field,
      FileStore.Stored file,
      String name,
      String title,
      Viewer viewer) {
    transaction.executeWithoutResult(status -> {
      manuscripts.keep(id, file, viewer); // and holds the manuscript until this ends
      var now = manuscripts.getToWrite(id, viewer);
      quotas.check(now.owner().organisation());
      requirePlace(now, field);
      var rows = new ArrayList<>(now.answers().of(field).rows());
      rows.add(
          Map.of(
              "file",
              file.id().sha256(),
              "name",
              name,
              "title",
              title.isBlank() ? name : title.strip()));
      var changed = Map.of(field, new Answer(rows));
      if (!manuscripts.save(id, now.version(), changed, viewer).whole()) {
        throw full();
      }
    });
  }

  /**
   * Looks whether one more fits.
   *
   * @throws Invalid when it does not
   */
  static void requirePlace(Manuscript manuscript, String key) {
    if (manuscript.answers().of(key).rows().size() >= field(manuscript, key).most()) {
      throw full();
    }
  }

  private static Invalid full() {
    return new Invalid(List.of(Violation.of("files", "write.file.many")));
  }
}
