package ec.congope.saberes.content.item;

import ec.congope.saberes.content.access.Access;
import ec.congope.saberes.content.access.Level;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * How a revision keeps an {@link Access}: the name of its level, as it was before there was more to
 * say; with all its parts where there is.
 */
final class AccessJson {

  private AccessJson() {}

  static SimpleModule into(SimpleModule module) {
    return module
        .addSerializer(Access.class, new Writer())
        .addDeserializer(Access.class, new Reader());
  }

  private static final class Writer extends ValueSerializer<Access> {
    @Override
    public void serialize(Access access, JsonGenerator json, SerializationContext context) {
      if (access.owner() == null && access.network() == null && access.embargo() == null) {
        json.writeString(access.level().name());
        return;
      }
      json.writeStartObject();
      var embargo = access.embargo();
      part(json, "embargo", embargo == null ? null : embargo.toString());
      part(json, "level", access.level().name());
      part(json, "network", access.network());
      part(json, "owner", access.owner());
      json.writeEndObject();
    }

    private static void part(JsonGenerator json, String name, @Nullable String value) {
      if (value != null) {
        json.writeStringProperty(name, value);
      }
    }
  }

  private static final class Reader extends ValueDeserializer<Access> {
    @Override
    public Access deserialize(JsonParser json, DeserializationContext context) {
      if (json.currentToken() == JsonToken.VALUE_STRING) {
        return new Access(Level.valueOf(json.getString()), null, null, null);
      }
      JsonNode parts = context.readTree(json);
      String embargo = part(parts, "embargo");
      return new Access(
          Level.valueOf(parts.path("level").asString()),
          part(parts, "owner"),
          part(parts, "network"),
          embargo == null ? null : LocalDate.parse(embargo));
    }

    private static @Nullable String part(JsonNode parts, String name) {
      JsonNode part = parts.get(name);
      return part == null || part.isNull() ? null : part.asString();
    }
  }
}
