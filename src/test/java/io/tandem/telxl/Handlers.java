package io.tandem.telxl;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.tandem.telxl.command.CommandHandler;
import io.tandem.telxl.command.CommandHandlers;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** All command handlers there are, each made by its constructor, as CDI makes them. */
final class Handlers {

    private Handlers() {}

    /** @param parts what their constructors may ask for */
    static CommandHandlers of(Object... parts) {
        return new CommandHandlers(all(parts).stream());
    }

    static List<CommandHandler<?>> all(Object... parts) {
        Stream<JavaClass> classes = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.tandem.telxl.command")
                        .stream()
                        .filter(found -> found.isAssignableTo(CommandHandler.class) && !found.isInterface());
        return classes.<CommandHandler<?>>map(found -> make(found.reflect(), parts))
                .toList();
    }

    private static CommandHandler<?> make(Class<?> handler, Object... parts) {
        try {
            Constructor<?> constructor = handler.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            Object[] wanted = Arrays.stream(constructor.getParameterTypes())
                    .map(type -> Arrays.stream(parts)
                            .filter(type::isInstance)
                            .findFirst()
                            .orElse(null))
                    .toArray();
            return (CommandHandler<?>) constructor.newInstance(wanted);
        } catch (ReflectiveOperationException unusable) {
            throw new AssertionError(handler + " cannot be made", unusable);
        }
    }
}
