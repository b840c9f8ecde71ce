package ec.congope.saberes.content.text;

import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.file.FileId;
import ec.congope.saberes.content.file.FileStore;
import ec.congope.saberes.content.worker.Extracted;
import ec.congope.saberes.content.worker.Workers;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes the files that wait for their text to the workers, one step a file. A step that is cut
 * short leaves the file waiting.
 */
@Component
public class TextExtraction {

  private static final Logger LOG = LoggerFactory.getLogger(TextExtraction.class);

  private final ExtractedTexts texts;
  private final FileStore files;
  private final Workers workers;
  private final OcrEngine ocr;
  private final Set<FileId> atWork = ConcurrentHashMap.newKeySet();

  TextExtraction(ExtractedTexts texts, FileStore files, Workers workers, OcrEngine ocr) {
    this.texts = texts;
    this.files = files;
    this.workers = workers;
    this.ocr = ocr;
  }

  /** Extracts the file that waits longest; false when none waits. */
  public boolean step() {
    Optional<FileId> next;
    synchronized (this) {
      next = texts.next(List.copyOf(atWork));
      next.ifPresent(atWork::add);
    }
    next.ifPresent(file -> {
      try {
        texts.store(file, extract(file), false);
      } finally {
        atWork.remove(file);
      }
    });
    return next.isPresent();
  }

  /** Reads one scan with the engine; false when none waits or there is no engine. */
  public boolean ocrStep() {
    if (!ocr.isAvailable()) {
      return false;
    }
    var next = texts.nextScan();
    next.ifPresent(this::readScan);
    return next.isPresent();
  }

  /** Extracts everything that waits, scans last. */
  public void drain() {
    boolean more = true;
    while (more) {
      more = step() || ocrStep();
    }
  }

  private Extracted extract(FileId file) {
    try {
      return workers.extract(files.path(file), texts.mediaType(file));
    } catch (IOException | NotFound unreadable) {
      LOG.warn("The file {} cannot be read for its text", file, unreadable);
      return new Extracted(
          Extracted.Status.FAILED, 0, false, unreadable.getMessage(), Map.of(), List.of());
    }
  }

  private void readScan(FileId file) {
    try {
      int count = texts.pageCount(file);
      var pages = ocr.read(files.path(file), count);
      if (pages.isEmpty()) {
        texts.ocrFoundNothing(file);
      } else {
        texts.store(
            file, new Extracted(Extracted.Status.TEXT, count, true, null, Map.of(), pages), true);
      }
    } catch (IOException | NotFound unreadable) {
      LOG.warn("The scan {} cannot be read", file, unreadable);
      texts.ocrFoundNothing(file);
    }
  }
}
