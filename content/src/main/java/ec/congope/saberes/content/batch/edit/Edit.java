package ec.congope.saberes.content.batch.edit;

import ec.congope.saberes.content.access.Access;
import ec.congope.saberes.content.item.Draft;
import java.util.ArrayList;
import java.util.List;

/**
 * One change, the same for every item. Making it twice makes it once.
 *
 * @param value a code of the vocabulary, a word, the text of an access, or the code of an
 *     organisation
 */
public record Edit(What what, String value) {

  /** What the field says, as codes or words. */
  public List<String> of(Draft draft) {
    return switch (what) {
      case ADD_COMPETENCY, REMOVE_COMPETENCY -> draft.competencies();
      case ADD_FRAMEWORK, REMOVE_FRAMEWORK -> draft.framework();
      case ADD_PROVINCE, REMOVE_PROVINCE -> draft.provinces();
      case ADD_KEYWORD, REMOVE_KEYWORD -> draft.keywords();
      case SET_LICENCE -> draft.licence() == null ? List.of() : List.of(draft.licence());
      case SET_ACCESS -> List.of(draft.access().alias());
      case SET_ORGANISATION ->
          draft.access().owner() == null ? List.of() : List.of(draft.access().owner());
    };
  }

  /** The draft with the change; the same one where there is nothing to change. */
  public Draft of(Draft draft, List<String> before) {
    var after = changed(before);
    if (after.equals(before)) {
      return draft;
    }
    return switch (what) {
      case ADD_COMPETENCY, REMOVE_COMPETENCY -> Redraft.of(draft).competencies(after);
      case ADD_FRAMEWORK, REMOVE_FRAMEWORK -> Redraft.of(draft).framework(after);
      case ADD_PROVINCE, REMOVE_PROVINCE -> Redraft.of(draft).provinces(after);
      case ADD_KEYWORD, REMOVE_KEYWORD -> Redraft.of(draft).keywords(after);
      case SET_LICENCE -> Redraft.of(draft).licence(value);
      case SET_ACCESS -> draft.withAccess(access(draft.access()));
      case SET_ORGANISATION -> draft.withAccess(draft.access().ownedBy(value));
    };
  }

  private Access access(Access old) {
    return Access.find(value).orElseThrow().ownedBy(old.owner()).from(old.embargo());
  }

  private List<String> changed(List<String> before) {
    if (what.removes()) {
      return before.stream().filter(one -> !matches(one)).toList();
    }
    if (what == What.SET_LICENCE || what == What.SET_ACCESS || what == What.SET_ORGANISATION) {
      return List.of(value);
    }
    if (before.stream().anyMatch(this::matches)) {
      return before;
    }
    var more = new ArrayList<>(before);
    more.add(value);
    return List.copyOf(more);
  }

  private boolean matches(String one) {
    return what.scheme() == null ? one.equalsIgnoreCase(value) : one.equals(value);
  }
}
