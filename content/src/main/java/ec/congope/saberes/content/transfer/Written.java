package ec.congope.saberes.content.transfer;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.file.Attachment;
import ec.congope.saberes.content.item.Contribution;
import ec.congope.saberes.content.item.Draft;
import ec.congope.saberes.content.item.Item;
import ec.congope.saberes.content.item.Mark;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An item as a record of the manifest; what is empty is absent.
 *
 * @param names the items that may be named, with their names
 */
record Written(Item item, Map<ItemId, String> names) {

  ObjectNode record() {
    ObjectNode record = JsonMapper.shared().createObjectNode();
    Draft draft = item.draft();
    text(record, Field.EXTERNAL_ID, item.externalId());
    text(record, Field.TYPE, draft.type());
    text(record, Field.TITLE, draft.title());
    text(record, Field.SUBTITLE, draft.subtitle());
    text(record, Field.SUMMARY, draft.summary());
    text(record, Field.BODY, draft.body());
    text(record, Field.LANGUAGE, draft.language());
    list(record, Field.AUTHORS, contributors(Contribution.Role.AUTHOR));
    contributors(Contribution.Role.PUBLISHER).forEach(name -> text(record, Field.PUBLISHER, name));
    text(record, Field.ISSUED, draft.issued() == null ? null : draft.issued().toString());
    draft
        .identifiers()
        .forEach(identifier ->
            pair(
                record,
                Field.IDENTIFIERS,
                identifier.scheme().name().toLowerCase(Locale.ROOT),
                identifier.value()));
    text(record, Field.LICENCE, draft.licence());
    text(record, Field.ACCESS, draft.access().alias());
    var embargo = draft.access().embargo();
    text(record, Field.EMBARGO, embargo == null ? null : embargo.toString());
    text(record, Field.ORGANISATION, item.owner() == null ? null : item.owner().code());
    text(record, Field.STATUS, item.status().code());
    list(record, Field.FRAMEWORK, draft.framework());
    list(record, Field.COMPETENCIES, draft.competencies());
    list(record, Field.PROVINCES, draft.provinces());
    text(record, Field.EVIDENCE, draft.evidence());
    list(record, Field.KEYWORDS, draft.keywords());
    draft.relations().stream()
        .filter(relation -> names.containsKey(relation.target()))
        .forEach(relation ->
            pair(
                record,
                Field.RELATIONS,
                relation.kind().code(),
                names.getOrDefault(relation.target(), "")));
    for (Attachment file : draft.attachments()) {
      var access = file.access();
      pair(
          record,
          Field.FILES,
          file.name(),
          file.title(),
          access == null ? null : access.text(),
          file.licence());
    }
    text(record, Field.LINK, draft.link());
    list(record, Field.MARKS, draft.marks().stream().map(Mark::code).sorted().toList());
    return record;
  }

  private List<String> contributors(Contribution.Role role) {
    return item.draft().contributions().stream()
        .filter(contribution -> contribution.role() == role)
        .map(Contribution::name)
        .toList();
  }

  private static void text(ObjectNode record, Field field, @Nullable String text) {
    if (text != null && !text.isEmpty()) {
      record.put(field.key(), text);
    }
  }

  private static void list(ObjectNode record, Field field, List<String> list) {
    if (!list.isEmpty()) {
      var array = record.putArray(field.key());
      list.forEach(array::add);
    }
  }

  private static void pair(ObjectNode record, Field field, String first, String second) {
    pair(record, field, first, second, null, null);
  }

  private static void pair(
      ObjectNode record,
      Field field,
      String first,
      String second,
      @Nullable String third,
      @Nullable String fourth) {
    var names = Pairs.names(field);
    var pair =
        record
            .withArray(field.key())
            .addObject()
            .put(names.first(), first)
            .put(names.second(), second);
    if (third != null) {
      pair.put(names.third(), third);
    }
    if (fourth != null) {
      pair.put(names.fourth(), fourth);
    }
  }
}
