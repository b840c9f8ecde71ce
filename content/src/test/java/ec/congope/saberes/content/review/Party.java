package ec.congope.saberes.content.review;

import ec.congope.saberes.content.Membership.Duty;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.person.People;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of docs/permissions.md, to a manuscript of gap-azuay, or of gap-bolivar, where nobody
 * coordinates.
 */
enum Party {
  NOBODY(null, ""),
  READER(Duty.READER, "gap-azuay"),
  AUTHOR(Duty.CONTRIBUTOR, "gap-azuay"),
  COLLEAGUE(Duty.CONTRIBUTOR, "gap-azuay"),
  COORDINATOR(Duty.COORDINATOR, "gap-azuay"),
  WRITING_COORDINATOR(Duty.COORDINATOR, "gap-azuay"),
  OTHER_COORDINATOR(Duty.COORDINATOR, "gap-loja"),
  DELEGATE(Duty.EDITOR, "gap-azuay"),
  OTHER_DELEGATE(Duty.EDITOR, "gap-loja"),
  EDITOR(Duty.EDITOR, "congope"),
  WRITING_EDITOR(Duty.EDITOR, "congope"),
  PUBLISHER(Duty.PUBLISHER, "congope"),
  LIAISON(Duty.LIAISON, "congope"),
  ADMINISTRATOR(Duty.ADMINISTRATOR, "congope"),
  EDITOR_ALONE(Duty.EDITOR, "congope"),
  DELEGATE_ALONE(Duty.EDITOR, "gap-bolivar"),
  FORMER(Duty.CONTRIBUTOR, "gap-azuay");

  private final @Nullable Duty duty;
  private final String organisation;

  Party(@Nullable Duty duty, String organisation) {
    this.duty = duty;
    this.organisation = organisation;
  }

  /** Whether it is about manuscripts that this one began. */
  boolean began() {
    return this == AUTHOR
        || this == WRITING_COORDINATOR
        || this == WRITING_EDITOR
        || this == FORMER;
  }

  /** Whose manuscripts it is about. */
  String province() {
    return this == EDITOR_ALONE || this == DELEGATE_ALONE ? "gap-bolivar" : "gap-azuay";
  }

  /** As it was when it began the manuscript. */
  Viewer joins(Desk desk) {
    return duty == null
        ? Viewer.anonymous()
        : desk.person("party-" + name().toLowerCase(Locale.ROOT), duty, organisation);
  }

  /** As it is now. */
  Viewer now(Desk desk, Viewer before) {
    if (this != FORMER) {
      return before;
    }
    var person = before.person().orElseThrow();
    var people = desk.library.get(People.class);
    people.give(person, desk.organisation("gap-loja"), Duty.CONTRIBUTOR, null);
    people.take(person, desk.organisation("gap-azuay"), Duty.CONTRIBUTOR);
    return people.find(person).orElseThrow().viewer();
  }
}
