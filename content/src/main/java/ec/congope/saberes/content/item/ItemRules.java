package ec.congope.saberes.content.item;

import ec.congope.saberes.content.Invalid.Violation;
import ec.congope.saberes.content.access.Access;
import ec.congope.saberes.content.access.Networks;
import ec.congope.saberes.content.file.Attachment;
import ec.congope.saberes.content.markdown.Markdown;
import ec.congope.saberes.content.organisation.Organisations;
import ec.congope.saberes.content.vocabulary.Scheme;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a draft must be: lengths, codes, identifiers, addresses. The limits are those of the
 * project's security list (title 500, summary 10,000 characters).
 */
@Component
public class ItemRules {

  /** Longest title and subtitle, in characters. */
  public static final int TITLE = 500;

  /** Longest summary, in characters. */
  public static final int SUMMARY = 10_000;

  /** Longest name of a contributor, keyword, file name or file title, in characters. */
  public static final int NAME = 300;

  /** Most entries of a list: contributors, keywords, relations, files. */
  public static final int ENTRIES = 200;

  /** Longest note of what changed, in characters. */
  public static final int NOTE = 1_000;

  private static final int LINK = 2_000;

  private final Vocabularies vocabularies;
  private final Organisations organisations;
  private final Networks networks;

  ItemRules(Vocabularies vocabularies, Organisations organisations, Networks networks) {
    this.vocabularies = vocabularies;
    this.organisations = organisations;
    this.networks = networks;
  }

  /** Everything that is wrong with the draft; empty when it may be saved. */
  public List<Violation> check(Draft draft) {
    var found = new Findings();
    found.code(Scheme.TYPES, "type", draft.type());
    found.required("title", draft.title());
    found.text("title", draft.title(), TITLE);
    found.text("subtitle", draft.subtitle(), TITLE);
    found.text("summary", draft.summary(), SUMMARY);
    found.text("body", draft.body(), Markdown.LIMIT);
    found.code(Scheme.LANGUAGES, "language", draft.language());
    found.text("licence", draft.licence(), NAME);
    found.contributions(draft.contributions());
    draft.identifiers().forEach(found::identifier);
    found.codes(Scheme.FRAMEWORK, "framework", draft.framework());
    found.codes(Scheme.COMPETENCIES, "competencies", draft.competencies());
    found.codes(Scheme.PROVINCES, "provinces", draft.provinces());
    String evidence = draft.evidence();
    if (evidence != null) {
      found.code(Scheme.EVIDENCE, "evidence", evidence);
    }
    found.names("keywords", draft.keywords());
    found.entries("relations", draft.relations().size());
    found.entries("files", draft.attachments().size());
    for (Attachment file : draft.attachments()) {
      found.required("files", file.title());
      found.text("files", file.name(), NAME);
      found.text("files", file.title(), NAME);
      found.access("files", file.access());
      String licence = file.licence();
      if (licence != null) {
        found.code(Scheme.LICENCES, "files", licence);
      }
    }
    found.access("access", draft.access());
    found.link(draft.link());
    return found.violations;
  }

  /** Everything that is wrong with a note of what changed. */
  public List<Violation> checkNote(String note) {
    var found = new Findings();
    found.text("changeNote", note, NOTE);
    return found.violations;
  }

  private final class Findings {
    private final List<Violation> violations = new ArrayList<>();

    void add(String field, String code, Object... arguments) {
      violations.add(Violation.of(field, code, arguments));
    }

    void required(String field, String value) {
      if (value.isBlank()) {
        add(field, "invalid.required");
      }
    }

    void text(String field, @Nullable String value, int limit) {
      if (value == null) {
        return;
      }
      if (value.length() > limit) {
        add(field, "invalid.too-long", limit, value.length());
      }
      if (hasControlCharacter(value)) {
        add(field, "invalid.control-character");
      }
    }

    void entries(String field, int size) {
      if (size > ENTRIES) {
        add(field, "invalid.too-many", ENTRIES, size);
      }
    }

    void names(String field, List<String> values) {
      entries(field, values.size());
      for (String value : values) {
        required(field, value);
        text(field, value, NAME);
      }
    }

    void code(Scheme scheme, String field, String code) {
      if (!vocabularies.knows(scheme, code)) {
        add(field, "invalid.unknown-code", code);
      }
    }

    void codes(Scheme scheme, String field, List<String> codes) {
      entries(field, codes.size());
      codes.forEach(code -> code(scheme, field, code));
    }

    void contributions(List<Contribution> contributions) {
      names("authors", contributions.stream().map(Contribution::name).toList());
      long publishers =
          contributions.stream().filter(c -> c.role() == Contribution.Role.PUBLISHER).count();
      if (publishers > 1) {
        add("publisher", "invalid.too-many", 1, publishers);
      }
    }

    void access(String field, @Nullable Access access) {
      String network = access == null ? null : access.network();
      if (network != null && networks.find(network).isEmpty()) {
        add(field, "invalid.unknown-network", network);
      }
      String owner = access == null ? null : access.owner();
      if (owner != null && organisations.find(owner).isEmpty()) {
        add("organisation", "invalid.unknown-organisation", owner);
      }
    }

    void identifier(Identifier identifier) {
      text("identifiers", identifier.value(), NAME);
      boolean right =
          switch (identifier.scheme()) {
            case ISBN -> Identifier.isIsbn(identifier.value());
            case DOI -> identifier.value().matches("10\\.\\d{4,9}/\\S{1,200}");
          };
      if (!right) {
        String scheme = identifier.scheme().name().toLowerCase(Locale.ROOT);
        add("identifiers", "invalid." + scheme, identifier.value());
      }
    }

    void link(@Nullable String link) {
      text("link", link, LINK);
      if (link != null && !isWebAddress(link)) {
        add("link", "invalid.link", link);
      }
    }
  }

  private static boolean hasControlCharacter(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < ' ' && c != '\n' && c != '\r' && c != '\t') {
        return true;
      }
    }
    return false;
  }

  private static boolean isWebAddress(String link) {
    try {
      var uri = new URI(link);
      String scheme = uri.getScheme();
      return uri.getHost() != null
          && scheme != null
          && (scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"));
    } catch (URISyntaxException malformed) {
      return false;
    }
  }
}
