package ec.congope.saberes.content.transfer;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.batch.Batches;
import ec.congope.saberes.content.file.FileStore;
import ec.congope.saberes.content.file.Malware;
import ec.congope.saberes.content.item.ItemRules;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Imports a folder of documents with its manifest ({@code manifest.jsonl}, {@code manifest.csv} or
 * {@code manifest.xlsx}).
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
  private final Malware malware;
  private final Vocabularies vocabularies;
  private final ItemRules rules;
  private final Batches batches;
  private final NamedStandings standings;
  private final TransactionOperations transaction;

  BulkImport(
      Items items,
      FileStore files,
      Vocabularies vocabularies,
      ItemRules rules,
      Batches batches,
      NamedStandings standings,
      Malware malware,
      TransactionOperations transaction) {
    this.malware = malware;
    this.items = items;
    this.files = files;
    this.vocabularies = vocabularies;
    this.rules = rules;
    this.batches = batches;
    this.standings = standings;
    this.transaction = transaction;
  }

  /**
   * Imports the folder.
   *
   * @throws ec.congope.saberes.content.Invalid when the folder has no manifest, or two
   * @throws IOException when the manifest cannot be read or the store cannot be written
   */
  public ImportReport run(Path folder, ImportListener listener) throws IOException {
    var real = new Writing.Real(items, files, malware, Viewer.administrator());
    return run(folder, Manifest.in(folder), real, listener);
  }

  /**
   * Imports the folder for a batch, in the name of the viewer, and notes with the batch what became
   * of which item.
   *
   * @throws ec.congope.saberes.content.Invalid when the folder has no manifest, or two
   * @throws IOException when the manifest cannot be read or the store cannot be written
   */
  public ImportReport run(Path folder, long batch, Viewer viewer, ImportListener listener)
      throws IOException {
    var real = new Writing.Real(items, files, malware, viewer);
    var kept = new Writing.Kept(real, new DeedKeeping(batch, batches, standings, transaction));
    return run(folder, Manifest.in(folder), kept, listener);
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

  /**
   * Looks whether there is one list of items in the folder, and one that can be read.
   *
   * @throws ec.congope.saberes.content.Invalid when there is not
   */
  public void look(Path folder) throws IOException {
    Manifest.in(folder);
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
