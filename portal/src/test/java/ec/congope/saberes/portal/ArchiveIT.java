package ec.congope.saberes.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.Membership.Duty;
import ec.congope.saberes.content.TestLibrary;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.archive.ArchiveExport;
import ec.congope.saberes.content.archive.ArchiveImport;
import ec.congope.saberes.content.archive.Contents;
import ec.congope.saberes.content.archive.Packing;
import ec.congope.saberes.content.audit.Audit;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.content.organisation.Organisations;
import ec.congope.saberes.content.person.People;
import ec.congope.saberes.content.practice.Answer;
import ec.congope.saberes.content.practice.Answers;
import ec.congope.saberes.content.review.Manuscripts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demonstration library and what is written at the desk, out and into an empty portal. */
class ArchiveIT {

  private static final int DEMONSTRATION = 170;

  @TempDir private Path temporary = Path.of("");

  @Test
  void a7TheDemonstrationLibraryComesBackByteForByte() throws Exception {
    var rosa = Portal.account(Duty.CONTRIBUTOR, "gap-azuay");
    var azuay = Portal.get(Organisations.class).find("gap-azuay").orElseThrow().id();
    var viewer = Portal.get(People.class).find(rosa.person()).orElseThrow().viewer();
    var manuscripts = Portal.get(Manuscripts.class);
    var manuscript = manuscripts.begin("experiencia", azuay, Answers.NONE, viewer);
    manuscripts.save(
        manuscript.id(),
        manuscript.version(),
        Map.of("title", Answer.of("Riego entre dos comunas")),
        viewer);
    Path first = temporary.resolve("first");
    Path second = temporary.resolve("second");
    try (var empty = TestLibrary.fresh()) {
      var out = export(Portal.get(ArchiveExport.class), first);
      var in = empty.get(ArchiveImport.class).read(first);
      export(empty.get(ArchiveExport.class), second);

      assertThat(in).isEqualTo(out);
      assertThat(out.rows("item")).isGreaterThan(DEMONSTRATION);
      assertThat(out.rows("manuscript")).isPositive();
      assertThat(out.rows("manuscript_answer")).isPositive();
      assertThat(out.files().count()).isPositive();
      assertThat(digests(second)).isEqualTo(digests(first));
      assertThat(empty.get(Audit.class).firstFault()).isEmpty();
      assertThat(empty.get(Items.class).count(Viewer.anonymous()))
          .isEqualTo(Portal.get(Items.class).count(Viewer.anonymous()));
    }
  }

  @Test
  void theWholeLibraryIsSentAsAnArchive() {
    var administrator = Portal.account(Duty.ADMINISTRATOR, "congope");
    var archive = administrator.post("/admin/exportar", "");

    assertThat(archive.statusCode()).isEqualTo(200);
    assertThat(archive.headers().firstValue("Content-Disposition").orElseThrow())
        .matches("attachment; filename=\"biblioteca-\\d{4}-\\d{2}-\\d{2}\\.zip\"");
    assertThat(archive.body()).startsWith("PK").contains("archive.json");
    assertThat(administrator.ask("/admin/auditoria?accion=library.export").body())
        .contains("exportó toda la biblioteca");
  }

  @Test
  void b6NobodyButAnAdministratorTakesTheLibraryAlong() {
    for (var other :
        List.of(
            Portal.account(Duty.PUBLISHER, "congope"),
            Portal.account(Duty.COORDINATOR, "gap-azuay"))) {
      assertThat(other.ask("/admin/exportar").statusCode()).isIn(302, 403, 404);
      assertThat(other.post("/admin/exportar", "").statusCode()).isIn(302, 403, 404);
    }
  }

  @Test
  void itsPageIsReadAndUsedByEverybody() {
    var administrator = Portal.account(Duty.ADMINISTRATOR, "congope");
    Look.each("/admin/exportar")
        .forEach(look -> look.check(page -> administrator.enter(page.context())));
  }

  private static Contents export(ArchiveExport export, Path folder) throws IOException {
    try (var packing = Packing.folder(folder)) {
      return export.write(packing, Viewer.administrator());
    }
  }

  private static Map<String, String> digests(Path folder) throws Exception {
    var all = new TreeMap<String, String>();
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        var sha = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        all.put(folder.relativize(file).toString(), HexFormat.of().formatHex(sha));
      }
    }
    return all;
  }
}
