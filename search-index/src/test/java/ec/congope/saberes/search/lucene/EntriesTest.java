package ec.congope.saberes.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.access.Access;
import ec.congope.saberes.search.follow.Documents;
import ec.congope.saberes.search.follow.IndexEntry;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

class EntriesTest {

  private final List<Document> block =
      LuceneSchema.block(Documents.of(5, "Uno").page("a").page("b").document(), new TextFields());

  @Test
  void seesPagesWithoutTheirItem() throws IOException {
    assertThat(entries(block.subList(0, 2)).get(5L))
        .extracting(IndexEntry::revision, IndexEntry::pages)
        .containsExactly(0, 2);
  }

  @Test
  void seesAnItemThatIsThereTwice() throws IOException {
    var twin =
        LuceneSchema.block(
            Documents.of(5, "Uno").access(Access.INTERNAL).document(), new TextFields());

    assertThat(entries(block, twin).get(5L).access()).isIn("publico+interno", "interno+publico");
  }

  @SafeVarargs
  private static Map<Long, IndexEntry> entries(List<Document>... blocks) throws IOException {
    try (var directory = new ByteBuffersDirectory();
        var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneSchema.analyzer()))) {
      for (var documents : blocks) {
        writer.addDocuments(documents);
      }
      writer.commit();
      try (var reader = DirectoryReader.open(directory)) {
        return Entries.of(new IndexSearcher(reader));
      }
    }
  }
}
