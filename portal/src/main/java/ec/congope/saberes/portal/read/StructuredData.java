package ec.congope.saberes.portal.read;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.agent.Agent;
import ec.congope.saberes.content.item.Contribution;
import ec.congope.saberes.content.item.Draft;
import ec.congope.saberes.content.item.Item;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.content.vocabulary.Scheme;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import ec.congope.saberes.portal.layout.Keeping;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An item in the words of schema.org, at an address of its own: pages carry no script and no data
 * in one.
 */
@Controller
class StructuredData {

  private static final MediaType JSON_LD = MediaType.parseMediaType("application/ld+json");

  private final Items items;
  private final Vocabularies vocabularies;
  private final String base;

  StructuredData(
      Items items,
      Vocabularies vocabularies,
      @Value("${saberes.base:http://localhost:8080}") String base) {
    this.items = items;
    this.vocabularies = vocabularies;
    this.base = base;
  }

  @GetMapping("/fichas/{slug}/ficha.jsonld")
  ResponseEntity<String> item(
      @PathVariable String slug, Viewer viewer, HttpServletResponse response) {
    Item item = items.get(slug, viewer);
    Moved.check(item, slug);
    Keeping.of(item.isOpen() && viewer.isAnonymous(), response);
    return ResponseEntity.ok().contentType(JSON_LD).body(json(item).toString());
  }

  private ObjectNode json(Item item) {
    Draft draft = item.draft();
    String url = base + "/fichas/" + item.slug();
    var json = JsonMapper.shared().createObjectNode();
    json.put("@context", "https://schema.org")
        .put("@type", "CreativeWork")
        .put("@id", url)
        .put("url", url)
        .put("name", draft.title())
        .put("description", draft.summary())
        .put("genre", vocabularies.label(Scheme.TYPES, draft.type()))
        .put("inLanguage", draft.language())
        .put("version", Integer.toString(item.version()))
        .put("dateModified", item.saved().toString());
    if (draft.issued() != null) {
      json.put("datePublished", draft.issued().toString());
    }
    if (draft.licence() != null) {
      json.put("license", licence(draft.licence()));
    }
    for (int i = 0; i < draft.contributions().size(); i++) {
      var contribution = draft.contributions().get(i);
      boolean author = contribution.role() == Contribution.Role.AUTHOR;
      boolean person = i < item.agents().size() && item.agents().get(i).kind() == Agent.Kind.PERSON;
      json.withArray(author ? "author" : "publisher")
          .addObject()
          .put("@type", person ? "Person" : "Organization")
          .put("name", contribution.name());
    }
    draft.keywords().forEach(json.withArray("keywords")::add);
    return json;
  }

  private String licence(String code) {
    return vocabularies
        .find(Scheme.LICENCES, code)
        .flatMap(concept -> concept.property("url"))
        .orElse(code);
  }
}
