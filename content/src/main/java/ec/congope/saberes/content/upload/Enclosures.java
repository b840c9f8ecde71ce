package ec.congope.saberes.content.upload;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.Invalid.Violation;
import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.file.FileId;
import ec.congope.saberes.content.file.FileStore;
import ec.congope.saberes.content.practice.Answer;
import ec.congope.saberes.content.practice.Field;
import ec.congope.saberes.content.practice.Kind;
import ec.congope.saberes.content.review.Manuscript;
import ec.congope.saberes.content.review.ManuscriptId;
import ec.congope.saberes.content.review.Manuscripts;
import ec.congope.saberes.content.text.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Stored files as rows of a manuscript's fields. Of many added at once none is lost. */
@Component
public class Enclosures {

  private final Manuscripts manuscripts;
  private final Quotas quotas;
  private final Texts texts;
  private final TransactionOperations transaction;

  Enclosures(
      Manuscripts manuscripts, Quotas quotas, Texts texts, TransactionOperations transaction) {
    this.manuscripts = manuscripts;
    this.quotas = quotas;
    this.texts = texts;
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
    write(
        id,
        field,
        file,
        viewer,
        rows -> {
          var fresh = new HashMap<String, String>();
          fresh.put("title", title.isBlank() ? name : title.strip());
          rows.add(named(fresh, file, name));
        });
  }

  /**
   * Puts a stored file in the place of another, of which all stays that was said: title, author,
   * who reads it. Versions that were published keep the other one.
   *
   * @throws NotFound when the other one does not stand there any more
   * @throws NoRoom when the organisation holds as much as it may
   */
  public void replace(
      ManuscriptId id,
      String field,
      FileId other,
      FileStore.Stored file,
      String name,
      Viewer viewer) {
    write(
        id,
        field,
        file,
        viewer,
        rows -> {
          int place =
              IntStream.range(0, rows.size())
                  .filter(n -> other.sha256().equals(rows.get(n).get("file")))
                  .findFirst()
                  .orElseThrow(() -> new NotFound("file of manuscript " + id, other));
          rows.set(place, renewed(rows.get(place), file, name));
        });
  }

  private interface Work {
    void on(List<Map<String, String>> rows);
  }

  private void write(ManuscriptId id, String key, FileStore.Stored file, Viewer viewer, Work work) {
    transaction.executeWithoutResult(status -> {
      manuscripts.keep(id, file, viewer); // and holds the manuscript until this ends
      var now = manuscripts.getToWrite(id, viewer);
      quotas.check(now.owner().organisation());
      var rows = new ArrayList<>(now.answers().of(key).rows());
      work.on(rows);
      texts.request(List.of(file.id())); // what the file says of itself is proposed to who writes
      var changed = Map.of(key, new Answer(rows));
      if (rows.size() > field(now, key).most()
          || !manuscripts.save(id, now.version(), changed, viewer).whole()) {
        throw new Invalid(List.of(Violation.of("files", "write.file.many")));
      }
    });
  }

  /** What a file is says the store: of the old one nothing of that may stay. */
  private static Map<String, String> named(
      Map<String, String> row, FileStore.Stored file, String name) {
    row.remove("media");
    row.remove("size");
    row.put("file", file.id().sha256());
    row.put("name", name);
    return row;
  }

  /** A title that was only the name of the file becomes the new name. */
  private static Map<String, String> renewed(
      Map<String, String> row, FileStore.Stored file, String name) {
    var fresh = new HashMap<>(row);
    fresh.computeIfPresent("title", (key, title) -> title.equals(row.get("name")) ? name : title);
    return named(fresh, file, name);
  }
}
