package ec.congope.saberes.search;

import ec.congope.saberes.content.ItemId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One item among the results, with all that a result row shows, so that no row asks the database.
 *
 * @param score relevance, comparable within one answer only
 * @param type code of the content type
 * @param title with matches marked
 * @param issued as stored, such as {@code 2019-05}, or null
 * @param added when readers could first see it here, to the second; null where that is unknown
 * @param access code of the access level
 * @param competencies codes as tagged, in order
 * @param provinces DPA codes as tagged, in order
 * @param evidence code of the level of evidence, or null
 * @param replications how many items that everybody may see adapt it
 * @param replicatedIn DPA codes of where that was
 * @param marks codes of the item's marks, such as {@code demostracion}
 * @param fileFormats short names of its files' formats with their sizes, such as {@code PDF 2,4
 *     MB}'s parts
 * @param snippet the best passage of summary or body, at most some 240 characters
 * @param pages best matching pages of its files, best first, at most four
 * @param pageCount how many pages match in all
 */
public record Hit(
    ItemId id,
    String slug,
    String type,
    float score,
    Snippet title,
    @Nullable String issued,
    @Nullable Instant added,
    String language,
    String access,
    List<String> competencies,
    List<String> provinces,
    @Nullable String evidence,
    int replications,
    List<String> replicatedIn,
    List<String> marks,
    List<FileFormat> fileFormats,
    Snippet snippet,
    List<PageHit> pages,
    int pageCount) {

  /**
   * A file of the item in few words.
   *
   * @param name such as {@code PDF}
   * @param size in bytes
   */
  public record FileFormat(String name, long size) {}
}
