package ec.congope.saberes.content.transfer;

import ec.congope.saberes.content.Invalid.Violation;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.content.item.Items.Entry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * One import, in up to three readings of the manifest. The first takes every record whose relations
 * point to items that are there. If others are left, the second takes them without those relations
 * that point to one another, and the third adds these. A manifest without relations is read once.
 */
final class Run {

  /** Most records of a transaction. */
  static final int BATCH = 500;

  /** Most bytes of manifest in a transaction. */
  private static final int BATCH_BYTES = 4 << 20;

  private enum Reading {
    ALL,
    POSTPONED,
    CIRCULAR
  }

  private final Items items;
  private final Manifest manifest;
  private final Candidates candidates;
  private final Writing writing;
  private final Intake intake;
  private final ImportListener listener;
  private final Tally tally;
  private final SeenIds seen;
  private final SeenIds postponedIds;
  private final BitSet postponed = new BitSet();
  private final BitSet circular = new BitSet();

  private Reading reading = Reading.ALL;
  private List<Candidate> batch = new ArrayList<>();
  private int batchBytes;

  Run(
      Items items,
      Manifest manifest,
      Candidates candidates,
      Writing writing,
      ImportListener listener,
      SeenIds seen,
      SeenIds postponedIds) {
    this.items = items;
    this.manifest = manifest;
    this.candidates = candidates;
    this.writing = writing;
    this.intake = new Intake(writing);
    this.listener = listener;
    this.tally = new Tally(listener);
    this.seen = seen;
    this.postponedIds = postponedIds;
  }

  ImportReport run() throws IOException {
    read(Reading.ALL);
    if (!postponed.isEmpty()) {
      read(Reading.POSTPONED);
    }
    if (!circular.isEmpty() && writing.writes()) {
      read(Reading.CIRCULAR);
    }
    return tally.report(!writing.writes());
  }

  private void read(Reading next) throws IOException {
    reading = next;
    long records = 0;
    long bytes = 0;
    try (var rows = manifest.open()) {
      for (var row = rows.next(); row.isPresent(); row = rows.next()) {
        records++;
        bytes += row.get().bytes();
        take(row.get());
        if (reading == Reading.ALL) {
          listener.progress(records, bytes, manifest.bytes());
        }
      }
    }
    flush();
  }

  private void take(Row row) throws IOException {
    if (reading == Reading.ALL) {
      check(row);
    } else if (wanted().get(index(row))) {
      candidates.make(row).ifPresentOrElse(this::enqueue, () -> vanished(row));
    }
    if (batch.size() >= BATCH || batchBytes >= BATCH_BYTES) {
      flush();
    }
  }

  /** A record that was right in the first reading is no longer: its files were taken away. */
  private void vanished(Row row) {
    if (reading == Reading.POSTPONED) {
      tally.skip(row);
    }
  }

  private BitSet wanted() {
    return reading == Reading.POSTPONED ? postponed : circular;
  }

  private static int index(Row row) {
    return Math.toIntExact(row.line());
  }

  private void check(Row row) throws IOException {
    var candidate = candidates.make(row);
    String externalId = row.text(Field.EXTERNAL_ID, "").strip();
    if (!externalId.isEmpty()) {
      long first = seen.add(externalId, row.line());
      if (first != 0) {
        row.wrong(Field.EXTERNAL_ID, "import.duplicate", externalId, first);
      }
    }
    if (row.violations().isEmpty() && candidate.isPresent()) {
      enqueue(candidate.get());
    } else {
      tally.skip(row);
    }
  }

  private void enqueue(Candidate candidate) {
    batch.add(candidate);
    batchBytes += candidate.row().bytes();
  }

  private void flush() throws IOException {
    var ready = new LinkedHashMap<String, Candidate>();
    var entries = new ArrayList<Entry>();
    var links = Links.of(batch, items);
    for (Candidate candidate : batch) {
      if (!settled(candidate, links.missing(candidate))) {
        continue;
      }
      var attachments = intake.take(candidate);
      if (!candidate.row().violations().isEmpty()) {
        tally.skip(candidate.row());
        continue;
      }
      var draft = candidate.draft(links.resolved(candidate), attachments);
      ready.put(candidate.externalId(), candidate);
      entries.add(new Entry(candidate.externalId(), draft, candidate.status(), candidate.note()));
    }
    batch = new ArrayList<>();
    batchBytes = 0;
    if (!entries.isEmpty()) {
      write(entries, ready);
    }
  }

  private void write(List<Entry> entries, LinkedHashMap<String, Candidate> ready) {
    var outcomes = writing.write(entries);
    if (reading == Reading.CIRCULAR) {
      return;
    }
    ready.forEach((externalId, candidate) -> {
      var outcome = outcomes.get(externalId);
      if (outcome == null) {
        candidate.row().wrong("", "import.refused");
        tally.skip(candidate.row());
      } else {
        tally.done(outcome, candidate.files().size());
      }
    });
  }

  /** Whether the candidate can go in now; if not, it was postponed or reported. */
  private boolean settled(Candidate candidate, List<String> missing) throws IOException {
    if (missing.isEmpty()) {
      return true;
    }
    var row = candidate.row();
    if (reading == Reading.ALL) {
      postponed.set(index(row));
      postponedIds.add(candidate.externalId(), row.line());
      return false;
    }
    var unknown = missing.stream().filter(target -> !comes(target)).toList();
    if (reading == Reading.POSTPONED && unknown.isEmpty()) {
      circular.set(index(row));
      return true;
    }
    for (String target : reading == Reading.CIRCULAR ? missing : unknown) {
      var violation = Violation.of(Field.RELATIONS.key(), "import.relation-unknown", target);
      if (reading == Reading.CIRCULAR) {
        tally.problem(row, violation);
      } else {
        row.violations().add(violation);
      }
    }
    if (reading == Reading.POSTPONED) {
      tally.skip(row);
    }
    return false;
  }

  /** Whether a target that is not there yet will be: in a rehearsal nothing ever is. */
  private boolean comes(String target) {
    return writing.writes() ? postponedIds.contains(target) : seen.contains(target);
  }
}
