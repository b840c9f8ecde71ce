package ec.congope.saberes.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;

/**
 * How text becomes terms. Stems of Spanish: lower case, vowels folded, stop words out, lemma (which
 * joins vía, vías, via), accents restored for the stemmer, stem, fold. Stems of English: lower
 * case, folded, stop words out, stem. Exact: lower case and vowels folded. 4-grams: of the exact
 * words. Every chain keeps ñ.
 */
final class Analyzers {

  /** Stop words of Lucene's Spanish analyzer (Snowball's list), folded like the text. */
  private static final CharArraySet STOP_WORDS = foldedStopWords();

  /** Positions between two texts of a field: no phrase reaches from one into the next. */
  private static final int GAP = 100;

  /** For fields of stems. */
  static final Analyzer STEM =
      new Chain() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
          var tokens = new StandardTokenizer();
          return new TokenStreamComponents(
              tokens, stemmed(new FoldFilter(new LowerCaseFilter(tokens))));
        }
      };

  /** The stem of one word that is in lower case and folded; nothing for a stop word. */
  static final Analyzer STEM_OF_WORD =
      new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
          var word = new KeywordTokenizer();
          return new TokenStreamComponents(word, stemmed(word));
        }
      };

  /** The same of an English word. */
  static final Analyzer ENGLISH_OF_WORD =
      new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
          var word = new KeywordTokenizer();
          var meaning = new StopFilter(word, EnglishAnalyzer.ENGLISH_STOP_WORDS_SET);
          return new TokenStreamComponents(word, new SnowballFilter(meaning, new EnglishStemmer()));
        }
      };

  /** For fields of the words as they stand. */
  static final Analyzer EXACT =
      new Chain() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
          var tokens = new StandardTokenizer();
          return new TokenStreamComponents(tokens, new FoldFilter(new LowerCaseFilter(tokens)));
        }
      };

  /** For the field of stems with ñ, written without it. */
  static final Analyzer ENYE =
      new Chain() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
          Tokenizer tokens = new StandardTokenizer();
          TokenStream chain = stemmed(new FoldFilter(new LowerCaseFilter(tokens)));
          return new TokenStreamComponents(tokens, new EnyeFilter(chain));
        }
      };

  /** For the field of 4-grams. */
  static final Analyzer GRAM =
      new Chain() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
          Tokenizer tokens = new StandardTokenizer();
          TokenStream chain = new FoldFilter(new LowerCaseFilter(tokens));
          return new TokenStreamComponents(tokens, new GramFilter(chain));
        }
      };

  private abstract static class Chain extends Analyzer {
    @Override
    public int getPositionIncrementGap(String field) {
      return GAP;
    }
  }

  private Analyzers() {}

  private static TokenStream stemmed(TokenStream folded) {
    TokenStream chain = new LemmaFilter(new StopFilter(folded, STOP_WORDS));
    chain = new SnowballFilter(new RestoreFilter(chain), new SpanishStemmer());
    return new FoldFilter(chain);
  }

  /** The terms of a text, in order. */
  static List<String> terms(Analyzer analyzer, String text) {
    var terms = new ArrayList<String>();
    try (TokenStream tokens = analyzer.tokenStream("", text)) {
      var term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        terms.add(term.toString());
      }
      tokens.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException("analysis reads no files", impossible);
    }
    return terms;
  }

  /** The words of a text in lower case, as they stand there, with their stems; no stop words. */
  static Map<String, String> forms(String text) {
    var forms = new LinkedHashMap<String, String>();
    try (TokenStream tokens = STEM.tokenStream("", text)) {
      var term = tokens.addAttribute(CharTermAttribute.class);
      var offset = tokens.addAttribute(OffsetAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        String form = text.substring(offset.startOffset(), offset.endOffset());
        forms.putIfAbsent(form.toLowerCase(Locale.ROOT), term.toString());
      }
      tokens.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException("analysis reads no files", impossible);
    }
    return forms;
  }

  private static CharArraySet foldedStopWords() {
    var folded = new CharArraySet(400, false);
    for (Object word : SpanishAnalyzer.getDefaultStopSet()) {
      folded.add(FoldFilter.fold(new String((char[]) word).toLowerCase(Locale.ROOT)));
    }
    return CharArraySet.unmodifiableSet(folded);
  }
}
