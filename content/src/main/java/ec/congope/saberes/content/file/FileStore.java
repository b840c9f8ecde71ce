package ec.congope.saberes.content.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * Keeps documents by the SHA-256 of their bytes. When {@link #put} returns, the bytes are durable;
 * when it throws, nothing is visible. The store knows nothing of items: whoever refers to a file
 * does so in the database, after the put.
 */
public interface FileStore {

  /**
   * What was stored.
   *
   * @param size in bytes
   * @param mediaType found by magic bytes and structure, never by name
   */
  record Stored(FileId id, long size, String mediaType) {}

  /**
   * Stores the stream to its end (staging file, fsync, rename, fsync of the folder) and returns its
   * id; storing the same bytes again is harmless. The caller closes the stream.
   *
   * @throws FileTooLarge as soon as more than the configured limit has been read
   */
  Stored put(InputStream bytes) throws IOException;

  /** Whether the bytes are there. Does not verify them. */
  boolean contains(FileId id);

  /** All ids in the store, in no order; close the stream. */
  Stream<FileId> list() throws IOException;

  /**
   * Opens the file for reading, at any position, after verifying its bytes against its id.
   *
   * @throws ec.congope.saberes.content.NotFound when there is no such file
   * @throws DamagedFile when the bytes are not those that were put
   */
  SeekableByteChannel open(FileId id) throws IOException;

  /**
   * A verified path that another process of this machine can read (the extraction worker). Read
   * only.
   *
   * @throws ec.congope.saberes.content.NotFound when there is no such file
   * @throws DamagedFile when the bytes are not those that were put
   */
  Path path(FileId id) throws IOException;

  /** Reads the bytes anew and says whether they are still those that were put. */
  boolean verify(FileId id) throws IOException;

  /**
   * Removes the file, unless it was put again after this moment; says whether it did. Only the
   * sweeper of strays calls this.
   */
  boolean delete(FileId id, Instant olderThan) throws IOException;

  /** When the file was last put. */
  Instant modified(FileId id) throws IOException;

  /** Removes what interrupted puts left behind before this moment. */
  void sweepStaging(Instant olderThan) throws IOException;
}
