package ec.congope.saberes.content.item;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.access.Keys;
import ec.congope.saberes.content.access.Reach;
import ec.congope.saberes.content.agent.Agent;
import ec.congope.saberes.content.file.Attachment;
import ec.congope.saberes.content.file.FileId;
import ec.congope.saberes.content.markdown.Html;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An item as stored: one revision of what it says, and where it stands. Of its files, those that
 * whoever asked may read.
 *
 * @param slug for addresses; unique, never given to another item
 * @param externalId the name that its importer gave it, or null
 * @param revision number of this revision, from 1
 * @param version number of the newest version that readers could see, 0 before the first
 * @param draft what it says
 * @param body the Markdown body as safe HTML
 * @param agents the authority records behind {@code draft.contributions()}, in the same order
 * @param replications how other provinces took it up, as far as everybody may know
 * @param shown what the answers show that this revision was made of
 * @param validity whether those whose it is say that it still holds
 * @param created when the item was made
 * @param saved when this revision was saved
 * @param published when it first reached readers, or null
 * @param owner whose it is, or null where nobody said
 * @param reach whom it reaches now
 * @param files those of {@code draft.attachments()}, with their numbers
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
    Shown shown,
    Validity validity,
    Instant created,
    Instant saved,
    @Nullable Instant published,
    @Nullable Owner owner,
    Reach reach,
    List<ItemFile> files) {

  /** Copies the list of files. */
  public Item {
    files = List.copyOf(files);
  }

  /** The attachment of this number, counted from 1. */
  public Optional<Attachment> attachment(int number) {
    return files.stream()
        .filter(file -> file.number() == number)
        .map(ItemFile::attachment)
        .findFirst();
  }

  /** Whether everybody reads the file of this number. */
  public boolean isOpen(int number) {
    return reach.isOpen()
        && files.stream().anyMatch(file -> file.number() == number && file.reach().isOpen());
  }

  /** Whether everybody would read the same of it. */
  public boolean isOpen() {
    return reach.isOpen() && files.stream().allMatch(file -> file.reach().isOpen());
  }

  /** The item without the files that these keys do not open. */
  Item with(Keys keys) {
    return keeping(file -> keys.open(file.reach()));
  }

  /** The item without these files. */
  Item without(Set<FileId> hidden) {
    return keeping(file -> !hidden.contains(file.attachment().file()));
  }

  private Item keeping(Predicate<ItemFile> kept) {
    var opened = files.stream().filter(kept).toList();
    return opened.size() == files.size()
        ? this
        : new Item(
            id,
            slug,
            externalId,
            status,
            revision,
            version,
            draft.withAttachments(opened.stream().map(ItemFile::attachment).toList()),
            body,
            agents,
            replications,
            shown,
            validity,
            created,
            saved,
            published,
            owner,
            reach,
            opened);
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
        shown,
        validity,
        created,
        saved,
        published,
        owner,
        reach,
        files);
  }
}
