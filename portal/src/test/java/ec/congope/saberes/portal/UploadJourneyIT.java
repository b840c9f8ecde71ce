package ec.congope.saberes.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import ec.congope.saberes.content.Membership.Duty;
import ec.congope.saberes.content.file.FileId;
import ec.congope.saberes.content.file.FileStore;
import ec.congope.saberes.content.organisation.Organisations;
import ec.congope.saberes.content.person.People;
import ec.congope.saberes.content.practice.Answers;
import ec.congope.saberes.content.review.Manuscript;
import ec.congope.saberes.content.review.Manuscripts;
import ec.congope.saberes.portal.Portal.Account;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Random;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A large file over a poor line, by somebody who closes the browser in between. */
class UploadJourneyIT {

  private static final Account ROSA = Portal.account(Duty.CONTRIBUTOR, "gap-azuay");
  private static final int MEBIBYTE = 1 << 20;
  private static final int SIZE = 150;

  @TempDir private Path folder;

  private static Manuscript begun() {
    var azuay = Portal.get(Organisations.class).find("gap-azuay").orElseThrow().id();
    var viewer = Portal.get(People.class).find(ROSA.person()).orElseThrow().viewer();
    return Portal.get(Manuscripts.class).begin("experiencia", azuay, Answers.NONE, viewer);
  }

  private static java.util.List<java.util.Map<String, String>> rows(Manuscript manuscript) {
    var viewer = Portal.get(People.class).find(ROSA.person()).orElseThrow().viewer();
    var now = Portal.get(Manuscripts.class).get(manuscript.id(), viewer);
    return now.answers().of("documents").rows();
  }

  private static Browser.NewContextOptions calm() {
    return new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE);
  }

  private static Page page(BrowserContext context, Manuscript manuscript) {
    context.setDefaultTimeout(60_000);
    ROSA.enter(context);
    Page page = context.newPage();
    page.navigate(
        Portal.base() + "/publicar/" + manuscript.id() + "/relato/archivo?campo=documents");
    return page;
  }

  /** Bytes that compress to nothing less, and their SHA-256. */
  private static String write(Path file) throws Exception {
    var random = new Random(150);
    var digest = MessageDigest.getInstance("SHA-256");
    byte[] block = new byte[MEBIBYTE];
    try (var out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      for (int i = 0; i < SIZE; i++) {
        random.nextBytes(block);
        block[0] = 1; // of no type that is known
        digest.update(block);
        out.write(ByteBuffer.wrap(block));
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void waitFor(Page page, int percent) {
    page.waitForCondition(() -> percent(page) >= percent);
  }

  private static int percent(Page page) {
    return ((Number) page.evaluate("document.querySelector('#avance progress').value")).intValue();
  }

  private static void cut(BrowserContext context, Page page) {
    context.setOffline(true);
    assertThat(page.locator("#avance [role=status]")).containsText("Se cortó la línea");
    context.setOffline(false);
  }

  @Test
  void aFileOf150MegabytesThatIsCutThreeTimesArrivesWhole() throws Exception {
    var manuscript = begun();
    Path file = folder.resolve("ortofoto del páramo.dat");
    String sum = write(file);
    String kept;
    try (var context = Chromium.browser().newContext(calm())) {
      Page page = page(context, manuscript);
      page.setInputFiles("#archivo", file);
      page.fill("#titulo", "Ortofoto");
      page.click("#enviar");
      waitFor(page, 5);
      cut(context, page);
      waitFor(page, 15);
      page.click("#pausar");
      assertThat(page.locator("#seguir")).isFocused();
      kept = context.storageState();
    }
    Assertions.assertThat(rows(manuscript)).isEmpty();

    try (var context = Chromium.browser().newContext(calm().setStorageState(kept))) {
      Page page = page(context, manuscript);
      assertThat(page.locator("#a-medias + p + ul")).containsText("ortofoto del páramo.dat");
      page.setInputFiles("#archivo", file);
      page.fill("#titulo", "Ortofoto");
      var first = page.waitForResponse("**/publicar/subidas/*", () -> page.click("#enviar"));
      Assertions.assertThat(first.request().method()).isEqualTo("HEAD");
      long offset = Long.parseLong(first.headerValue("upload-offset"));
      Assertions.assertThat(offset).isGreaterThan((long) SIZE * MEBIBYTE / 10);
      waitFor(page, 40);
      cut(context, page);
      page.waitForURL("**/relato#c-documents");
      assertThat(
              page.getByText("ortofoto del páramo.dat", new Page.GetByTextOptions().setExact(true)))
          .isVisible();
    }

    var row = rows(manuscript).getFirst();
    Assertions.assertThat(row).containsEntry("file", sum).containsEntry("title", "Ortofoto");
    Assertions.assertThat(size(new FileId(sum))).isEqualTo((long) SIZE * MEBIBYTE);
  }

  private static long size(FileId id) throws IOException {
    return Files.size(Portal.get(FileStore.class).path(id));
  }

  @Test
  void whatIsNotTakenIsSaidBeforeAnythingIsSent() throws IOException {
    Path svg = Files.writeString(folder.resolve("plano.svg"), "<svg/>");
    Path empty = Files.createFile(folder.resolve("vacio.txt"));
    try (var context = Chromium.browser().newContext(calm())) {
      Page page = page(context, begun());
      page.onRequest(request -> Assertions.assertThat(request.url()).doesNotContain("/subidas"));
      page.setInputFiles("#archivo", svg);
      assertThat(page.locator("#archivo-falta")).containsText("«plano.svg» no se recibe");
      page.click("#enviar");
      assertThat(page.locator("#archivo-falta")).isVisible();
      page.setInputFiles("#archivo", empty);
      assertThat(page.locator("#archivo-falta")).containsText("está vacío");
      page.evaluate("document.querySelector('[data-subir]').dataset.limite = '2'");
      page.setInputFiles("#archivo", Files.writeString(folder.resolve("largo.txt"), "largo"));
      assertThat(page.locator("#archivo-falta")).containsText("pesa más de 200 MB");
    }
  }

  @Test
  void cancellingGivesBackTheRoom() throws IOException {
    var manuscript = begun();
    Path file = Files.write(folder.resolve("datos.dat"), new byte[8 * MEBIBYTE]);
    try (var context = Chromium.browser().newContext(calm())) {
      Page page = page(context, manuscript);
      // the first piece arrives, all others wait for ever
      page.route(
          url -> url.contains("/publicar/subidas/"),
          route -> {
            boolean later = !"0".equals(route.request().headers().get("upload-offset"));
            if (!route.request().method().equals("PATCH") || !later) {
              route.resume();
            }
          });
      page.setInputFiles("#archivo", file);
      page.click("#enviar");
      waitFor(page, 25);
      page.waitForResponse(
          answer -> answer.request().method().equals("DELETE"), () -> page.click("#cancelar"));
      assertThat(page.locator("#avance")).isHidden();
      assertThat(page.locator("#archivo")).isEnabled();
      page.reload();
      assertThat(page.locator("#a-medias")).hasCount(0);
    }
  }
}
