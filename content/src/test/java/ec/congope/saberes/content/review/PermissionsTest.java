package ec.congope.saberes.content.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ec.congope.saberes.content.Membership.Duty;
import ec.congope.saberes.content.NotAllowed;
import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.practice.Answer;
import ec.congope.saberes.content.practice.TestAnswers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every cell of docs/permissions.md, with its number: what the page says is what happens. */
class PermissionsTest {

  private static final Path PAGE = Path.of("..", "docs", "permissions.md");
  private static final Pattern HEADING = Pattern.compile("## ([A-Z_]+): .+");
  private static final Pattern ROW = Pattern.compile("\\| `([A-Z]+)` \\|((?: \\d+ [^|]+\\|)+)");

  /** In the order in which a manuscript may come there. */
  private static final List<State> COLUMNS =
      List.of(
          State.DRAFT,
          State.RETURNED,
          State.PROVINCIAL_REVIEW,
          State.CONGOPE_REVIEW,
          State.APPROVED,
          State.PUBLISHED,
          State.WITHDRAWN);

  private static final Desk DESK = new Desk();
  private static final Viewer ROSA = DESK.person("rosa", Duty.CONTRIBUTOR, "gap-azuay");
  private static final Map<String, Viewer> AUTHORS =
      Map.of(
          "gap-azuay", ROSA, "gap-bolivar", DESK.person("ines", Duty.CONTRIBUTOR, "gap-bolivar"));
  private static final Acts ACTS = new Acts(DESK);
  private static final Map<Party, Viewer> BEFORE = new EnumMap<>(Party.class);
  private static final Map<Party, Viewer> NOW = new EnumMap<>(Party.class);
  private static final Map<String, ManuscriptId> READY = new HashMap<>();

  /** What the page says of one act of somebody in one state. */
  record Cell(int number, Party party, Action action, State state, String says) {

    @Override
    public String toString() {
      return number + " " + party + " " + action + " " + state + ": " + says;
    }
  }

  @BeforeAll
  static void azuayHasACoordinator() {
    DESK.person("luz", Duty.COORDINATOR, "gap-azuay");
  }

  @AfterAll
  static void closes() {
    DESK.close();
  }

  static List<Cell> cells() throws IOException {
    var cells = new ArrayList<Cell>();
    Party party = null;
    for (String line : Files.readAllLines(PAGE)) {
      var heading = HEADING.matcher(line);
      if (heading.matches()) {
        party = Party.valueOf(heading.group(1));
      }
      var row = ROW.matcher(line);
      if (party != null && row.matches()) {
        String[] said = row.group(2).split("\\|", -1);
        var action = Action.valueOf(row.group(1));
        for (int i = 0; i < COLUMNS.size(); i++) {
          String[] cell = said[i].strip().split(" ", 2);
          cells.add(new Cell(Integer.parseInt(cell[0]), party, action, COLUMNS.get(i), cell[1]));
        }
      }
    }
    return cells;
  }

  @Test
  void thePageSaysItOfEveryPartyActionAndStateOnceUnderANumberOfItsOwn() throws IOException {
    var cells = cells();
    int all = Party.values().length * Action.values().length * State.values().length;

    assertThat(cells).hasSize(all);
    assertThat(cells.stream().map(Cell::number)).doesNotHaveDuplicates();
    assertThat(cells.stream().map(c -> c.party() + " " + c.action() + " " + c.state()))
        .doesNotHaveDuplicates();
    assertThat(cells.stream().map(Cell::says)).containsOnly("yes", "no", "—");
    String head =
        COLUMNS.stream().map(State::name).collect(Collectors.joining(" | ", "| action | ", " |"));
    assertThat(Files.readAllLines(PAGE).stream().filter(head::equals))
        .hasSize(Party.values().length);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cells")
  void b3WhatThePageSaysIsWhatHappens(Cell cell) {
    var viewer = viewer(cell.party());
    var party = cell.party();
    var key = (party.began() ? party.name() : party.province()) + " " + cell.state();
    var id = READY.computeIfAbsent(key, made -> ACTS.made(begun(cell.party()), cell.state()));
    var before = DESK.manuscripts.get(id, Viewer.administrator());
    assertThat(before.state()).isEqualTo(cell.state());

    assertThat(ACTS.offered(before, cell.action(), viewer)).isEqualTo(cell.says().equals("yes"));
    switch (cell.says()) {
      case "yes" -> {
        ACTS.act(before, cell.action(), viewer);
        assertThat(DESK.manuscripts.get(id, Viewer.administrator()).state())
            .isEqualTo(Acts.after(cell.action(), cell.state()));
        if (cell.action() != Action.READ) {
          READY.remove(key);
        }
      }
      case "no" -> {
        assertThatThrownBy(() -> ACTS.act(before, cell.action(), viewer))
            .isInstanceOf(NotAllowed.class);
        assertThat(DESK.manuscripts.get(id, Viewer.administrator())).isEqualTo(before);
      }
      default -> {
        assertThatThrownBy(() -> ACTS.act(before, cell.action(), viewer))
            .isInstanceOf(NotFound.class);
        assertThat(DESK.manuscripts.get(id, Viewer.administrator())).isEqualTo(before);
      }
    }
  }

  private static ManuscriptId begun(Party party) {
    viewer(party);
    var author = party.began() ? BEFORE.get(party) : AUTHORS.get(party.province());
    var answers = TestAnswers.experience("Tabla de permisos");
    var province = DESK.organisation(party.province());
    return DESK.manuscripts.begin("experiencia", province, answers, author).id();
  }

  private static Viewer viewer(Party party) {
    var before = BEFORE.computeIfAbsent(party, p -> p.joins(DESK));
    return NOW.computeIfAbsent(party, p -> p.now(DESK, before));
  }

  @Test
  void whoIsGivenADutyMayDoWhatThePageSaysAtOnce() {
    var begun = DESK.experience("Recién nombrada", ROSA);
    DESK.library.get(Review.class).submit(begun.id(), ROSA);

    DESK.library
        .get(Review.class)
        .approve(begun.id(), DESK.person("nueva", Duty.COORDINATOR, "gap-azuay"));

    assertThatThrownBy(
            () -> DESK.manuscripts.save(begun.id(), 9, Map.of("title", Answer.of("Tarde")), ROSA))
        .isInstanceOf(NotAllowed.class);
  }
}
