package ec.congope.saberes.content.transfer;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.file.FileId;
import ec.congope.saberes.content.file.FileStore;
import ec.congope.saberes.content.file.Malware;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.content.item.Items.Entry;
import ec.congope.saberes.content.item.Items.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.dao.DataIntegrityViolationException;

/** What a run does to the library: the real thing, or nothing but looking. */
sealed interface Writing {

  /** What a scanner says against the file, as the code of a message. */
  Optional<String> refusal(Path file) throws IOException;

  /** Stores the bytes, or only says what they are. */
  FileStore.Stored store(Path file) throws IOException;

  /**
   * Imports the entries, or only says what would become of them. An entry that cannot be imported
   * is absent from the answer.
   */
  Map<String, Outcome> write(List<Entry> entries);

  /** Whether anything is written. */
  boolean writes();

  /** Writes. */
  record Real(Items items, FileStore files, Malware malware, Viewer viewer) implements Writing {

    @Override
    public Optional<String> refusal(Path file) throws IOException {
      return malware.refusal(file);
    }

    @Override
    public FileStore.Stored store(Path file) throws IOException {
      try (var bytes = Files.newInputStream(file)) {
        return files.put(bytes);
      }
    }

    @Override
    public Map<String, Outcome> write(List<Entry> entries) {
      return halving(entries, some -> items.importAll(some, viewer));
    }

    /** Writes all that is accepted: what is refused is divided until it is one entry. */
    static Map<String, Outcome> halving(
        List<Entry> entries, Function<List<Entry>, Map<String, Outcome>> write) {
      try {
        return write.apply(entries);
      } catch (Invalid | DataIntegrityViolationException refused) {
        if (entries.size() == 1) {
          return Map.of();
        }
        int middle = entries.size() / 2;
        var outcomes = new LinkedHashMap<>(halving(entries.subList(0, middle), write));
        outcomes.putAll(halving(entries.subList(middle, entries.size()), write));
        return outcomes;
      }
    }

    @Override
    public boolean writes() {
      return true;
    }
  }

  /** Writes, and notes for a batch what became of which item. */
  record Kept(Real real, DeedKeeping keeping) implements Writing {

    @Override
    public Optional<String> refusal(Path file) throws IOException {
      return real.refusal(file);
    }

    @Override
    public FileStore.Stored store(Path file) throws IOException {
      return real.store(file);
    }

    @Override
    public Map<String, Outcome> write(List<Entry> entries) {
      return keeping.noting(entries, real);
    }

    @Override
    public boolean writes() {
      return true;
    }
  }

  /** Looks. */
  record Rehearsal(Items items, FileStore files) implements Writing {

    /** Is asked when it is meant. */
    @Override
    public Optional<String> refusal(Path file) {
      return Optional.empty();
    }

    /** A file that the store has already may be put again: that is how its type is known. */
    @Override
    public FileStore.Stored store(Path file) throws IOException {
      var sha = FileId.of(file);
      if (files.contains(sha)) {
        try (var bytes = Files.newInputStream(file)) {
          return files.put(bytes);
        }
      }
      return new FileStore.Stored(sha, Files.size(file), "application/octet-stream");
    }

    @Override
    public Map<String, Outcome> write(List<Entry> entries) {
      return items.compare(entries, Viewer.administrator());
    }

    @Override
    public boolean writes() {
      return false;
    }
  }
}
