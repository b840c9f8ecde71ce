package ec.congope.saberes.demonstration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A piece of a text: the part of Markdown that the library's texts use. */
sealed interface Block {

  /** A heading; level 2 begins a chapter. */
  record Heading(int level, String text) implements Block {}

  /** A paragraph. */
  record Paragraph(String text) implements Block {}

  /** An entry of a list. */
  record Entry(String mark, String text) implements Block {}

  /** A table; the first row is its head. */
  record Table(List<List<String>> rows) implements Block {}

  /** Reads a text. */
  static List<Block> read(String markdown) {
    var blocks = new ArrayList<Block>();
    for (String piece : markdown.split("\n{2,}")) {
      String block = piece.strip();
      if (block.startsWith("#")) {
        int level = block.indexOf(' ');
        blocks.add(new Heading(level, plain(block.substring(level + 1))));
      } else if (block.startsWith("|")) {
        blocks.add(table(block));
      } else if (block.matches("(?s)(- |\\d+\\. ).*")) {
        block.lines().forEach(line -> blocks.add(entry(line.strip())));
      } else if (!block.isEmpty()) {
        blocks.add(new Paragraph(plain(block.replace('\n', ' '))));
      }
    }
    return blocks;
  }

  private static Entry entry(String line) {
    int blank = line.indexOf(' ');
    String mark = line.startsWith("-") ? "•" : line.substring(0, blank);
    return new Entry(mark, plain(line.substring(blank + 1)));
  }

  private static Table table(String block) {
    var rows = new ArrayList<List<String>>();
    for (String line : block.split("\n")) {
      if (!line.matches("\\|[-| :]+\\|")) {
        String inner = line.strip().substring(1, line.strip().length() - 1);
        rows.add(Arrays.stream(inner.split("\\|", -1)).map(cell -> plain(cell.strip())).toList());
      }
    }
    return new Table(rows);
  }

  private static String plain(String text) {
    return text.replace("**", "").replaceAll("(?<!\\w)\\*|\\*(?!\\w)", "").strip();
  }
}
