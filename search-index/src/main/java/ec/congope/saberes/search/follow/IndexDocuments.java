package ec.congope.saberes.search.follow;

import ec.congope.saberes.content.agent.Agent;
import ec.congope.saberes.content.item.Draft;
import ec.congope.saberes.content.item.Grounds;
import ec.congope.saberes.content.item.Item;
import ec.congope.saberes.content.item.ItemFile;
import ec.congope.saberes.content.item.Mark;
import ec.congope.saberes.content.item.Maturity;
import ec.congope.saberes.content.item.Proof;
import ec.congope.saberes.content.item.Replications;
import ec.congope.saberes.content.text.Texts;
import ec.congope.saberes.content.vocabulary.Concept;
import ec.congope.saberes.content.vocabulary.Scheme;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import ec.congope.saberes.search.Dimension;
import ec.congope.saberes.search.Formats;
import ec.congope.saberes.search.Hit;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the index's document of an item out of the store. */
@Component
public class IndexDocuments {

  private final Vocabularies vocabularies;
  private final Texts texts;

  IndexDocuments(Vocabularies vocabularies, Texts texts) {
    this.vocabularies = vocabularies;
    this.texts = texts;
  }

  /** Takes in what was changed in the vocabularies: documents made after it have it. */
  void refresh() {
    vocabularies.refresh();
  }

  /**
   * The document of a published item, with the pages of its files as far as they were extracted.
   */
  public IndexDocument of(Item item) {
    Draft draft = item.draft();
    var pages = pages(item);
    var files = item.files().stream().filter(file -> isForAll(file, item)).toList();
    var tags = new Tags(item, files, pages.stream().anyMatch(page -> isForAll(page, item)));
    var labels = new ArrayList<>(tags.labels);
    item.agents().stream().map(Agent::name).forEach(labels::add);
    labels.addAll(draft.keywords());
    draft.identifiers().forEach(identifier -> labels.add(identifier.value()));
    if (draft.issued() != null) {
      labels.add(Integer.toString(draft.issued().year()));
    }
    String subtitle = draft.subtitle();
    return new IndexDocument(
        item.id(),
        item.revision(),
        item.slug(),
        draft.type(),
        draft.title(),
        subtitle == null ? draft.summary() : subtitle + ". " + draft.summary(),
        PlainText.of(item.body().toString()),
        labels,
        organisations(item),
        draft.issued() == null ? null : draft.issued().toString(),
        added(item.published()),
        draft.language(),
        item.reach().key(),
        draft.competencies(),
        draft.provinces(),
        draft.framework(),
        draft.evidence(),
        item.replications(),
        draft.marks().stream().map(Mark::code).sorted().toList(),
        files.stream()
            .map(ItemFile::attachment)
            .map(file -> new Hit.FileFormat(Formats.name(file), file.size()))
            .toList(),
        tags.values,
        tags.codes,
        pages);
  }

  private static List<String> organisations(Item item) {
    return item.agents().stream()
        .filter(agent -> agent.kind() == Agent.Kind.ORGANISATION)
        .map(Agent::name)
        .distinct()
        .toList();
  }

  private static @Nullable Instant added(@Nullable Instant published) {
    return published == null ? null : published.truncatedTo(ChronoUnit.SECONDS);
  }

  /** Whether all who read the item read the file. */
  private static boolean isForAll(ItemFile file, Item item) {
    return access(file, item).equals(item.reach().key());
  }

  private static boolean isForAll(IndexDocument.Page page, Item item) {
    return page.access().equals(item.reach().key());
  }

  /** The key of a file: its own, unless it says less than that of the item. */
  private static String access(ItemFile file, Item item) {
    return (file.reach().isOpen() ? item.reach() : file.reach()).key();
  }

  private List<IndexDocument.Page> pages(Item item) {
    var pages = new ArrayList<IndexDocument.Page>();
    for (ItemFile file : item.files()) {
      var read = texts.pages(file.attachment().file());
      var kept = RunningLines.without(read.stream().map(page -> page.text()).toList());
      for (int i = 0; i < kept.size(); i++) {
        pages.add(
            new IndexDocument.Page(
                file.number(), read.get(i).number(), kept.get(i), access(file, item)));
      }
    }
    return pages;
  }

  /** The concepts of a draft: as values to filter by, and as words to find. */
  private final class Tags {
    private final Map<Dimension, Set<String>> values = new EnumMap<>(Dimension.class);
    private final Set<String> codes = new LinkedHashSet<>();
    private final List<String> labels = new ArrayList<>();

    Tags(Item item, List<ItemFile> files, boolean readable) {
      Draft draft = item.draft();
      tag(Dimension.TYPE, Scheme.TYPES, draft.type());
      add(Dimension.LANGUAGE, draft.language());
      if (!draft.language().equals("es")) {
        vocabularies.find(Scheme.LANGUAGES, draft.language()).ifPresent(this::name);
      }
      draft.competencies().forEach(code -> tag(Dimension.COMPETENCY, Scheme.COMPETENCIES, code));
      draft.provinces().forEach(code -> tag(Dimension.PROVINCE, Scheme.PROVINCES, code));
      draft.framework().forEach(this::framework);
      if (draft.issued() != null) {
        add(Dimension.YEAR, Integer.toString(draft.issued().year()));
      }
      proof(draft.evidence(), item.replications());
      Grounds.of(item).map(Maturity::of).ifPresent(stage -> add(Dimension.MATURITY, stage.code()));
      var validity = item.validity().state();
      if (validity != null) {
        add(Dimension.VALIDITY, validity.code());
      }
      add(Dimension.ACCESS, item.reach().level().code());
      formats(draft, files, readable);
    }

    /** A replicated practice keeps the step that its own evidence reaches. */
    private void proof(@Nullable String evidence, Replications replications) {
      if (evidence != null) {
        add(Dimension.EVIDENCE, evidence);
      }
      Proof.of(evidence).ifPresent(proof -> add(Dimension.EVIDENCE, proof.code()));
      if (replications.count() > 0) {
        add(Dimension.EVIDENCE, Proof.REPLICATED.code());
      }
    }

    private void formats(Draft draft, List<ItemFile> files, boolean readable) {
      files.forEach(file -> add(Dimension.FORMAT, Formats.of(file.attachment())));
      if (readable) {
        add(Dimension.FORMAT, Formats.TEXT);
      }
      if (draft.link() != null) {
        add(Dimension.FORMAT, Formats.LINK);
      }
    }

    private void tag(Dimension dimension, Scheme scheme, String code) {
      codes.add(code);
      add(dimension, code);
      vocabularies
          .find(scheme, code)
          .ifPresent(concept -> {
            name(concept);
            for (Concept broader : vocabularies.ancestors(concept)) {
              add(dimension, broader.code());
              labels.add(broader.label());
            }
          });
    }

    private void framework(String code) {
      codes.add(code);
      vocabularies
          .find(Scheme.FRAMEWORK, code)
          .ifPresent(concept -> {
            name(concept);
            branch(concept);
            vocabularies.equivalents(concept).forEach(this::branch);
          });
    }

    private void branch(Concept concept) {
      place(concept);
      vocabularies.ancestors(concept).forEach(this::place);
    }

    private void place(Concept concept) {
      switch (concept.kind()) {
        case "objective" -> add(Dimension.OBJECTIVE, concept.code());
        case "result", "topic" -> add(Dimension.RESULT, concept.code());
        case "product" -> add(Dimension.PRODUCT, concept.code());
        default -> {
          // approaches are no filter
        }
      }
    }

    private void name(Concept concept) {
      labels.add(concept.label());
      labels.addAll(concept.alternative());
      labels.addAll(concept.hidden());
      if (concept.scheme() == Scheme.FRAMEWORK) {
        labels.add(concept.code());
        if (concept.printedCode() != null) {
          labels.add(concept.printedCode());
        }
      }
    }

    private void add(Dimension dimension, String code) {
      values.computeIfAbsent(dimension, d -> new LinkedHashSet<>()).add(code);
    }
  }
}
