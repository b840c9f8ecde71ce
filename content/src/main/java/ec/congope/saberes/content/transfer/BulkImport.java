package ec.congope.saberes.content.transfer;

import ec.congope.saberes.content.file.FileStore;
import ec.congope.saberes.content.item.ItemRules;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/**
 * Imports a folder of documents with its manifest ({@code manifest.jsonl} or {@code manifest.csv}).
 *
 * <p>Every record becomes or renews the item of its {@code externalId}; a record with a problem is
 * reported with its line, field and reason, and left out. Some hundred records are one transaction,
 * their files are stored before it, so an import may be killed at any moment and run again: what is
 * in is seen to be unchanged, and the end is the same. Memory does not grow with the size of the
 * manifest, of a line, or of the list of problems; each record costs 32 bytes of temporary file at
 * most, and where it waits for another, one bit.
 */
@Component
public class BulkImport {

  private final Items items;
  private final FileStore files;
  private final Vocabularies vocabularies;
  private final ItemRules rules;

  BulkImport(Items items, FileStore files, Vocabularies vocabularies, ItemRules rules) {
    this.items = items;
    this.files = files;
    this.vocabularies = vocabularies;
    this.rules = rules;
  }

  /**
   * Imports the folder.
   *
   * @throws ec.congope.saberes.content.Invalid when the folder has no manifest, or two
   * @throws IOException when the manifest cannot be read or the store cannot be written
   */
  public ImportReport run(Path folder, ImportListener listener) throws IOException {
    return run(folder, Manifest.in(folder), new Writing.Real(items, files), listener);
  }

  /**
   * Checks everything that {@link #run} would, and writes nothing.
   *
   * @throws ec.congope.saberes.content.Invalid when the folder has no manifest, or two
   * @throws IOException when the manifest or a file cannot be read
   */
  public ImportReport rehearse(Path folder, ImportListener listener) throws IOException {
    return run(folder, Manifest.in(folder), new Writing.Rehearsal(items, files), listener);
  }

  ImportReport run(Path folder, Manifest manifest, Writing writing, ImportListener listener)
      throws IOException {
    var candidates = new Candidates(new Codes(vocabularies), rules, new Folder(folder)::find);
    try (var seen = new SeenIds();
        var postponed = new SeenIds()) {
      return new Run(items, manifest, candidates, writing, listener, seen, postponed).run();
    }
  }
}
