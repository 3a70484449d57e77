package io.tandem.bayeux.scenario;

import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGenerator;

/** Names tests by their section and the words of their method: {@code "5 first connect returns at once"}. */
final class SectionNames extends DisplayNameGenerator.Standard {

    @Override
    public String generateDisplayNameForMethod(
            List<Class<?>> enclosingInstanceTypes, Class<?> testClass, Method testMethod) {
        Section section = testMethod.getAnnotation(Section.class);
        String words = testMethod
                .getName()
                .replaceAll("(?<=[a-z])(?=[A-Z0-9])|(?=[A-Z])", " ")
                .toLowerCase(java.util.Locale.ROOT);
        return section == null ? words : section.value() + " " + words;
    }
}
