package io.tandem.store.redis;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.introspect.AnnotationIntrospectorPair;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes states and events, which are immutable records, as JSON: what their components hold, and nothing else of them.
 * Nodes of two releases understand each other as long as components are only added: one that is not known is passed over,
 * and one that is missing is empty, or nothing. Failures are told without their causes, which quote what was to be read.
 */
final class RecordCodec {

    private final TypeNames names = new TypeNames();
    private final ObjectMapper mapper = mapper();

    /** @throws IllegalArgumentException if the value cannot be written */
    String write(Object value) {
        String name = TypeNames.of(value);
        try {
            return mapper.writerFor(TypeNames.typeOf(value)).writeValueAsString(value);
        } catch (JsonProcessingException unfit) {
            throw new IllegalArgumentException("Cannot be written: " + name);
        }
    }

    /** @throws IllegalArgumentException if the text is of no value of that type */
    <T> T read(String text, Class<T> type) {
        try {
            return mapper.readValue(text, type);
        } catch (JsonProcessingException unfit) {
            throw new IllegalArgumentException("Cannot be read: " + TypeNames.of(type));
        }
    }

    /**
     * Reads a value of a type that is told beside it.
     *
     * @throws IllegalArgumentException if there is no such type, or the text is of no value of it
     */
    Object read(String text, String typeName) {
        return read(text, names.find(typeName));
    }

    private static ObjectMapper mapper() {
        JsonMapper mapper = JsonMapper.builder()
                .addModule(new Jdk8Module())
                .addModule(new JavaTimeModule())
                .disable(
                        SerializationFeature.WRITE_DATES_AS_TIMESTAMPS,
                        SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .visibility(PropertyAccessor.ALL, Visibility.NONE)
                .visibility(PropertyAccessor.FIELD, Visibility.ANY)
                .visibility(PropertyAccessor.CREATOR, Visibility.ANY)
                .annotationIntrospector(
                        new AnnotationIntrospectorPair(new SealedTypes(), new JacksonAnnotationIntrospector()))
                .build();
        for (Class<?> collection : List.of(List.class, Set.class, Map.class)) {
            mapper.configOverride(collection).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
        }
        return mapper.registerModule(new RecordKeys(mapper));
    }
}
