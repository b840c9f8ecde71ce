package ec.congope.saberes.content.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.review.ManuscriptId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The limits that the settings have from the start: 20 GB an organisation, 20 begun a person. */
class QuotasTest {

  private static final UploadDesk DESK = new UploadDesk();
  private static final long LARGEST = 200L << 20;
  private static final long QUOTA = 20L << 30;

  @AfterAll
  static void close() {
    DESK.close();
  }

  private static List<Boolean> atOnce(List<Callable<Boolean>> work) throws Exception {
    var fitting = new ArrayList<Boolean>();
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (Future<Boolean> done : threads.invokeAll(work)) {
        fitting.add(done.get());
      }
    }
    return fitting;
  }

  private static boolean fits(ManuscriptId id, long length, Viewer viewer, NoRoom.Where where)
      throws IOException {
    try {
      DESK.uploads.begin(id, UploadDesk.FIELD, "acta.txt", length, viewer);
      return true;
    } catch (NoRoom full) {
      assertThat(full.where()).isEqualTo(where);
      return false;
    }
  }

  @Test
  void d11OfManyAtOnceExactlyAsManyFitAsTheOrganisationMayKeep() throws Exception {
    var work = new ArrayList<Callable<Boolean>>();
    var desks = new LinkedHashMap<ManuscriptId, Viewer>();
    for (int i = 0; i < 6; i++) {
      var viewer = DESK.person("azuay" + i, "gap-azuay");
      var manuscript = DESK.manuscript(viewer);
      desks.put(manuscript, viewer);
      for (int n = 0; n < 20; n++) {
        work.add(() -> fits(manuscript, LARGEST, viewer, NoRoom.Where.ORGANISATION));
      }
    }
    assertThat(atOnce(work)).filteredOn(fitted -> fitted).hasSize((int) (QUOTA / LARGEST));

    var last = DESK.person("ultima", "gap-azuay");
    var manuscript = DESK.manuscript(last);
    long left = QUOTA % LARGEST;
    assertThat(fits(manuscript, left + 1, last, NoRoom.Where.ORGANISATION)).isFalse();
    assertThat(fits(manuscript, left, last, NoRoom.Where.ORGANISATION)).isTrue();
    assertThat(fits(manuscript, 1, last, NoRoom.Where.ORGANISATION)).isFalse();

    var other = DESK.person("loja", "gap-loja");
    assertThat(fits(DESK.manuscript(other), LARGEST, other, NoRoom.Where.DISK)).isTrue();

    for (var desk : desks.entrySet()) {
      for (Upload upload : DESK.uploads.open(desk.getKey(), desk.getValue())) {
        DESK.uploads.abandon(upload.id(), desk.getValue());
      }
    }
    assertThat(fits(manuscript, LARGEST, last, NoRoom.Where.ORGANISATION)).isTrue();
  }

  @Test
  void d11OnePersonBeginsSoManyAndOthersDoNotNoticeIt() throws Exception {
    var ana = DESK.person("ana", "gap-canar");
    var luis = DESK.person("luis", "gap-canar");
    var manuscript = DESK.manuscript(ana);
    var work = new ArrayList<Callable<Boolean>>();
    for (int i = 0; i < 50; i++) {
      work.add(() -> fits(manuscript, 1, ana, NoRoom.Where.PERSON));
    }

    assertThat(atOnce(work)).filteredOn(fitted -> fitted).hasSize(20);

    assertThat(DESK.uploads.open(manuscript, ana)).hasSize(20);
    assertThat(fits(DESK.manuscript(luis), 1, luis, NoRoom.Where.PERSON)).isTrue();
    var first = DESK.uploads.open(manuscript, ana).getFirst();
    DESK.append(first.id(), 0, "x", ana);
    assertThat(DESK.uploads.finish(first.id(), "", null, ana)).isTrue();
    assertThat(fits(manuscript, 1, ana, NoRoom.Where.PERSON)).isTrue();
    assertThatThrownBy(() -> DESK.uploads.begin(manuscript, UploadDesk.FIELD, "acta.txt", 1, ana))
        .isInstanceOf(NoRoom.class);
  }
}
