package io.tandem.store.redis;

import com.fasterxml.jackson.annotation.JsonTypeInfo.Id;
import com.fasterxml.jackson.databind.DatabindContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.jsontype.impl.TypeIdResolverBase;
import java.util.HashMap;
import java.util.Map;

/** Names the records and enums that a sealed interface permits, and no others. */
final class PermittedTypes extends TypeIdResolverBase {

    private final Map<String, Class<?>> types = new HashMap<>();

    PermittedTypes(Class<?> sealed) {
        collect(sealed);
    }

    @Override
    public String idFromValue(Object value) {
        return TypeNames.of(value);
    }

    @Override
    public String idFromValueAndType(Object value, Class<?> suggested) {
        return TypeNames.of(suggested.isEnum() || value == null ? suggested : TypeNames.typeOf(value));
    }

    @Override
    public JavaType typeFromId(DatabindContext context, String id) {
        Class<?> type = types.get(id);
        // Nothing means: unknown. What is read then fails, as it should.
        return type == null ? null : context.constructType(type);
    }

    @Override
    public Id getMechanism() {
        return Id.CUSTOM;
    }

    private void collect(Class<?> type) {
        if (type.isSealed() && !type.isEnum()) {
            for (Class<?> permitted : type.getPermittedSubclasses()) {
                collect(permitted);
            }
        } else {
            types.put(TypeNames.of(type), type);
        }
    }
}
