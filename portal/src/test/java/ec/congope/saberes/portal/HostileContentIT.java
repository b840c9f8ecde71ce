package ec.congope.saberes.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.item.Drafts;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.content.item.Status;
import ec.congope.saberes.content.markdown.HostileMarkdown;
import ec.congope.saberes.search.follow.IndexFollower;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Items whose every field was written to run a script, as a browser shows them: pages, lists,
 * suggestions, comparison, versions, preview. Nothing of it runs, and nothing of it is an element.
 */
class HostileContentIT {

  /** Payloads in one Markdown body. */
  private static final int BATCH = 60;

  private static final List<String> PAYLOADS =
      List.of(
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "'><svg onload=alert(1)>",
          "</title><script>alert(1)</script>",
          "</script><script>alert(1)</script>",
          "--><iframe src=javascript:alert(1)>",
          "{{7919*7907}} ${7919*7907} #{7919*7907} [[${7919*7907}]] *{7919*7907} __${7919*7907}__",
          "<b id=busqueda name=body class=oculto style=position:fixed>x</b>");

  /** What is in the page that its templates did not write. */
  private static final String STRANGERS =
      """
      () => {
        const strangers = [];
        for (const element of document.querySelectorAll('*')) {
          for (const attribute of element.attributes) {
            if (attribute.name.startsWith('on') || /^\\s*(javascript|vbscript|data)\\s*:/i.test(attribute.value)) {
              strangers.push(element.outerHTML.slice(0, 200));
            }
          }
          const name = element.localName;
          if (['iframe', 'object', 'embed', 'base', 'math', 'style', 'noscript', 'marquee'].includes(name)
              || (name === 'script' && !element.src.startsWith(location.origin + '/assets/')
                  && element.type !== 'application/ld+json')
              || (name === 'b' && (element.id || element.hasAttribute('style')))) {
            strangers.push(element.outerHTML.slice(0, 200));
          }
        }
        for (const prose of [...document.querySelectorAll('.prose')].filter(p => !p.querySelector('.prose'))) {
          const again = new DOMParser().parseFromString('<body>' + prose.innerHTML, 'text/html').body.innerHTML;
          if (again !== prose.innerHTML) {
            strangers.push('mutates: ' + prose.innerHTML.slice(0, 200));
          }
          for (const element of prose.querySelectorAll('*')) {
            for (const attribute of element.attributes) {
              if (!['href', 'rel', 'title', 'start', 'align'].includes(attribute.name)) {
                strangers.push(element.outerHTML.slice(0, 200));
              }
            }
          }
        }
        if (({}).polluted !== undefined) { strangers.push('polluted'); }
        return strangers;
      }
      """;

  private static final List<Items.Entry> ENTRIES = new ArrayList<>();

  @BeforeAll
  static void makeItems() {
    var sources =
        HostileMarkdown.sources().stream()
            .map(source -> source.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", " ")) // refused in a body
            .toList();
    for (int from = 0; from < sources.size(); from += BATCH) {
      var batch = sources.subList(from, Math.min(from + BATCH, sources.size()));
      int number = from / BATCH;
      String payload = PAYLOADS.get(number % PAYLOADS.size());
      var draft =
          Drafts.titled("Hostil " + number + " " + payload)
              .summary("Cuidado " + payload)
              .body(String.join("\n\n", batch))
              .author("Autora " + payload)
              .keywords("palabra " + payload)
              .competencies("C-VIALIDAD")
              .draft();
      ENTRIES.add(new Items.Entry("hostil-" + number, draft, Status.PUBLISHED));
    }
    Portal.get(Items.class).importAll(ENTRIES, Viewer.administrator());
    Portal.get(IndexFollower.class).catchUp();
  }

  @AfterAll
  static void takeThemBack() {
    var gone =
        ENTRIES.stream()
            .map(entry -> new Items.Entry(entry.externalId(), entry.draft(), Status.RETIRED))
            .toList();
    Portal.get(Items.class).importAll(gone, Viewer.administrator());
    Portal.get(IndexFollower.class).catchUp();
  }

  private static List<String> slugs() {
    var items = Portal.get(Items.class);
    var names = ENTRIES.stream().map(Items.Entry::externalId).toList();
    return items.published(items.findByExternalIds(names).values(), Viewer.anonymous()).stream()
        .map(item -> item.slug())
        .toList();
  }

  @Test
  void c1c2c8c9NothingOfAnItemRunsOrIsAnElementWhereverItIsShown() {
    var slugs = slugs();
    assertThat(slugs).hasSizeGreaterThan(10);
    var paths = new ArrayList<String>();
    slugs.forEach(slug -> paths.add("/fichas/" + slug));
    paths.add("/fichas/" + slugs.getFirst() + "/versiones");
    paths.add("/buscar?q=hostil");
    paths.add("/buscar?q=hostil&__proto__%5Bpolluted%5D=1&constructor.prototype.polluted=1");
    paths.add("/buscar/sugerencias?q=hosti");
    paths.add("/competencias/vialidad");
    paths.add("/comparar?ficha=" + slugs.get(0) + "&ficha=" + slugs.get(1));
    visit(paths);
  }

  static Stream<String> reflected() {
    return PAYLOADS.stream();
  }

  @ParameterizedTest
  @MethodSource("reflected")
  void c7NothingThatIsAskedRunsOrIsAnElement(String payload) {
    String typed = URLEncoder.encode(payload, StandardCharsets.UTF_8);
    visit(
        List.of(
            "/buscar?q=" + typed,
            "/buscar?orden=" + typed + "&pagina=" + typed + "&tipo=" + typed,
            "/buscar?provincia=" + typed + "&desde=" + typed,
            "/no-existe-" + typed.replace("+", "%20").replace("%2F", "-"),
            "/entrar?volver=" + typed,
            "/provincias/" + typed.replace("+", "%20").replace("%2F", "-")));
  }

  private static void visit(List<String> paths) {
    try (BrowserContext context = Chromium.browser().newContext()) {
      context.addInitScript(
          "document.addEventListener('securitypolicyviolation', e =>"
              + " console.error('CSP ' + e.violatedDirective + ' ' + e.blockedURI))");
      Page page = context.newPage();
      var noise = new ArrayList<String>();
      page.onDialog(dialog -> {
        noise.add("dialog " + dialog.message());
        dialog.dismiss();
      });
      page.onConsoleMessage(message -> {
        if (!message.text().startsWith("Failed to load resource")) {
          noise.add(message.text());
        }
      });
      for (String path : paths) {
        var answer = page.navigate(Portal.base() + path);
        assertThat(answer.status()).as(path).isLessThan(500);
        assertThat((List<?>) page.evaluate(STRANGERS)).as(path).isEmpty();
        assertThat(page.content()).as(path).doesNotContain("62615533");
        assertThat(noise).as(path).isEmpty();
      }
    }
  }
}
