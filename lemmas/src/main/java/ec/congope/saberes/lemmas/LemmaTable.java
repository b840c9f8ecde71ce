package ec.congope.saberes.lemmas;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;

/**
 * Writes forms and their lemmas as {@link Lemmas} reads them: each form as what it does not share
 * with the one before, and the lemma as a rule: how many letters go, as a character, then what
 * comes instead.
 */
final class LemmaTable {

  private final Map<String, Integer> rules = new LinkedHashMap<>();
  private final ByteArrayOutputStream data = new ByteArrayOutputStream(1 << 22);
  private String before = "";
  private int count;

  static void write(SortedMap<String, String> lemmas, DataOutputStream out) throws IOException {
    var table = new LemmaTable();
    lemmas.forEach(table::add);
    out.writeInt(table.rules.size());
    for (String rule : table.rules.keySet()) {
      out.writeUTF(rule);
    }
    out.writeInt(table.count);
    out.writeInt(table.data.size());
    table.data.writeTo(out);
  }

  private void add(String form, String lemma) {
    int cut = form.length() - common(form, lemma);
    int shared = count % Lemmas.BLOCK == 0 ? 0 : common(before, form);
    data.write(shared);
    data.write(form.length() - shared);
    for (int i = shared; i < form.length(); i++) {
      data.write(form.charAt(i));
    }
    String rule = (char) ('0' + cut) + lemma.substring(form.length() - cut);
    int number = rules.computeIfAbsent(rule, r -> rules.size());
    data.write(number >> 8);
    data.write(number);
    before = form;
    count++;
  }

  private static int common(String one, String other) {
    int i = 0;
    while (i < one.length() && i < other.length() && one.charAt(i) == other.charAt(i)) {
      i++;
    }
    return i;
  }
}
