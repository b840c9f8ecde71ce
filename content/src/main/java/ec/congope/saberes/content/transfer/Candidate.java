package ec.congope.saberes.content.transfer;

import ec.congope.saberes.content.access.Access;
import ec.congope.saberes.content.file.Attachment;
import ec.congope.saberes.content.file.FileId;
import ec.congope.saberes.content.item.Draft;
import ec.congope.saberes.content.item.Relation;
import ec.congope.saberes.content.item.Status;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record that can become an item once its files are stored and its relations have found their
 * targets.
 *
 * @param relations as the manifest names them
 * @param bare the draft without relations and files
 */
record Candidate(
    Row row,
    String externalId,
    Status status,
    List<NamedFile> files,
    List<NamedRelation> relations,
    Draft bare) {

  /** A file that is there, with what a reader will see of it. */
  record NamedFile(
      Path path, String name, String title, @Nullable Access access, @Nullable String licence) {

    Attachment attachment(FileId id, String mediaType, long size) {
      return new Attachment(id, name, title, mediaType, size, access, licence);
    }
  }

  /** A relation to an item with this external id. */
  record NamedRelation(Relation.Kind kind, String target) {}

  /** What changed, in the words of the author. */
  String note() {
    return row.text(Field.CHANGE_NOTE, "").strip();
  }

  /** The draft with relations and files. */
  Draft draft(List<Relation> links, List<Attachment> attachments) {
    return bare.with(links, attachments);
  }
}
