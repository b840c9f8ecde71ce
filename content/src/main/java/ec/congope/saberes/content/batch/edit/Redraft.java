package ec.congope.saberes.content.batch.edit;

import ec.congope.saberes.content.item.Draft;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A draft with one field other than it was. */
record Redraft(Draft draft) {

  static Redraft of(Draft draft) {
    return new Redraft(draft);
  }

  Draft competencies(List<String> codes) {
    return with(draft.licence(), draft.framework(), codes, draft.provinces(), draft.keywords());
  }

  Draft framework(List<String> codes) {
    return with(draft.licence(), codes, draft.competencies(), draft.provinces(), draft.keywords());
  }

  Draft provinces(List<String> codes) {
    return with(draft.licence(), draft.framework(), draft.competencies(), codes, draft.keywords());
  }

  Draft keywords(List<String> words) {
    return with(draft.licence(), draft.framework(), draft.competencies(), draft.provinces(), words);
  }

  Draft licence(String code) {
    return with(code, draft.framework(), draft.competencies(), draft.provinces(), draft.keywords());
  }

  private Draft with(
      @Nullable String licence,
      List<String> framework,
      List<String> competencies,
      List<String> provinces,
      List<String> keywords) {
    return new Draft(
        draft.type(),
        draft.title(),
        draft.subtitle(),
        draft.summary(),
        draft.body(),
        draft.language(),
        draft.contributions(),
        draft.issued(),
        draft.identifiers(),
        licence,
        draft.access(),
        framework,
        competencies,
        provinces,
        draft.evidence(),
        keywords,
        draft.relations(),
        draft.attachments(),
        draft.link(),
        draft.marks());
  }
}
