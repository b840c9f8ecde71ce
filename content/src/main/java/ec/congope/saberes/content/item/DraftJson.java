package ec.congope.saberes.content.item;

import com.fasterxml.jackson.annotation.JsonInclude;
import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.file.FileId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * The form in which a revision keeps a draft. Fields that are new in a release are absent in older
 * rows and read as empty; fields that a release dropped are ignored.
 */
final class DraftJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .changeDefaultPropertyInclusion(
              all -> all.withValueInclusion(JsonInclude.Include.NON_EMPTY))
          .addModule(
              AccessJson.into(new SimpleModule())
                  .addSerializer(FileId.class, new Text<>(FileId::sha256))
                  .addDeserializer(FileId.class, new FileIds())
                  .addSerializer(ItemId.class, new Text<>(ItemId::toString))
                  .addDeserializer(ItemId.class, new ItemIds()))
          .build();

  private DraftJson() {}

  static String write(Draft draft) {
    return MAPPER.writeValueAsString(StoredDraft.of(draft));
  }

  static Draft read(String json) {
    return MAPPER.readValue(json, StoredDraft.class).draft();
  }

  /** SHA-256 over what the item says and where it stands. */
  static byte[] digest(String json, Status status) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      sha.update(json.getBytes(StandardCharsets.UTF_8));
      return sha.digest(status.code().getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  private static final class Text<T> extends ValueSerializer<T> {
    private final java.util.function.Function<T, String> form;

    Text(java.util.function.Function<T, String> form) {
      this.form = form;
    }

    @Override
    public void serialize(T value, JsonGenerator json, SerializationContext context) {
      json.writeString(form.apply(value));
    }
  }

  private static final class FileIds extends ValueDeserializer<FileId> {
    @Override
    public FileId deserialize(JsonParser json, DeserializationContext context) {
      return new FileId(json.getString());
    }
  }

  private static final class ItemIds extends ValueDeserializer<ItemId> {
    @Override
    public ItemId deserialize(JsonParser json, DeserializationContext context) {
      return new ItemId(Long.parseLong(json.getString()));
    }
  }
}
