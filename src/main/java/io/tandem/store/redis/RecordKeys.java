package io.tandem.store.redis;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.KeyDeserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.module.SimpleSerializers;
import java.io.IOException;

/** Lets records be the keys of maps: the name of a member is then the record as JSON. */
final class RecordKeys extends SimpleModule {

    private static final long serialVersionUID = 1;

    private final transient ObjectMapper mapper;

    /** @param mapper writes and reads the keys */
    RecordKeys(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void setupModule(SetupContext context) {
        context.addKeySerializers(new Writers());
        context.addKeyDeserializers(new Readers());
    }

    private final class Writers extends SimpleSerializers {
        private static final long serialVersionUID = 1;

        @Override
        public JsonSerializer<?> findSerializer(
                SerializationConfig config, JavaType type, BeanDescription description) {
            return type.isRecordType() ? new Writer() : null;
        }
    }

    private final class Writer extends JsonSerializer<Object> {
        @Override
        public void serialize(Object key, JsonGenerator generator, SerializerProvider provider) throws IOException {
            generator.writeFieldName(mapper.writeValueAsString(key));
        }
    }

    private final class Readers implements KeyDeserializers {
        @Override
        public KeyDeserializer findKeyDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription description) {
            return type.isRecordType() ? new Reader(type) : null;
        }
    }

    private final class Reader extends KeyDeserializer {
        private final JavaType type;

        private Reader(JavaType type) {
            this.type = type;
        }

        @Override
        public Object deserializeKey(String name, DeserializationContext context) throws IOException {
            return mapper.readValue(name, type);
        }
    }
}
