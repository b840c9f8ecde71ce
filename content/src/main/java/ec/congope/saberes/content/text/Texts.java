package ec.congope.saberes.content.text;

import ec.congope.saberes.content.file.FileId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is known of the documents' text. */
@Component
public class Texts {

  /**
   * Asks for the text of these files, where it was not asked before. Runs inside the caller's
   * transaction; the work is done later, in the background.
   */
  public void request(Collection<FileId> files) {
    throw new UnsupportedOperationException("pending " + files);
  }

  /** How far the files have come; no entry for a file that nobody asked for. */
  public Map<FileId, FileText> find(Collection<FileId> files) {
    throw new UnsupportedOperationException("pending " + files);
  }

  /** One page of a file. */
  public Optional<Page> page(FileId file, int number) {
    throw new UnsupportedOperationException("pending " + file + number);
  }

  /** All pages of a file that have text, in order. */
  public List<Page> pages(FileId file) {
    throw new UnsupportedOperationException("pending " + file);
  }

  /** Sends a file to the workers again, whatever came out before. */
  public void retry(FileId file) {
    throw new UnsupportedOperationException("pending " + file);
  }

  /** Files whose text is not simply there, newest first: for the editors' list. */
  public List<FileText> troubled(int limit) {
    throw new UnsupportedOperationException("pending " + limit);
  }
}
