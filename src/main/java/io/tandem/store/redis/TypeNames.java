package io.tandem.store.redis;

import java.util.concurrent.ConcurrentHashMap;

/** The names under which classes of this application are kept. A class of anybody else is never loaded by a name. */
final class TypeNames {

    private static final String OURS = "io.tandem.";

    private final ConcurrentHashMap<String, Class<?>> known = new ConcurrentHashMap<>();

    /** @throws IllegalArgumentException if the value is no record or enum constant of this application */
    static String of(Object value) {
        return of(typeOf(value));
    }

    /** @throws IllegalArgumentException if the class is no record or enum of this application */
    static String of(Class<?> type) {
        require(type, type.getName());
        return type.getName().substring(OURS.length());
    }

    /** Class of a value; of a constant with a body that of its enum. */
    static Class<?> typeOf(Object value) {
        return value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
    }

    /** @throws IllegalArgumentException if this node has no such record or enum */
    Class<?> find(String name) {
        return known.computeIfAbsent(name, TypeNames::load);
    }

    private static Class<?> load(String name) {
        try {
            Class<?> type = Class.forName(OURS + name, false, TypeNames.class.getClassLoader());
            require(type, name);
            return type;
        } catch (ClassNotFoundException | LinkageError missing) {
            throw new IllegalArgumentException("No such type here: " + name, missing);
        }
    }

    private static void require(Class<?> type, String name) {
        if (!type.getName().startsWith(OURS) || !(type.isRecord() || type.isEnum())) {
            throw new IllegalArgumentException("Neither a record nor an enum of this application: " + name);
        }
    }
}
