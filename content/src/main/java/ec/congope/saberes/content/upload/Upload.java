package ec.congope.saberes.content.upload;

import ec.congope.saberes.content.review.ManuscriptId;
import java.time.Instant;

/**
 * A file on its way.
 *
 * @param field of the manuscript that it is for
 * @param name of the file, made fit
 * @param length in bytes, as announced
 * @param received bytes that are on the disk for sure: where the next piece begins
 * @param taken whether the file stands in the manuscript
 * @param expires when what was received is thrown away; each piece puts it off
 */
public record Upload(
    UploadId id,
    ManuscriptId manuscript,
    String field,
    String name,
    long length,
    long received,
    boolean taken,
    Instant expires) {

  /** Whether all bytes are there. */
  public boolean isWhole() {
    return received == length;
  }

  Upload at(long bytes) {
    return new Upload(id, manuscript, field, name, length, bytes, taken, expires);
  }
}
