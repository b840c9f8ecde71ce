package ec.congope.saberes.search.lucene;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.access.Reach;
import ec.congope.saberes.search.Hit;
import ec.congope.saberes.search.PageHit;
import ec.congope.saberes.search.Snippet;
import ec.congope.saberes.search.follow.IndexDocument;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a result row shows, as one stored text: a row is read for every hit of every answer. */
record Row(
    String slug,
    String type,
    String title,
    @Nullable String issued,
    @Nullable Instant added,
    String language,
    String access,
    List<String> competencies,
    List<String> provinces,
    List<String> framework,
    @Nullable String evidence,
    int replications,
    List<String> replicatedIn,
    List<String> marks,
    List<Hit.FileFormat> files,
    boolean hasPages) {

  static String of(IndexDocument item) {
    String issued = item.issued();
    String evidence = item.evidence();
    return String.join(
        LuceneSchema.SEPARATOR,
        item.slug(),
        item.type(),
        item.title().replace(LuceneSchema.SEPARATOR, " "),
        issued == null ? "" : issued,
        added(item.added()),
        item.language(),
        new Reach(item.access()).level().code(),
        String.join(" ", item.competencies()),
        String.join(" ", item.provinces()),
        String.join(" ", item.marks()),
        String.join(" ", item.files().stream().map(f -> f.name() + ":" + f.size()).toList()),
        item.pages().isEmpty() ? "" : "p",
        evidence == null ? "" : evidence,
        Integer.toString(item.replications().count()),
        String.join(" ", item.replications().provinces()),
        String.join(" ", item.framework()));
  }

  /** The hit of this row, with what of it matched. */
  Hit hit(ItemId id, float score, Snippet marked, Snippet snippet, List<PageHit> pages, int count) {
    return new Hit(
        id,
        slug,
        type,
        score,
        marked,
        issued,
        added,
        language,
        access,
        competencies,
        provinces,
        evidence,
        replications,
        replicatedIn,
        marks,
        files,
        snippet,
        pages,
        count);
  }

  private static String added(@Nullable Instant added) {
    return added == null ? "" : Long.toString(added.getEpochSecond());
  }

  static Row read(String stored) {
    String[] parts = stored.split(LuceneSchema.SEPARATOR, -1);
    return new Row(
        parts[0],
        parts[1],
        parts[2],
        parts[3].isEmpty() ? null : parts[3],
        parts[4].isEmpty() ? null : Instant.ofEpochSecond(Long.parseLong(parts[4])),
        parts[5],
        parts[6],
        words(parts[7]),
        words(parts[8]),
        words(parts[15]),
        parts[12].isEmpty() ? null : parts[12],
        Integer.parseInt(parts[13]),
        words(parts[14]),
        words(parts[9]),
        words(parts[10]).stream().map(Row::file).toList(),
        !parts[11].isEmpty());
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(" "));
  }

  private static Hit.FileFormat file(String text) {
    int colon = text.lastIndexOf(':');
    return new Hit.FileFormat(text.substring(0, colon), Long.parseLong(text.substring(colon + 1)));
  }
}
