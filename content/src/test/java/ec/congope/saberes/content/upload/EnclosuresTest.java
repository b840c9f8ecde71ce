package ec.congope.saberes.content.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.file.FileId;
import ec.congope.saberes.content.file.FileStore;
import ec.congope.saberes.content.file.References;
import ec.congope.saberes.content.practice.Answer;
import ec.congope.saberes.content.review.ManuscriptId;
import ec.congope.saberes.content.review.Manuscripts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class EnclosuresTest {

  private static final UploadDesk DESK = new UploadDesk();
  private static final Viewer ANA = DESK.person("ana", "gap-azuay");
  private static final Viewer LUIS = DESK.person("luis", "gap-azuay");
  private static final Viewer LOJA = DESK.person("maria", "gap-loja");
  private static final String FIELD = UploadDesk.FIELD;

  private final Enclosures enclosures = DESK.library.get(Enclosures.class);

  @AfterAll
  static void close() {
    DESK.close();
  }

  private static FileStore.Stored stored(String text) throws IOException {
    return DESK.library.get(FileStore.class).put(new ByteArrayInputStream(UploadDesk.bytes(text)));
  }

  private FileId added(ManuscriptId id, String text, Viewer viewer) throws IOException {
    var file = stored(text);
    enclosures.add(id, FIELD, file, text + ".txt", "", viewer);
    return file.id();
  }

  @Test
  void aFileThatIsReplacedKeepsItsPlaceAndWhatWasSaidOfIt() throws IOException {
    var id = DESK.manuscript(ANA);
    var first = added(id, "uno", ANA);
    added(id, "dos", ANA);
    said(id, "access", "organizacion");

    enclosures.replace(id, FIELD, first, stored("tres"), "tres.txt", ANA);

    var rows = DESK.rows(id, ANA);
    assertThat(rows)
        .extracting(row -> row.getOrDefault("name", ""))
        .containsExactly("tres.txt", "dos.txt");
    assertThat(rows.getFirst())
        .containsEntry("title", "tres.txt")
        .containsEntry("access", "organizacion")
        .containsEntry("size", "4");
    assertThat(DESK.library.get(References.class).all()).contains(first);

    said(id, "title", "Acta");
    var third = new FileId(rows.getFirst().getOrDefault("file", ""));
    enclosures.replace(id, FIELD, third, stored("cuatro"), "cuatro.txt", ANA);
    assertThat(DESK.rows(id, ANA).getFirst())
        .containsEntry("title", "Acta")
        .containsEntry("name", "cuatro.txt");
  }

  private static void said(ManuscriptId id, String column, String text) {
    var manuscripts = DESK.library.get(Manuscripts.class);
    var now = manuscripts.get(id, ANA);
    var rows = new java.util.ArrayList<Map<String, String>>(now.answers().of(FIELD).rows());
    var row = new HashMap<>(rows.getFirst());
    row.put(column, text);
    rows.set(0, row);
    var saving = manuscripts.save(id, now.version(), Map.of(FIELD, new Answer(rows)), ANA);
    assertThat(saving.whole()).isTrue();
  }

  @Test
  void whatStandsThereNoMoreIsNotReplaced() throws IOException {
    var id = DESK.manuscript(ANA);
    added(id, "uno", ANA);

    assertThatThrownBy(() ->
            enclosures.replace(
                id, FIELD, new FileId("0".repeat(64)), stored("dos"), "dos.txt", ANA))
        .isInstanceOf(NotFound.class);
    assertThat(DESK.rows(id, ANA)).hasSize(1);
  }

  @Test
  void aFieldThatIsFullTakesNoMoreAndLetsReplace() throws IOException {
    var id = DESK.manuscript(ANA);
    var first = added(id, "1", ANA);
    for (int i = 2; i <= 20; i++) {
      added(id, Integer.toString(i), ANA);
    }

    assertThatThrownBy(() -> added(id, "21", ANA)).isInstanceOf(Invalid.class);
    enclosures.replace(id, FIELD, first, stored("otro"), "otro.txt", ANA);
    assertThat(DESK.rows(id, ANA)).hasSize(20);
  }

  @Test
  void a1a10TheSameFileIsToldOfOnlyWhereOneMayReadIt() throws IOException {
    var copies = DESK.library.get(Copies.class);
    var manuscripts = DESK.library.get(Manuscripts.class);
    var mine = DESK.manuscript(ANA);
    var colleagues = DESK.manuscript(LUIS);
    var strangers = DESK.manuscript(LOJA);
    var file = added(mine, "gemelo", ANA);
    added(colleagues, "gemelo", LUIS);
    added(strangers, "gemelo", LOJA);

    assertThat(copies.of(manuscripts.get(mine, ANA), ANA))
        .extracting(Copies.Copy::manuscript, Copies.Copy::file)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(colleagues, file));
    assertThat(copies.of(manuscripts.get(strangers, LOJA), LOJA)).isEqualTo(List.of());
    manuscripts.withdraw(colleagues, LUIS);
    assertThat(copies.of(manuscripts.get(mine, ANA), ANA)).isEmpty();
  }
}
