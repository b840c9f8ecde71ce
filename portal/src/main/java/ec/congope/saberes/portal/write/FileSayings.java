package ec.congope.saberes.portal.write;

import ec.congope.saberes.content.practice.Answer;
import ec.congope.saberes.content.practice.Field;
import ec.congope.saberes.content.review.Manuscript;
import ec.congope.saberes.content.upload.Proposals;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What files say of themselves, as it is read and not as it is kept. */
@Component
class FileSayings {

  /** What a file says that an answer could be. */
  record Said(String file, String name, String text) {}

  private final Proposals proposals;
  private final AnswerTexts texts;

  FileSayings(Proposals proposals, AnswerTexts texts) {
    this.proposals = proposals;
    this.texts = texts;
  }

  /** By the key of the field that they are about. */
  Map<String, List<Said>> of(Manuscript manuscript) {
    var all = new HashMap<String, List<Said>>();
    proposals
        .of(manuscript)
        .forEach((key, proposed) ->
            manuscript
                .form()
                .field(key)
                .ifPresent(field ->
                    all.put(
                        key, proposed.stream().map(proposal -> said(field, proposal)).toList())));
    return all;
  }

  private Said said(Field field, Proposals.Proposal proposal) {
    var lines = texts.of(field, Answer.of(proposal.value()));
    return new Said(proposal.file().sha256(), proposal.name(), String.join(" ", lines));
  }
}
