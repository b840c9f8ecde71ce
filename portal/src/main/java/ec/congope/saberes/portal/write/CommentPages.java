package ec.congope.saberes.portal.write;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.practice.Field;
import ec.congope.saberes.content.practice.Section;
import ec.congope.saberes.content.review.Action;
import ec.congope.saberes.content.review.Comment;
import ec.congope.saberes.content.review.Comments;
import ec.congope.saberes.content.review.Manuscript;
import ec.congope.saberes.content.review.Permissions;
import ec.congope.saberes.content.review.State;
import ec.congope.saberes.portal.layout.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What is said about a manuscript: on a page of its own, and beside the fields. */
@Component
class CommentPages {

  /**
   * Something said.
   *
   * @param resolved by whom and when, or null while it waits
   */
  record Said(long id, String text, String who, @Nullable String resolved) {}

  /**
   * All about one field, or the whole.
   *
   * @param url of the field, or null
   */
  record Talk(
      String anchor, String title, @Nullable String url, List<Said> open, List<Said> closed) {}

  /** What may be talked about. */
  record About(String key, String label, boolean chosen) {}

  private final Comments comments;
  private final Frame frame;
  private final Clocked clocked;
  private final Words words;

  CommentPages(Comments comments, Frame frame, Clocked clocked, Words words) {
    this.comments = comments;
    this.frame = frame;
    this.clocked = clocked;
    this.words = words;
  }

  /** The page of all comments; {@code field} is the one that something is to be said about. */
  void page(Model model, Manuscript manuscript, String field, Viewer viewer) {
    var abouts = new ArrayList<About>();
    abouts.add(new About("", words.of("write.comments.whole"), field.isEmpty()));
    manuscript.form().fields().stream()
        .filter(Field::asked)
        .map(f -> new About(f.key(), f.label(), f.key().equals(field)))
        .forEach(abouts::add);
    var talks = talks(manuscript, viewer);
    model.addAttribute("page", frame.of(manuscript, "comentarios", viewer));
    model.addAttribute("talks", List.copyOf(talks.values()));
    model.addAttribute("open", open(talks));
    model.addAttribute("abouts", abouts);
    model.addAttribute("comments", may(manuscript, viewer));
  }

  /** The comments beside the fields of a section, by key; and how many wait in the whole. */
  void beside(Model model, Manuscript manuscript, Viewer viewer) {
    var talks = talks(manuscript, viewer);
    model.addAttribute("talks", talks);
    model.addAttribute("open", open(talks));
    model.addAttribute("comments", may(manuscript, viewer) && manuscript.state() != State.DRAFT);
  }

  private static boolean may(Manuscript manuscript, Viewer viewer) {
    return Permissions.may(viewer, Action.COMMENT, manuscript.state(), manuscript.owner());
  }

  private static int open(Map<String, Talk> talks) {
    return talks.values().stream().mapToInt(talk -> talk.open().size()).sum();
  }

  /** In the order of the form, the whole first; what the form does not ask for any more, last. */
  private Map<String, Talk> talks(Manuscript manuscript, Viewer viewer) {
    var said = new LinkedHashMap<String, List<Comment>>();
    said.put("", new ArrayList<>());
    manuscript.form().fields().forEach(field -> said.put(field.key(), new ArrayList<>()));
    comments
        .list(manuscript.id(), viewer)
        .forEach(c -> said.computeIfAbsent(c.field(), key -> new ArrayList<>()).add(c));
    var talks = new LinkedHashMap<String, Talk>();
    said.forEach((key, all) -> {
      if (!all.isEmpty()) {
        talks.put(key, talk(manuscript, key, all));
      }
    });
    return talks;
  }

  private Talk talk(Manuscript manuscript, String key, List<Comment> all) {
    var form = manuscript.form();
    String url =
        form.sectionOf(key)
            .map(Section::key)
            .map(section -> "/publicar/" + manuscript.id() + "/" + section + "#c-" + key)
            .orElse(null);
    String title =
        key.isEmpty()
            ? words.of("write.comments.whole")
            : form.field(key).map(Field::label).orElse(key);
    return new Talk(
        anchor(key),
        title,
        url,
        all.stream().filter(Comment::isOpen).map(this::said).toList(),
        all.stream().filter(comment -> !comment.isOpen()).map(this::said).toList());
  }

  /** Where the comments about a field are on their page. */
  static String anchor(String key) {
    return "hilo-" + (key.isEmpty() ? "ficha" : key);
  }

  private Said said(Comment comment) {
    Instant resolved = comment.resolved();
    return new Said(
        comment.id(),
        comment.text(),
        by("write.comment.said", comment.by(), comment.at()),
        resolved == null ? null : by("write.comment.resolved", comment.resolvedBy(), resolved));
  }

  private String by(String code, @Nullable String name, Instant at) {
    return words.of(
        code, Objects.requireNonNullElse(name, words.of("layout.name")), clocked.age(at));
  }
}
