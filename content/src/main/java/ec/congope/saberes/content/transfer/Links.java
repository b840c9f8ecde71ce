package ec.congope.saberes.content.transfer;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.content.item.Relation;
import ec.congope.saberes.content.transfer.Candidate.NamedRelation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The items that the relations of a batch point to, asked for at once. */
final class Links {

  private final Map<String, ItemId> known;

  private Links(Map<String, ItemId> known) {
    this.known = known;
  }

  static Links of(Collection<Candidate> candidates, Items items) {
    Set<String> targets = new HashSet<>();
    for (Candidate candidate : candidates) {
      candidate.relations().forEach(relation -> targets.add(relation.target()));
    }
    return new Links(targets.isEmpty() ? Map.of() : items.findByExternalIds(targets));
  }

  /** The relations whose targets are there. */
  List<Relation> resolved(Candidate candidate) {
    var resolved = new ArrayList<Relation>();
    for (NamedRelation relation : candidate.relations()) {
      var target = known.get(relation.target());
      if (target != null) {
        resolved.add(new Relation(relation.kind(), target));
      }
    }
    return resolved;
  }

  /** The targets that are not there. */
  List<String> missing(Candidate candidate) {
    return candidate.relations().stream()
        .map(NamedRelation::target)
        .filter(target -> !known.containsKey(target))
        .distinct()
        .toList();
  }
}
