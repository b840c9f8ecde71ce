package ec.congope.saberes.search.follow;

/**
 * What an index holds of one item, in few words: for comparing with the store.
 *
 * @param revision 0 when there are pages without their item
 * @param access code of the access level that searches go by
 * @param pages how many pages
 * @param digest of the item and of all its pages, in no order
 */
public record IndexEntry(int revision, String access, int pages, long digest) {

  /** What the index should hold of this document. */
  static IndexEntry of(IndexDocument document) {
    long digest = document.digest();
    for (var page : document.pages()) {
      digest += page.digest();
    }
    return new IndexEntry(document.revision(), document.access(), document.pages().size(), digest);
  }

  /** What two documents of an index together hold of the same item. */
  public IndexEntry plus(IndexEntry other) {
    boolean twice = !access.isEmpty() && !other.access.isEmpty();
    return new IndexEntry(
        Math.max(revision, other.revision),
        twice ? access + "+" + other.access : access + other.access,
        pages + other.pages,
        digest + other.digest);
  }
}
