package ec.congope.saberes.content.item;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.agent.Agent;
import ec.congope.saberes.content.file.Attachment;
import ec.congope.saberes.content.markdown.Html;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An item as stored: one revision of what it says, and where it stands.
 *
 * @param slug for addresses; unique, never given to another item
 * @param externalId the name that its importer gave it, or null
 * @param revision number of this revision, from 1
 * @param version number of the newest version that readers could see, 0 before the first
 * @param draft what it says
 * @param body the Markdown body as safe HTML
 * @param agents the authority records behind {@code draft.contributions()}, in the same order
 * @param replications how other provinces took it up, as far as everybody may know
 * @param created when the item was made
 * @param saved when this revision was saved
 * @param published when it first reached readers, or null
 */
public record Item(
    ItemId id,
    String slug,
    @Nullable String externalId,
    Status status,
    int revision,
    int version,
    Draft draft,
    Html body,
    List<Agent> agents,
    Replications replications,
    Instant created,
    Instant saved,
    @Nullable Instant published) {

  /** The n-th attachment, counted from 1. */
  public Optional<Attachment> attachment(int number) {
    return number >= 1 && number <= draft.attachments().size()
        ? Optional.of(draft.attachments().get(number - 1))
        : Optional.empty();
  }

  Item withAgents(List<Agent> found) {
    return new Item(
        id,
        slug,
        externalId,
        status,
        revision,
        version,
        draft,
        body,
        found,
        replications,
        created,
        saved,
        published);
  }
}
