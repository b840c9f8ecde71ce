package ec.congope.saberes.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The tables of a run, in Markdown. */
final class Report {

  private Report() {}

  /** Of the import, beside bare Lucene. */
  static String of(int records, long bytes, ImportBench.Result imported, Duration alone) {
    double cpu = perRecord(imported.cpu(), records);
    double bare = perRecord(alone, records);
    return text(
        """
        | import of %,d records of %,d bytes | |
        | --- | --- |
        | CPU of all processes, ms a record | **%.3f** |
        | bare Lucene, same texts and analysis, CPU ms a record | %.3f |
        | ratio | %.2f |
        | wall, ms a record | %.3f |
        | everything searchable after the end of the import | %.1f s |
        | most heap in use, with garbage · after a collection, of 512 MiB | %d MiB · %d MiB |

        """,
        records,
        bytes / records,
        cpu,
        bare,
        cpu / bare,
        perRecord(imported.wall(), records),
        imported.lag().toMillis() / 1e3,
        imported.peak(),
        imported.kept());
  }

  /** Of the search, beside its first line. */
  static String of(List<SearchBench.Cost> costs) {
    var table =
        new StringBuilder(
            """
            | layer | CPU ms | wall ms | CPU × textbook | CPU × tuned | bytes |
            | --- | --- | --- | --- | --- | --- |
            """);
    for (var cost : costs) {
      table.append(
          text(
              "| %s | %.2f | %.2f | %.2f | %.2f | %s |\n",
              cost.layer(),
              cost.cpu(),
              cost.wall(),
              cost.cpu() / costs.get(0).cpu(),
              cost.cpu() / costs.get(1).cpu(),
              cost.bytes() == 0 ? "" : text("%,d", cost.bytes())));
    }
    return table.toString();
  }

  /** Of the kinds of questions, beside textbook Lucene. */
  static String kinds(List<SearchBench.Kind> kinds) {
    var table =
        new StringBuilder(
            """

            | kind of question | textbook Lucene, CPU ms | SearchIndex, CPU ms | ratio |
            | --- | --- | --- | --- |
            """);
    for (var kind : kinds) {
      table.append(
          kind.bare() == 0
              ? text("| %s | | %.3f | |\n", kind.name(), kind.ours())
              : text(
                  "| %s | %.2f | %.2f | %.2f |\n",
                  kind.name(), kind.bare(), kind.ours(), kind.ours() / kind.bare()));
    }
    return table.toString();
  }

  private static double perRecord(Duration duration, int records) {
    return duration.toNanos() / 1e6 / records;
  }

  private static String text(String form, Object... values) {
    return String.format(Locale.ROOT, form, values);
  }
}
