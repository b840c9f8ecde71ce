package ec.congope.saberes.content.item;

import ec.congope.saberes.content.access.Access;
import ec.congope.saberes.content.file.Attachment;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that a person writes about an item: what one revision keeps.
 *
 * @param type code of the content type
 * @param title as printed
 * @param subtitle or null
 * @param summary plain text, may be empty
 * @param body Markdown, may be empty
 * @param language code, such as {@code es}
 * @param contributions authors in order, and the publisher
 * @param issued when it was published, or null
 * @param identifiers ISBN, DOI
 * @param licence code, or null where rights are not stated
 * @param access how far it reaches once published
 * @param framework codes of framework concepts (objectives, results, products, topics)
 * @param competencies codes of competencies and themes
 * @param provinces DPA codes
 * @param evidence code of how well a practice is proven, or null where that is not said
 * @param keywords free words
 * @param relations links to other items
 * @param attachments files in order; the first is number 1
 * @param link address of the document elsewhere, http or https, or null
 * @param marks what a reader must know
 */
public record Draft(
    String type,
    String title,
    @Nullable String subtitle,
    String summary,
    String body,
    String language,
    List<Contribution> contributions,
    @Nullable PartialDate issued,
    List<Identifier> identifiers,
    @Nullable String licence,
    Access access,
    List<String> framework,
    List<String> competencies,
    List<String> provinces,
    @Nullable String evidence,
    List<String> keywords,
    List<Relation> relations,
    List<Attachment> attachments,
    @Nullable String link,
    Set<Mark> marks) {

  /** Copies the collections. */
  public Draft {
    contributions = List.copyOf(contributions);
    identifiers = List.copyOf(identifiers);
    framework = List.copyOf(framework);
    competencies = List.copyOf(competencies);
    provinces = List.copyOf(provinces);
    keywords = List.copyOf(keywords);
    relations = List.copyOf(relations);
    attachments = List.copyOf(attachments);
    marks = Set.copyOf(marks);
  }

  /** The same for other readers. */
  public Draft withAccess(Access other) {
    return with(other, relations, attachments);
  }

  /** The same with other files. */
  public Draft withAttachments(List<Attachment> others) {
    return with(relations, others);
  }

  /** The same with these relations and files. */
  public Draft with(List<Relation> links, List<Attachment> files) {
    return with(access, links, files);
  }

  /** The same with these codes of the framework and of competencies. */
  Draft tagged(List<String> nodes, List<String> themes) {
    return with(access, relations, attachments, nodes, themes);
  }

  private Draft with(Access readers, List<Relation> links, List<Attachment> files) {
    return with(readers, links, files, framework, competencies);
  }

  private Draft with(
      Access readers,
      List<Relation> links,
      List<Attachment> files,
      List<String> nodes,
      List<String> themes) {
    return new Draft(
        type,
        title,
        subtitle,
        summary,
        body,
        language,
        contributions,
        issued,
        identifiers,
        licence,
        readers,
        nodes,
        themes,
        provinces,
        evidence,
        keywords,
        links,
        files,
        link,
        marks);
  }
}
