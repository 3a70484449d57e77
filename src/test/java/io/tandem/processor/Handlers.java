package io.tandem.processor;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.tandem.processor.request.RequestHandler;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** All request handlers there are, made without a container. */
final class Handlers {

    private static final List<? extends Class<?>> TYPES = new ClassFileImporter()
            .importPackages("io.tandem.processor.request").stream()
                    .filter(type -> type.isAssignableTo(RequestHandler.class) && !type.isInterface())
                    .map(JavaClass::reflect)
                    .toList();

    private Handlers() {}

    /** The handlers, each with those of the parts that it needs. */
    static Stream<RequestHandler> with(Object... parts) {
        return TYPES.stream().map(type -> make(type, parts));
    }

    /** The names of all requests. */
    static List<String> commands() {
        return with().map(RequestHandler::command).toList();
    }

    private static RequestHandler make(Class<?> type, Object... parts) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            Object[] arguments = Arrays.stream(constructor.getParameterTypes())
                    .map(wanted -> Arrays.stream(parts)
                            .filter(wanted::isInstance)
                            .findFirst()
                            .orElse(null))
                    .toArray();
            return (RequestHandler) constructor.newInstance(arguments);
        } catch (ReflectiveOperationException failure) {
            throw new AssertionError(failure);
        }
    }
}
