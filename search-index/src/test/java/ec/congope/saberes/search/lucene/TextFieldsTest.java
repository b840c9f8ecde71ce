package ec.congope.saberes.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;
import org.junit.jupiter.api.Test;

class TextFieldsTest {

  private static final List<String> FIELDS =
      List.of(LuceneSchema.TEXT, LuceneSchema.EXACT, LuceneSchema.ENYE, LuceneSchema.GRAM);

  private static final List<String> TEXTS =
      List.of(
          "Las vías de la provincia del Cañar y los años de riego en las parroquias.",
          "INFORMACIONES, información; an\u0303o, año y ano: Ñuñ\u00f3n.",
          "de la que no con para",
          "Resolución 009-CNC-2014, art. 263, núm. 8 \u2014 R1.1 y P2.1 (impreso)",
          "Kichwa: ñukanchik allpamanta; çâãåū \u0130stanbul fi\u0301n",
          "páramos ".repeat(200) + "x".repeat(700) + " agua",
          "");

  private final TextFields fields = new TextFields();

  @Test
  void holdWhatTheirAnalyzersMakeOfTheText() throws IOException {
    for (String text : TEXTS) {
      assertThat(fieldsOf(text))
          .as(text)
          .allSatisfy(field ->
              assertThat(terms(field.tokenStream(LuceneSchema.analyzer(), null)))
                  .isEqualTo(
                      terms(
                          LuceneSchema.analyzerOf(field.name()).tokenStream(field.name(), text))));
    }
  }

  @Test
  void areTheSameWhenTheWordsAreKnownAlready() throws IOException {
    String text = TEXTS.getFirst();
    var first = terms(fieldsOf(text).getFirst().tokenStream(LuceneSchema.analyzer(), null));
    var again = terms(fieldsOf(text).getFirst().tokenStream(LuceneSchema.analyzer(), null));
    assertThat(again).isEqualTo(first).hasSizeGreaterThan(5);
  }

  @Test
  void useTheStreamOfTheTextBefore() throws IOException {
    var document = fieldsOf(TEXTS.getFirst());
    var stream = document.getFirst().tokenStream(LuceneSchema.analyzer(), null);
    var before = terms(stream);
    var next = fieldsOf(TEXTS.get(3)).getFirst().tokenStream(LuceneSchema.analyzer(), stream);
    assertThat(next).isSameAs(stream);
    assertThat(terms(next)).isNotEqualTo(before).contains("resolu+1");
  }

  @Test
  void leaveOutTheFieldOfWordsWithEnyeWhereThereAreNone() {
    assertThat(fieldsOf("ano de riego")).extracting(IndexableField::name).hasSize(3);
    assertThat(fieldsOf("año de riego")).extracting(IndexableField::name).hasSize(4);
  }

  @Test
  void leaveOutTheFourGramsOfLongTexts() {
    assertThat(fieldsOf("riego ".repeat(300))).extracting(IndexableField::name).hasSize(3);
    assertThat(fieldsOf("riego ".repeat(400)))
        .extracting(IndexableField::name)
        .containsExactly(LuceneSchema.TEXT, LuceneSchema.EXACT);
  }

  private List<IndexableField> fieldsOf(String text) {
    var document = new Document();
    fields.add(document, text, Tongue.SPANISH, FIELDS);
    return document.getFields();
  }

  /** Terms with the steps between them, and the step at the end. */
  private static List<String> terms(TokenStream tokens) throws IOException {
    var terms = new ArrayList<String>();
    try (tokens) {
      var term = tokens.addAttribute(CharTermAttribute.class);
      var step = tokens.addAttribute(PositionIncrementAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        terms.add(term + "+" + step.getPositionIncrement());
      }
      tokens.end();
      terms.add("end+" + step.getPositionIncrement());
    }
    return terms;
  }
}
