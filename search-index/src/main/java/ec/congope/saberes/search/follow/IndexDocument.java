package ec.congope.saberes.search.follow;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.item.Replications;
import ec.congope.saberes.search.Dimension;
import ec.congope.saberes.search.Hit;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that the index needs of one item; no engine in it.
 *
 * @param access the key that opens it, of {@link ec.congope.saberes.content.access.Reach}
 * @param files those that everybody reads who reads the item: nothing here tells of the others
 * @param labels names of its concepts and contributors, with alternative and hidden ones, and codes
 * @param organisations names of the bodies that wrote or published it
 * @param body plain text
 * @param added when readers could first see it, in whole seconds, or null
 * @param evidence code of the level of evidence, or null
 * @param replications how other provinces took it up
 * @param values values by dimension, with everything above them
 * @param codes all vocabulary codes as tagged: what makes two items alike
 */
public record IndexDocument(
    ItemId id,
    int revision,
    String slug,
    String type,
    String title,
    String summary,
    String body,
    List<String> labels,
    List<String> organisations,
    @Nullable String issued,
    @Nullable Instant added,
    String language,
    String access,
    List<String> competencies,
    List<String> provinces,
    List<String> framework,
    @Nullable String evidence,
    Replications replications,
    List<String> marks,
    List<Hit.FileFormat> files,
    Map<Dimension, Set<String>> values,
    Set<String> codes,
    List<Page> pages) {

  /**
   * A page of a file.
   *
   * @param file number of the file in the item, from 1
   * @param number of the page in the file, from 1
   * @param access the key that opens it, besides that of the item
   */
  public record Page(int file, int number, String text, String access) {

    /** Of all that the index derives from the page. */
    public long digest() {
      return new Digest().add(file).add(number).add(text).add(access).value();
    }
  }

  /** Of all that the index derives from the item, its pages aside. */
  public long digest() {
    var digest =
        new Digest()
            .add(id.value())
            .add(revision)
            .add(slug)
            .add(type)
            .add(title)
            .add(summary)
            .add(body)
            .add(labels)
            .add(organisations)
            .add(issued)
            .add(added == null ? -1 : added.getEpochSecond())
            .add(language)
            .add(access)
            .add(competencies)
            .add(provinces)
            .add(framework)
            .add(evidence)
            .add(replications.count())
            .add(replications.provinces())
            .add(marks);
    files.forEach(file -> digest.add(file.name()).add(file.size()));
    for (Dimension dimension : Dimension.values()) {
      digest.add(values.getOrDefault(dimension, Set.of()));
    }
    return digest.add(codes).add(pages.size()).value();
  }
}
