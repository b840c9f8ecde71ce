package ec.congope.saberes.content.item;

import ec.congope.saberes.content.access.Access;
import ec.congope.saberes.content.file.Attachment;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Draft} as a revision keeps it: everything that is empty may be absent, sets are in
 * order.
 */
record StoredDraft(
    String type,
    String title,
    @Nullable String subtitle,
    @Nullable String summary,
    @Nullable String body,
    String language,
    @Nullable List<Contribution> contributions,
    @Nullable PartialDate issued,
    @Nullable List<Identifier> identifiers,
    @Nullable String licence,
    Access access,
    @Nullable List<String> framework,
    @Nullable List<String> competencies,
    @Nullable List<String> provinces,
    @Nullable String evidence,
    @Nullable List<String> keywords,
    @Nullable List<Relation> relations,
    @Nullable List<Attachment> attachments,
    @Nullable String link,
    @Nullable Set<Mark> marks) {

  static StoredDraft of(Draft draft) {
    return new StoredDraft(
        draft.type(),
        draft.title(),
        draft.subtitle(),
        draft.summary(),
        draft.body(),
        draft.language(),
        draft.contributions(),
        draft.issued(),
        draft.identifiers(),
        draft.licence(),
        draft.access(),
        draft.framework(),
        draft.competencies(),
        draft.provinces(),
        draft.evidence(),
        draft.keywords(),
        draft.relations(),
        draft.attachments(),
        draft.link(),
        new TreeSet<>(draft.marks()));
  }

  Draft draft() {
    return new Draft(
        type,
        title,
        subtitle,
        summary == null ? "" : summary,
        body == null ? "" : body,
        language,
        orEmpty(contributions),
        issued,
        orEmpty(identifiers),
        licence,
        access,
        orEmpty(framework),
        orEmpty(competencies),
        orEmpty(provinces),
        evidence,
        orEmpty(keywords),
        orEmpty(relations),
        orEmpty(attachments),
        link,
        marks == null ? Set.of() : marks);
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
