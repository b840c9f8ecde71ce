package ec.congope.saberes.content.review;

import ec.congope.saberes.content.Invalid.Violation;
import ec.congope.saberes.content.practice.Answer;
import ec.congope.saberes.content.practice.AnswerRules;
import ec.congope.saberes.content.practice.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sorts what is handed in: changes to write, limits broken, fields that others changed too. */
final class Sorting {

  private final Manuscript now;
  private final Map<String, Answer> bases;
  private final AnswerRules rules;
  private final Map<String, Answer> changed = new LinkedHashMap<>();
  private final Map<String, Integer> behind = new HashMap<>();
  private final List<String> abreast = new ArrayList<>();
  private final List<Violation> violations = new ArrayList<>();
  private final List<Collision> collisions = new ArrayList<>();

  /**
   * Begins.
   *
   * @param bases what fields said that were changed after the version they were handed in on
   */
  Sorting(Manuscript now, Map<String, Answer> bases, AnswerRules rules) {
    this.now = now;
    this.bases = bases;
    this.rules = rules;
  }

  void take(String key, Edit edit) {
    now.form().field(key).filter(Field::asked).ifPresent(field -> take(field, edit));
  }

  private void take(Field field, Edit edit) {
    String key = field.key();
    Answer mine = edit.answer();
    Answer theirs = now.answers().of(key);
    boolean late = now.versionOf(key) > edit.base();
    Answer base = late ? bases.getOrDefault(key, Answer.NONE) : theirs;
    if (mine.equals(theirs)) {
      abreast.add(key);
      return;
    }
    var wrong = rules.limits(field, mine);
    if (!late && wrong.isEmpty()) {
      changed.put(key, mine);
      abreast.add(key);
      return;
    }
    behind.put(key, edit.base());
    if (!mine.equals(base)) {
      violations.addAll(wrong);
      if (late) {
        collisions.add(new Collision(key, base, mine, theirs));
      }
    }
  }

  Map<String, Answer> changed() {
    return changed;
  }

  Saving saving(Manuscript written) {
    var known = new HashMap<>(behind);
    abreast.forEach(key -> known.put(key, written.version()));
    return new Saving(written, known, violations, collisions);
  }
}
