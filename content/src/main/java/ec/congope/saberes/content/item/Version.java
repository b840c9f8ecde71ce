package ec.congope.saberes.content.item;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of an item in the list of its versions: a revision that readers could see.
 *
 * @param number from 1; drafts between two versions are not counted
 * @param saved when it reached readers
 * @param title as it was then
 * @param note what changed, in the words of the author; may be empty
 * @param by name of the body that published it, or null where nobody is named
 */
public record Version(int number, Instant saved, String title, String note, @Nullable String by) {}
