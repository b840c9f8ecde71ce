package ec.congope.saberes.content.upload;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.file.FileStore;
import ec.congope.saberes.content.practice.Answer;
import ec.congope.saberes.content.practice.Answers;
import ec.congope.saberes.content.review.Manuscript;
import ec.congope.saberes.content.review.ManuscriptId;
import ec.congope.saberes.content.review.Manuscripts;
import ec.congope.saberes.content.text.TextExtraction;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ProposalsTest {

  private static final UploadDesk DESK = new UploadDesk();
  private static final Viewer ANA = DESK.person("ana", "gap-azuay");
  private static final String NUMBER = "978-9942-09-635-7";

  private final Proposals proposals = DESK.library.get(Proposals.class);
  private final Manuscripts manuscripts = DESK.library.get(Manuscripts.class);

  @AfterAll
  static void close() {
    DESK.close();
  }

  private ManuscriptId begun() {
    var organisation = ANA.organisations().iterator().next();
    return manuscripts.begin("publicacion", organisation, Answers.NONE, ANA).id();
  }

  private static void add(ManuscriptId id, String name, String text) throws IOException {
    var bytes = new ByteArrayInputStream(UploadDesk.bytes(text));
    var file = DESK.library.get(FileStore.class).put(bytes);
    DESK.library.get(Enclosures.class).add(id, UploadDesk.FIELD, file, name, "", ANA);
  }

  private List<Proposals.Proposal> said(Manuscript manuscript) {
    return proposals.of(manuscript).getOrDefault("isbn", List.of());
  }

  private Map<String, Answer> taken(ManuscriptId id) {
    var manuscript = manuscripts.get(id, ANA);
    var proposal = said(manuscript).getFirst();
    var field = manuscript.form().field("isbn").orElseThrow();
    return Map.of("isbn", Proposals.taken(field, manuscript.answers().of("isbn"), proposal));
  }

  @Test
  void whatAFileSaysIsProposedOnceItsTextIsReadAndNeverTakenByItself() throws IOException {
    var id = begun();
    add(id, "guia.txt", "Guía vial\n\nISBN " + NUMBER + "\n");
    assertThat(proposals.of(manuscripts.get(id, ANA))).isEmpty();

    DESK.library.get(TextExtraction.class).drain();

    var now = manuscripts.get(id, ANA);
    assertThat(now.answers().text("isbn")).isEmpty();
    assertThat(proposals.of(now)).containsOnlyKeys("isbn");
    var proposal = said(now).getFirst();
    assertThat(proposal.value()).isEqualTo(NUMBER);
    assertThat(proposal.name()).isEqualTo("guia.txt");
    manuscripts.save(id, now.version(), taken(id), ANA);
    assertThat(manuscripts.get(id, ANA).answers().text("isbn")).isEqualTo(NUMBER);
    assertThat(proposals.of(manuscripts.get(id, ANA))).isEmpty();
  }

  @Test
  void twoFilesThatSayTheSameProposeItOnce() throws IOException {
    var id = begun();
    add(id, "uno.txt", "Uno\n\nISBN " + NUMBER + "\n");
    add(id, "dos.txt", "Dos\n\nISBN " + NUMBER + "\n");
    DESK.library.get(TextExtraction.class).drain();

    assertThat(said(manuscripts.get(id, ANA))).hasSize(1);
  }
}
