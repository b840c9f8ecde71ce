package ec.congope.saberes.content.upload;

import ec.congope.saberes.content.Membership.Duty;
import ec.congope.saberes.content.TestClock;
import ec.congope.saberes.content.TestLibrary;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.organisation.Organisations;
import ec.congope.saberes.content.person.People;
import ec.congope.saberes.content.person.Person;
import ec.congope.saberes.content.practice.Answers;
import ec.congope.saberes.content.review.ManuscriptId;
import ec.congope.saberes.content.review.Manuscripts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A store with people who upload. */
final class UploadDesk implements AutoCloseable {

  static final String FIELD = "documents";

  final TestClock clock = new TestClock();
  final TestLibrary library = TestLibrary.at(clock);
  final Uploads uploads = library.get(Uploads.class);

  Viewer person(String name, String organisation) {
    var people = library.get(People.class);
    var id = people.add(name + "@example.org", name, Person.State.ACTIVE);
    var body = library.get(Organisations.class).find(organisation).orElseThrow();
    people.give(id, body.id(), Duty.CONTRIBUTOR, null);
    return people.find(id).orElseThrow().viewer();
  }

  ManuscriptId manuscript(Viewer author) {
    var organisation = author.organisations().iterator().next();
    return library
        .get(Manuscripts.class)
        .begin("experiencia", organisation, Answers.NONE, author)
        .id();
  }

  List<Map<String, String>> rows(ManuscriptId id, Viewer viewer) {
    return library.get(Manuscripts.class).get(id, viewer).answers().of(FIELD).rows();
  }

  /** Sends a piece without a checksum. */
  Appended append(UploadId id, long offset, String text, Viewer viewer) throws IOException {
    return uploads.append(id, offset, new ByteArrayInputStream(bytes(text)), null, viewer);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    library.close();
  }
}
