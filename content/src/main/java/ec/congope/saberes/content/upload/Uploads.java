package ec.congope.saberes.content.upload;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.Invalid.Violation;
import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.file.Acceptance;
import ec.congope.saberes.content.file.FileId;
import ec.congope.saberes.content.file.FileName;
import ec.congope.saberes.content.file.FileSettings;
import ec.congope.saberes.content.file.FileStore;
import ec.congope.saberes.content.file.FileTooLarge;
import ec.congope.saberes.content.file.Reception;
import ec.congope.saberes.content.review.ManuscriptId;
import ec.congope.saberes.content.review.Manuscripts;
import ec.congope.saberes.content.upload.Appended.End;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Uploads in pieces. An upload is whose it is alone: to everybody else, and to whom may no longer
 * write the manuscript, it does not exist. Room for the whole file is held from the beginning, and
 * given back when it is taken, given up, or forgotten for too long.
 */
@Component
public class Uploads {

  private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);

  /** A file of which there is no row: a write that crossed the end of its upload. */
  private static final Duration STRAY = Duration.ofHours(1);

  private final UploadRows rows;
  private final Partials partials;
  private final Quotas quotas;
  private final Room room;
  private final Manuscripts manuscripts;
  private final Enclosures enclosures;
  private final Reception reception;
  private final long limit;
  private final Clock clock;
  private final TransactionOperations transaction;

  Uploads(
      UploadRows rows,
      Partials partials,
      Quotas quotas,
      Room room,
      Manuscripts manuscripts,
      Enclosures enclosures,
      Reception reception,
      FileSettings settings,
      Clock clock,
      TransactionOperations transaction) {
    this.rows = rows;
    this.partials = partials;
    this.quotas = quotas;
    this.room = room;
    this.manuscripts = manuscripts;
    this.enclosures = enclosures;
    this.reception = reception;
    this.limit = settings.limit().toBytes();
    this.clock = clock;
    this.transaction = transaction;
  }

  /**
   * Begins one.
   *
   * @param sent the name as the computer has it
   * @param length in bytes, positive
   * @throws Invalid when a file of this name is not taken
   * @throws FileTooLarge when it is longer than a file may be
   * @throws NoRoom when it does not fit
   */
  public Upload begin(
      ManuscriptId manuscript, String field, String sent, long length, Viewer viewer)
      throws IOException {
    var now = manuscripts.getToWrite(manuscript, viewer);
    Enclosures.field(now, field);
    String name = FileName.of(sent);
    Acceptance.refusal(name)
        .ifPresent(code -> {
          throw new Invalid(List.of(Violation.of("name", code, name)));
        });
    if (length > limit) {
      throw new FileTooLarge(limit);
    }
    room.require(length);
    var upload =
        new Upload(UploadId.fresh(), manuscript, field, name, length, 0, false, rows.expiry());
    transaction.executeWithoutResult(status -> {
      rows.insert(upload, now.owner().organisation(), viewer);
      quotas.check(now.owner().organisation());
      quotas.check(viewer);
    });
    return upload;
  }

  /** The upload, with the offset at which it goes on. */
  public Upload get(UploadId id, Viewer viewer) {
    var upload = rows.find(id, viewer).orElseThrow(() -> new NotFound("upload", id));
    manuscripts.getToWrite(upload.manuscript(), viewer);
    return there(upload);
  }

  /** Bytes are there that both the store and the disk know of. */
  private Upload there(Upload upload) {
    return upload.taken()
        ? upload
        : upload.at(Math.min(upload.received(), partials.size(upload.id())));
  }

  /** What the viewer began for a manuscript and has not finished, the oldest first. */
  public List<Upload> open(ManuscriptId manuscript, Viewer viewer) {
    return rows.open(manuscript, viewer).stream().map(this::there).toList();
  }

  /**
   * Writes a piece, which must begin where the last one ended.
   *
   * @param checksum of the piece, or null: without one, what came before the line broke is kept
   * @throws NoRoom when the disk does not take it
   */
  public Appended append(
      UploadId id, long offset, InputStream bytes, @Nullable Checksum checksum, Viewer viewer)
      throws IOException {
    var before = get(id, viewer);
    if (before.taken()) {
      return new Appended(before.received(), End.ELSEWHERE);
    }
    return partials
        .alone(
            id,
            file -> {
              var now = get(id, viewer);
              return now.received() == offset
                  ? Partials.write(file, now, bytes, checksum, end -> rows.received(id, end))
                  : new Appended(now.received(), End.ELSEWHERE);
            })
        .orElseGet(() -> new Appended(before.received(), End.BUSY));
  }

  /**
   * Takes a whole upload into its manuscript; once, however often it is asked for.
   *
   * @param title what a reader sees, or blank for the name
   * @param other the file in whose place it is put, or null where it is one more
   * @return false when bytes are still missing
   * @throws Invalid when the file is not taken for what it is: then the upload is over
   * @throws NoRoom when the disk does not take it
   */
  public boolean finish(UploadId id, String title, @Nullable FileId other, Viewer viewer)
      throws IOException {
    var upload = get(id, viewer);
    if (upload.taken() || !upload.isWhole()) {
      return upload.taken();
    }
    room.require(upload.length());
    try {
      var stored = reception.take(partials.place(id), upload.name());
      transaction.executeWithoutResult(status -> enclose(id, stored, title, other, viewer));
    } catch (Invalid refused) {
      end(id);
      throw refused;
    } catch (NoSuchFileException gone) {
      return get(id, viewer).taken(); // somebody else finished it at the same moment
    }
    partials.delete(id);
    return true;
  }

  private void enclose(
      UploadId id, FileStore.Stored stored, String title, @Nullable FileId other, Viewer viewer) {
    var now = rows.lock(id, viewer).orElseThrow(() -> new NotFound("upload", id));
    if (now.taken()) {
      return;
    }
    rows.taken(id); // before the quota is looked at: its bytes are counted once
    if (other == null) {
      enclosures.add(now.manuscript(), now.field(), stored, now.name(), title, viewer);
    } else {
      enclosures.replace(now.manuscript(), now.field(), other, stored, now.name(), viewer);
    }
  }

  /** Gives one up; what was received of it is gone. */
  public void abandon(UploadId id, Viewer viewer) throws IOException {
    var upload = rows.find(id, viewer).orElseThrow(() -> new NotFound("upload", id));
    end(upload.id());
  }

  private void end(UploadId id) throws IOException {
    rows.delete(id);
    partials.delete(id);
  }

  /** Throws away what nobody went on with, and says how many uploads that were. */
  public int sweep() throws IOException {
    var expired = rows.deleteExpired();
    for (UploadId id : expired) {
      partials.delete(id);
    }
    int strays = partials.sweep(rows.needed(), clock.instant().minus(STRAY));
    if (!expired.isEmpty() || strays > 0) {
      LOG.info(
          "Removed {} uploads that nobody went on with, and {} files of none",
          expired.size(),
          strays);
    }
    return expired.size();
  }
}
