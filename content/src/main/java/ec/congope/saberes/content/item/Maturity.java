package ec.congope.saberes.content.item;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far a practice has come, worked out of its evidence and of nothing else. The four stages are
 * those of the FAO's good practices ({@code templates.md}, fields 6 and 62); which evidence makes
 * which stage is our own rule, written down in decision 52.
 */
public enum Maturity {
  /** Somebody tries it. */
  TRIAL("en-prueba"),
  /** It has results that others can check. */
  PROMISING("promisoria", Need.RESULTS),
  /** Others looked at it, and somebody else did it too. */
  GOOD("buena-practica", Need.VALIDATION, Need.REPLICATION),
  /** Several provinces do it, and it lives without help from outside. */
  INSTITUTIONALISED("institucionalizada", Need.SPREAD, Need.SUSTAINED);

  /** What a stage asks for. */
  public enum Need {
    /** A result with what was before, what is now and how one knows. */
    RESULTS("resultados"),
    /** Approved by somebody who did not write it, or verified from outside. */
    VALIDATION("validacion"),
    /** Taken up elsewhere once. */
    REPLICATION("replicacion"),
    /** Taken up in two other provinces. */
    SPREAD("difusion"),
    /** Goes on without help from outside. */
    SUSTAINED("sostenibilidad");

    private final String code;

    Need(String code) {
      this.code = code;
    }

    /** The code in the messages. */
    public String code() {
      return code;
    }

    private boolean isMet(Grounds grounds) {
      return switch (this) {
        case RESULTS -> grounds.measured();
        case VALIDATION -> grounds.validated();
        case REPLICATION -> grounds.replications() > 0;
        case SPREAD -> grounds.provinces() > 1;
        case SUSTAINED -> grounds.sustained();
      };
    }
  }

  private final String code;
  private final List<Need> needs;

  Maturity(String code, Need... needs) {
    this.code = code;
    this.needs = List.of(needs);
  }

  /** The code in addresses and in the index. */
  public String code() {
    return code;
  }

  /** The farthest stage of which nothing is missing, nor of those before it. */
  public static Maturity of(Grounds grounds) {
    var reached = TRIAL;
    for (Maturity stage : values()) {
      if (!stage.missing(grounds).isEmpty()) {
        return reached;
      }
      reached = stage;
    }
    return reached;
  }

  /** The stage after this one; none after the last. */
  public Optional<Maturity> next() {
    return Stream.of(values()).filter(stage -> stage.ordinal() == ordinal() + 1).findFirst();
  }

  /** What this stage asks for and these grounds do not give. */
  public List<Need> missing(Grounds grounds) {
    return needs.stream().filter(need -> !need.isMet(grounds)).toList();
  }

  /** The codes, from the first stage to the last. */
  public static List<String> codes() {
    return Arrays.stream(values()).map(Maturity::code).toList();
  }
}
