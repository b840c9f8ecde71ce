package ec.congope.saberes.content.item;

import ec.congope.saberes.content.access.Access;
import ec.congope.saberes.content.file.Attachment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes drafts for tests: valid from the start, changed by name. */
public final class Drafts {

  private String type = "material-tecnico";
  private String title = "Guía de mantenimiento vial";
  private String summary = "Cómo mantener una vía lastrada.";
  private String body = "";
  private String language = "es";
  private @Nullable String issued = "2019-05";
  private @Nullable String link;
  private Access access = Access.PUBLIC;
  private List<String> framework = List.of();
  private List<String> competencies = List.of();
  private List<String> provinces = List.of();
  private @Nullable String evidence;
  private List<String> keywords = List.of();
  private final List<Contribution> contributions = new ArrayList<>();
  private final List<Identifier> identifiers = new ArrayList<>();
  private final List<Relation> relations = new ArrayList<>();
  private final List<Attachment> attachments = new ArrayList<>();
  private Set<Mark> marks = Set.of();

  private Drafts() {}

  /** A valid draft with this title. */
  public static Drafts titled(String title) {
    var drafts = new Drafts();
    drafts.title = title;
    return drafts;
  }

  /** Of this type. */
  public Drafts type(String code) {
    type = code;
    return this;
  }

  /** With this summary. */
  public Drafts summary(String text) {
    summary = text;
    return this;
  }

  /** With this Markdown body. */
  public Drafts body(String markdown) {
    body = markdown;
    return this;
  }

  /** In this language. */
  public Drafts language(String code) {
    language = code;
    return this;
  }

  /** Issued then; null for no date. */
  public Drafts issued(@Nullable String date) {
    issued = date;
    return this;
  }

  /** With the document at this address. */
  public Drafts link(String address) {
    link = address;
    return this;
  }

  /** Reaching this far. */
  public Drafts access(Access level) {
    access = level;
    return this;
  }

  /** Tagged with these framework codes. */
  public Drafts framework(String... codes) {
    framework = List.of(codes);
    return this;
  }

  /** Tagged with these competencies. */
  public Drafts competencies(String... codes) {
    competencies = List.of(codes);
    return this;
  }

  /** Tagged with these provinces. */
  public Drafts provinces(String... codes) {
    provinces = List.of(codes);
    return this;
  }

  /** Proven so well. */
  public Drafts evidence(String code) {
    evidence = code;
    return this;
  }

  /** With these keywords. */
  public Drafts keywords(String... words) {
    keywords = List.of(words);
    return this;
  }

  /** Written by this one too. */
  public Drafts author(String name) {
    contributions.add(new Contribution(name, Contribution.Role.AUTHOR));
    return this;
  }

  /** Published by this one. */
  public Drafts publisher(String name) {
    contributions.add(new Contribution(name, Contribution.Role.PUBLISHER));
    return this;
  }

  /** With this identifier too. */
  public Drafts identifier(Identifier.Scheme scheme, String value) {
    identifiers.add(new Identifier(scheme, value));
    return this;
  }

  /** With this relation too. */
  public Drafts relation(Relation relation) {
    relations.add(relation);
    return this;
  }

  /** With this file too. */
  public Drafts attachment(Attachment attachment) {
    attachments.add(attachment);
    return this;
  }

  /** Marked so. */
  public Drafts marks(Mark... all) {
    marks = Set.of(all);
    return this;
  }

  /** The draft. */
  public Draft draft() {
    return new Draft(
        type,
        title,
        null,
        summary,
        body,
        language,
        contributions,
        issued == null ? null : PartialDate.parse(issued),
        identifiers,
        "CC-BY-4.0",
        access,
        framework,
        competencies,
        provinces,
        evidence,
        keywords,
        relations,
        attachments,
        link,
        marks);
  }

  /** The draft as an entry of an import, published. */
  public Items.Entry entry(String externalId) {
    return new Items.Entry(externalId, draft(), Status.PUBLISHED);
  }
}
