package ec.congope.saberes.content.review;

import java.util.Arrays;
import java.util.List;

/**
 * What a manuscript is measured by: the rubric of the template of good practices (3.4), after those
 * of the European Union and the OPSI.
 */
public enum Criterion {
  /** Belongs to a competency of provincial governments. */
  RELEVANCE(Group.EXCLUSION),
  /** Says clearly what is done. */
  DESCRIPTION(Group.EXCLUSION),
  /** Rests on evidence or theory. */
  EVIDENCE(Group.EXCLUSION),
  /** Is done and told with the consent of those concerned. */
  ETHICS(Group.EXCLUSION),
  /** Is complete, stands alone, in plain language. */
  PLAINNESS(Group.EXCLUSION),
  /** Reaches what it is for, at what it costs. */
  EFFECTIVENESS(Group.CORE),
  /** Leaves nobody out. */
  EQUITY(Group.CORE),
  /** Can be done elsewhere. */
  TRANSFERABILITY(Group.QUALIFIER),
  /** Lasts. */
  SUSTAINABILITY(Group.QUALIFIER),
  /** Is done by several sectors together. */
  COLLABORATION(Group.QUALIFIER),
  /** Is done with those whom it is for. */
  PARTICIPATION(Group.QUALIFIER);

  /** What a criterion decides. */
  public enum Group {
    /** What gets 0 here is not approved. */
    EXCLUSION,
    /** What a good practice is about. */
    CORE,
    /** What makes it better. */
    QUALIFIER
  }

  private final Group group;

  Criterion(Group group) {
    this.group = group;
  }

  /** What it decides. */
  public Group group() {
    return group;
  }

  /** Those of a group, in order. */
  public static List<Criterion> of(Group group) {
    return Arrays.stream(values()).filter(criterion -> criterion.group == group).toList();
  }
}
