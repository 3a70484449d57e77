package io.tandem.store.redis;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes values of any type that a record may hold: of each sealed interface every kind, of each enum every constant, of each
 * optional and collection a full and an empty one.
 */
final class Samples {

    private final Map<Class<?>, List<?>> given = Map.ofEntries(
            Map.entry(String.class, List.of("some \"text\" \u00fc\n\u2028", "other")),
            Map.entry(Object.class, List.of("anything")),
            Map.entry(Instant.class, List.of(Instant.parse("2024-01-01T00:00:00.123456789Z"), Instant.EPOCH)),
            Map.entry(Duration.class, List.of(Duration.ofSeconds(40, 1), Duration.ofDays(3))),
            Map.entry(URI.class, List.of(URI.create("https://example.com/a?b=c#d"))),
            Map.entry(long.class, List.of(7L, Long.MAX_VALUE)),
            Map.entry(Long.class, List.of(8L, 1L)),
            Map.entry(int.class, List.of(3, 1)),
            Map.entry(Integer.class, List.of(4)),
            Map.entry(double.class, List.of(0.25)),
            Map.entry(Double.class, List.of(0.5)),
            Map.entry(boolean.class, List.of(true, false)),
            Map.entry(Boolean.class, List.of(false)));
    private final Map<Class<?>, List<?>> made = new LinkedHashMap<>();
    private final Set<Class<?>> making = new LinkedHashSet<>();

    /** Values of a type that its constructor would not take generated ones for. */
    private final Map<Class<?>, List<?>> chosen;

    Samples(Map<Class<?>, List<?>> chosen) {
        this.chosen = chosen;
    }

    /** All types that were met. */
    Set<Class<?>> types() {
        return made.keySet();
    }

    List<?> of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return ofGeneric((Class<?>) generic.getRawType(), generic.getActualTypeArguments());
        }
        Class<?> plain = (Class<?>) type;
        List<?> known = given.getOrDefault(plain, chosen.getOrDefault(plain, made.get(plain)));
        return known != null ? known : make(plain);
    }

    private List<?> ofGeneric(Class<?> raw, Type[] arguments) {
        if (raw == Optional.class) {
            List<Object> all = new ArrayList<>();
            of(arguments[0]).forEach(value -> all.add(Optional.of(value)));
            all.add(Optional.empty());
            return all;
        }
        if (raw == List.class || raw == Collection.class) {
            return List.of(List.copyOf(of(arguments[0])), List.of());
        }
        if (raw == Set.class) {
            return List.of(Set.copyOf(of(arguments[0])), Set.of());
        }
        if (raw == Map.class) {
            List<?> keys = of(arguments[0]);
            List<?> values = of(arguments[1]);
            Map<Object, Object> map = new LinkedHashMap<>();
            for (int index = 0; index < keys.size() && !values.isEmpty(); index++) {
                map.put(keys.get(index), values.get(index % values.size()));
            }
            return List.of(Map.copyOf(map), Map.of());
        }
        return of(raw);
    }

    private List<?> make(Class<?> type) {
        if (!making.add(type)) {
            return List.of(); // within itself: collections and optionals of it are empty there
        }
        try {
            List<?> values = type.isEnum()
                    ? List.of(type.getEnumConstants())
                    : type.isRecord() ? records(type) : type.isSealed() ? permitted(type) : unfit(type);
            made.put(type, values);
            return values;
        } finally {
            making.remove(type);
        }
    }

    private List<?> permitted(Class<?> sealed) {
        List<Object> all = new ArrayList<>();
        for (Class<?> kind : sealed.getPermittedSubclasses()) {
            all.addAll(of(kind));
        }
        return all;
    }

    private List<?> records(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        List<List<?>> values = new ArrayList<>();
        for (RecordComponent component : components) {
            values.add(of(component.getGenericType()));
        }
        int most = values.stream().mapToInt(List::size).max().orElse(1);
        if (values.stream().anyMatch(List::isEmpty)) {
            return List.of();
        }
        List<Object> all = new ArrayList<>();
        for (int number = 0; number < most; number++) {
            int at = number;
            all.add(construct(
                    type,
                    components,
                    values.stream().map(list -> list.get(at % list.size())).toArray()));
        }
        return all;
    }

    private static Object construct(Class<?> type, RecordComponent[] components, Object[] values) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            throw new AssertionError(type + " refuses " + Arrays.toString(values), refused.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static List<?> unfit(Class<?> type) {
        throw new AssertionError("Neither record, enum nor sealed: " + type);
    }
}
