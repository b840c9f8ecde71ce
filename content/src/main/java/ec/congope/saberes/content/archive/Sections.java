package ec.congope.saberes.content.archive;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which tables an archive holds and which it does not, and why. A table that is in neither list
 * fails the build: nobody forgets to decide.
 */
final class Sections {

  /** Why a table stays at home. */
  enum Reason {
    /** Accounts, what they may do, and their secrets: never exported. */
    ACCOUNT,
    /** E-mail addresses of readers and what they asked to be told: never exported. */
    READER,
    /** Made again out of the archive. */
    DERIVED,
    /** Of this portal, not of its library. */
    LOCAL
  }

  /** The tables of an archive, each after those that it refers to. */
  static final List<String> EXPORTED =
      List.of(
          "concept_scheme",
          "concept",
          "vocabulary_state",
          "concept_edit",
          "vocabulary_step",
          "crosswalk",
          "agent",
          "agent_name",
          "organisation",
          "network",
          "item",
          "item_slug",
          "item_revision",
          "item_agent",
          "item_relation",
          "item_file",
          "revision_file",
          "item_answers",
          "item_validity",
          "manuscript",
          "manuscript_answer",
          "manuscript_file",
          "manuscript_step",
          "manuscript_comment",
          "manuscript_score",
          "review_check",
          "refused_tag",
          "tuning_version",
          "synonym",
          "pin",
          "judged_query",
          "judgement",
          "relevance_run",
          "relevance_run_query",
          "query_day",
          "audit");

  /** Tables whose rows nothing may remove: only where there are none yet do others come in. */
  static final String AUDIT = "audit";

  /** Where there is a row of these, somebody works already. */
  static final List<String> EMPTY = List.of("item", "manuscript", "person", "network", AUDIT);

  /** Numbers that are not given a second time, since others than the rows themselves name them. */
  static final List<String> COUNTED = List.of("item", "manuscript", "network", "person");

  /** The tables that no archive holds. */
  static final Map<String, Reason> ABSENT =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("person", Reason.ACCOUNT),
              Map.entry("membership", Reason.ACCOUNT),
              Map.entry("network_member", Reason.ACCOUNT),
              Map.entry("account_session", Reason.ACCOUNT),
              Map.entry("account_session_attributes", Reason.ACCOUNT),
              Map.entry("account_link", Reason.ACCOUNT),
              Map.entry("account_mail", Reason.ACCOUNT),
              Map.entry("account_token", Reason.ACCOUNT),
              Map.entry("second_step", Reason.ACCOUNT),
              Map.entry("outside_account", Reason.ACCOUNT),
              Map.entry("passkey", Reason.ACCOUNT),
              Map.entry("passkey_handle", Reason.ACCOUNT),
              Map.entry("recovery_code", Reason.ACCOUNT),
              Map.entry("consent_text", Reason.ACCOUNT),
              Map.entry("validity_question", Reason.ACCOUNT),
              Map.entry("subscriber", Reason.READER),
              Map.entry("saved_search", Reason.READER),
              Map.entry("notified_item", Reason.READER),
              Map.entry("outgoing_mail", Reason.READER),
              Map.entry("subscription_token", Reason.READER),
              Map.entry("change", Reason.DERIVED),
              Map.entry("file_text", Reason.DERIVED),
              Map.entry("file_page", Reason.DERIVED),
              Map.entry("manuscript_claim", Reason.LOCAL),
              Map.entry("manuscript_schedule", Reason.LOCAL),
              Map.entry("import_run", Reason.LOCAL),
              Map.entry("batch", Reason.LOCAL),
              Map.entry("batch_item", Reason.LOCAL),
              Map.entry("idempotency_key", Reason.LOCAL),
              Map.entry("upload", Reason.LOCAL),
              Map.entry("archive_arrival", Reason.LOCAL),
              Map.entry("flyway_schema_history", Reason.LOCAL)));

  private Sections() {}
}
