package ec.congope.saberes.content.item;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.file.Attachment;
import ec.congope.saberes.content.file.FileId;
import org.junit.jupiter.api.Test;

class DraftJsonTest {

  private static final FileId FILE = new FileId("ab".repeat(32));

  @Test
  void keepsEverythingThatADraftSays() {
    Draft draft =
        Drafts.titled("Título con «comillas» y ñandú")
            .body("# Uno\n\ndos")
            .author("María Ñusta")
            .publisher("CONGOPE")
            .identifier(Identifier.Scheme.ISBN, "978-9942-09-635-7")
            .framework("R4.1")
            .competencies("C-VIALIDAD")
            .provinces("01")
            .evidence("E3")
            .keywords("lastre")
            .link("https://example.org/a")
            .relation(new Relation(Relation.Kind.REPLACES, new ItemId(7)))
            .attachment(
                new Attachment(FILE, "a.pdf", "A", "application/pdf", 5).under("CC-BY-NC-4.0"))
            .marks(Mark.REFERENCE, Mark.DEMONSTRATION)
            .draft();

    assertThat(DraftJson.read(DraftJson.write(draft))).isEqualTo(draft);
  }

  @Test
  void readsRowsOfOlderAndNewerReleases() {
    String json =
        """
        {"type":"pdot","title":"T","language":"es","access":"PUBLIC","somethingNew":[1]}
        """;

    Draft draft = DraftJson.read(json);

    assertThat(draft.summary()).isEmpty();
    assertThat(draft.attachments()).isEmpty();
    assertThat(draft.marks()).isEmpty();
  }

  @Test
  void writesTheSameDraftAlwaysAlike() {
    Draft one = Drafts.titled("T").marks(Mark.REFERENCE, Mark.DEMONSTRATION).draft();
    Draft two = Drafts.titled("T").marks(Mark.DEMONSTRATION, Mark.REFERENCE).draft();

    assertThat(DraftJson.write(one)).isEqualTo(DraftJson.write(two));
    assertThat(DraftJson.digest("{}", Status.DRAFT))
        .isNotEqualTo(DraftJson.digest("{}", Status.PUBLISHED));
  }
}
