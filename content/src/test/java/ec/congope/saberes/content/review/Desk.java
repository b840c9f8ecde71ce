package ec.congope.saberes.content.review;

import ec.congope.saberes.content.Membership.Duty;
import ec.congope.saberes.content.OrganisationId;
import ec.congope.saberes.content.TestLibrary;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.item.Item;
import ec.congope.saberes.content.organisation.Organisations;
import ec.congope.saberes.content.person.People;
import ec.congope.saberes.content.person.Person;
import ec.congope.saberes.content.practice.TestAnswers;

/** A store with people who write. */
final class Desk implements AutoCloseable {

  /** What is said to have changed. */
  static final String CHANGED = "Se corrige una cifra.";

  final TestLibrary library;
  final Manuscripts manuscripts;

  Desk(String... packages) {
    this(TestLibrary.fresh(packages));
  }

  Desk(TestLibrary library) {
    this.library = library;
    this.manuscripts = library.get(Manuscripts.class);
  }

  /** The same after a restart, with components from these packages. */
  Desk restarted(String... packages) {
    return new Desk(library.restarted(packages));
  }

  OrganisationId organisation(String code) {
    return library.get(Organisations.class).find(code).orElseThrow().id();
  }

  Viewer person(String name, Duty duty, String organisation) {
    var people = library.get(People.class);
    var id = people.add(name + "@example.org", name, Person.State.ACTIVE);
    people.give(id, organisation(organisation), duty, null);
    return people.find(id).orElseThrow().viewer();
  }

  Manuscript experience(String title, Viewer author) {
    return manuscripts.begin(
        "experiencia", organisation("gap-azuay"), TestAnswers.experience(title), author);
  }

  /** Goes all the way, with another pair of eyes at every step. */
  Item publish(ManuscriptId id, Viewer publisher) {
    approve(id);
    return library.get(Publication.class).publish(id, publisher);
  }

  void approve(ManuscriptId id) {
    var portal = Viewer.administrator();
    var review = library.get(Review.class);
    review.submit(id, CHANGED, portal);
    while (manuscripts.get(id, portal).state() != State.APPROVED) {
      review.approve(id, portal);
    }
  }

  @Override
  public void close() {
    library.close();
  }
}
