package io.tandem.tropo.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** That another node can go on with a session. */
class ExecutionTest {

    private static final Set<Class<?>> VALUES =
            Set.of(String.class, URI.class, Duration.class, Instant.class, Boolean.class, Integer.class, Long.class);
    private static final Set<Class<?>> COLLECTIONS = Set.of(Optional.class, List.class, Map.class, Set.class);

    @Test
    void isMadeOfValuesOnly() {
        Set<Type> seen = new HashSet<>();
        visit(Execution.class, "Execution", seen);

        assertThat(seen).as("what it is made of").contains(Execution.class, Running.Transferring.class);
    }

    @Test
    void isNotChangedByWhatHappens() {
        Scene scene = Scene.text("Hi").document("{'ask':{'choices':{'value':'1'},'attempts':3}}");
        Execution before = scene.execution();
        Input input = new Input.Typed("2");
        Instant at = Scene.START.plusSeconds(3);

        Outcome once = Engine.take(before, input, at);
        Outcome again = Engine.take(before, input, at);

        assertThat(again).as("the same input to the same state").isEqualTo(once);
        assertThat(once.execution()).as("what becomes of it").isNotEqualTo(before);
    }

    private static void visit(Type type, String path, Set<Type> seen) {
        if (!seen.add(type)) {
            return;
        }
        if (type instanceof ParameterizedType parameterized) {
            assertThat(COLLECTIONS.contains(parameterized.getRawType()))
                    .as("%s is a collection of values: %s", path, type)
                    .isTrue();
            for (Type argument : parameterized.getActualTypeArguments()) {
                visit(argument, path, seen);
            }
            return;
        }
        Class<?> one = (Class<?>) type;
        if (one.isRecord()) {
            for (RecordComponent component : one.getRecordComponents()) {
                visit(component.getGenericType(), path + '.' + component.getName(), seen);
            }
        } else if (one.isSealed()) {
            for (Class<?> permitted : one.getPermittedSubclasses()) {
                visit(permitted, path, seen);
            }
        } else {
            assertThat(one.isPrimitive() || one.isEnum() || VALUES.contains(one))
                    .as("%s is a value: %s", path, one)
                    .isTrue();
        }
    }
}
