package ec.congope.saberes.portal.command;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import ec.congope.saberes.portal.command.CommandLibrary.Said;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class TagsHoldoutCommandTest {

  private static final Pattern SHARE = Pattern.compile("(\\d+) de (\\d+) \\((\\d+)");
  private static final int RIGHT_FOR = 80;
  private static final int GENERATED = 1_000;

  @Test
  void suggestsTheRightCompetencyAmongTheFirstThree(@TempDir Path folder) throws IOException {
    List<String> texts = demonstration(folder);
    try (var library = new CommandLibrary()) {
      assertThat(library.importFolder(folder, "--no-wait").code()).isZero();
      assertRight(CommandLibrary.said(library.get(TagsHoldoutCommand.class)::run), 80);

      var generated = new TaggedLibrary(library.get(Vocabularies.class), texts);
      library.get(Items.class).importAll(generated.entries(GENERATED), Viewer.administrator());
      assertRight(CommandLibrary.said(library.get(TagsHoldoutCommand.class)::run), 70);
    }
  }

  private static void assertRight(Said said, int least) {
    assertThat(said.code()).isZero();
    String line = said.lines().get(2);
    System.out.println("TagsHoldout: " + String.join("; ", said.lines()));
    var share = SHARE.matcher(line);
    assertThat(share.find()).as(line).isTrue();
    assertThat(Integer.parseInt(share.group(2))).as(line).isGreaterThan(10);
    assertThat(Integer.parseInt(share.group(3)))
        .as(String.join("\n", said.lines()))
        .isGreaterThanOrEqualTo(least);
    assertThat(share.find()).as("items with a right one in %s", line).isTrue();
    assertThat(Integer.parseInt(share.group(3))).as(line).isGreaterThanOrEqualTo(RIGHT_FOR);
  }

  /** The demonstration without its files, which say nothing of tags; and its prose. */
  private static List<String> demonstration(Path folder) throws IOException {
    try (InputStream manifest =
        TagsHoldoutCommandTest.class.getResourceAsStream("/demonstration/manifest.jsonl")) {
      var records =
          new String(manifest.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .map(line -> (ObjectNode) JsonMapper.shared().readTree(line))
              .toList();
      records.forEach(record -> record.remove("files"));
      Files.writeString(
          folder.resolve("manifest.jsonl"),
          String.join("\n", records.stream().map(JsonNode::toString).toList()));
      return records.stream()
          .map(record ->
              record.path("summary").asString("") + " " + record.path("body").asString(""))
          .toList();
    }
  }
}
