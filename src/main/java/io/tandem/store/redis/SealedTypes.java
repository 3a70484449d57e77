package io.tandem.store.redis;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.jsontype.TypeResolverBuilder;
import com.fasterxml.jackson.databind.jsontype.impl.StdTypeResolverBuilder;

/** Has values of sealed interfaces written with the name of their type, without a word in the interfaces themselves. */
final class SealedTypes extends NopAnnotationIntrospector {

    private static final long serialVersionUID = 1;

    @Override
    public TypeResolverBuilder<?> findTypeResolver(MapperConfig<?> config, AnnotatedClass annotated, JavaType base) {
        Class<?> type = base.getRawClass();
        if (!type.isSealed() || !type.isInterface()) {
            return null;
        }
        return new StdTypeResolverBuilder()
                .init(JsonTypeInfo.Id.CUSTOM, new PermittedTypes(type))
                .inclusion(JsonTypeInfo.As.PROPERTY)
                .typeProperty("@");
    }
}
