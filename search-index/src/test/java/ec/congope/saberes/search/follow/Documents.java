package ec.congope.saberes.search.follow;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.access.Access;
import ec.congope.saberes.content.item.Replications;
import ec.congope.saberes.search.Dimension;
import ec.congope.saberes.search.Hit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes documents of the index for tests, without a store. */
public final class Documents {

  private final long number;
  private int revision = 1;
  private String title;
  private String language = "es";
  private String summary = "";
  private String body = "";
  private @Nullable String issued = "2019-05";
  private @Nullable Instant added;
  private Access access = Access.PUBLIC;
  private List<String> labels = List.of();
  private List<String> organisations = List.of();
  private List<String> competencies = List.of();
  private List<String> provinces = List.of();
  private List<String> framework = List.of();
  private @Nullable String evidence;
  private Replications replications = Replications.NONE;
  private final Map<Dimension, Set<String>> values = new EnumMap<>(Dimension.class);
  private final List<IndexDocument.Page> pages = new ArrayList<>();

  private Documents(long number, String title) {
    this.number = number;
    this.title = title;
  }

  /** A public document of this item number. */
  public static Documents of(long number, String title) {
    return new Documents(number, title);
  }

  /** At this revision. */
  public Documents revision(int newest) {
    revision = newest;
    return this;
  }

  /** First shown at this moment. */
  public Documents added(Instant moment) {
    added = moment;
    return this;
  }

  /** Written or published by these bodies. */
  public Documents organisations(String... names) {
    organisations = List.of(names);
    return this;
  }

  /** With this summary. */
  public Documents summary(String text) {
    summary = text;
    return this;
  }

  /** With this body. */
  public Documents body(String text) {
    body = text;
    return this;
  }

  /** With these labels. */
  public Documents labels(List<String> names) {
    labels = names;
    return this;
  }

  /** Issued then. */
  public Documents issued(@Nullable String date) {
    issued = date;
    return this;
  }

  /** Reaching this far. */
  public Documents access(Access level) {
    access = level;
    return this;
  }

  /** Tagged with these competencies. */
  public Documents competencies(String... codes) {
    competencies = List.of(codes);
    return this;
  }

  /** Tagged with these provinces. */
  public Documents provinces(String... codes) {
    provinces = List.of(codes);
    return this;
  }

  /** Tagged with these framework codes. */
  public Documents framework(String... codes) {
    framework = List.of(codes);
    return this;
  }

  /** Proven so well. */
  public Documents evidence(String code) {
    evidence = code;
    return this;
  }

  /** Taken up by so many items, in these provinces. */
  public Documents replicated(int count, String... provinces) {
    replications = new Replications(count, Set.of(provinces));
    return this;
  }

  /** With these values to filter by. */
  public Documents values(Dimension dimension, String... codes) {
    values.computeIfAbsent(dimension, d -> new LinkedHashSet<>()).addAll(List.of(codes));
    return this;
  }

  /** With one more page of its only file. */
  public Documents page(String text) {
    return page(text, access.code());
  }

  /** With one more page of its only file, which this key opens. */
  public Documents page(String text, String key) {
    pages.add(new IndexDocument.Page(1, pages.size() + 1, text, key));
    return this;
  }

  /** With these pages, which reach as far as the item does by now. */
  public Documents pages(List<IndexDocument.Page> others) {
    others.forEach(page ->
        pages.add(new IndexDocument.Page(page.file(), page.number(), page.text(), access.code())));
    return this;
  }

  /** In this language. */
  public Documents language(String code) {
    language = code;
    return this;
  }

  /** The document. */
  public IndexDocument document() {
    var codes = new LinkedHashSet<>(competencies);
    codes.addAll(provinces);
    codes.addAll(framework);
    return new IndexDocument(
        new ItemId(number),
        revision,
        "ficha-" + number,
        "publicacion",
        title,
        summary,
        body,
        labels,
        organisations,
        issued,
        added,
        language,
        access.code(),
        competencies,
        provinces,
        framework,
        evidence,
        replications,
        List.of(),
        pages.isEmpty() ? List.of() : List.of(new Hit.FileFormat("PDF", 1_000)),
        values,
        codes,
        pages);
  }
}
