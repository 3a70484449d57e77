package io.tandem.tropo.document.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.tropo.document.Step;
import io.tandem.tropo.document.Verb;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every field of every verb: what it is if it is not given, and what becomes of one that is (spec 6). */
class VerbFieldsTest {

    private static final Map<String, String> LEAST = Map.ofEntries(
            Map.entry("answer", "{}"),
            Map.entry("ask", "{\"choices\":{\"value\":\"[ANY]\"}}"),
            Map.entry("call", "{\"to\":\"+14155550100\"}"),
            Map.entry("conference", "{\"id\":\"1\"}"),
            Map.entry("hangup", "{}"),
            Map.entry("message", "{\"to\":\"+14155550100\",\"say\":{\"value\":\"x\"}}"),
            Map.entry("record", "{\"url\":\"/up\"}"),
            Map.entry("redirect", "{\"to\":\"sip:a@b.example\"}"),
            Map.entry("reject", "{}"),
            Map.entry("say", "{\"value\":\"x\"}"),
            Map.entry("startRecording", "{\"url\":\"/up\"}"),
            Map.entry("stopRecording", "{}"),
            Map.entry("transfer", "{\"to\":\"+14155550100\"}"),
            Map.entry("wait", "{}"));

    private final DocumentReader reader = new DocumentReader();

    static Stream<Arguments> rows() {
        return VerbFieldsTable.ROWS
                .lines()
                .map(line -> Arguments.of((Object[])
                        Arrays.stream(line.split("\\|")).map(String::strip).toArray(String[]::new)));
    }

    static Stream<Arguments> optionalRows() {
        return rows().filter(row -> !LEAST.get(row.get()[0]).contains("\"" + row.get()[1] + '"'));
    }

    static Stream<Arguments> requiredRows() {
        return rows().filter(row -> LEAST.get(row.get()[0]).contains("\"" + row.get()[1] + '"'));
    }

    @ParameterizedTest(name = "{0}.{1}")
    @MethodSource("rows")
    void hasItsDefaultUnlessGiven(String verb, String field, String component, String absent) {
        assertThat(at(read(verb, LEAST.get(verb)), component))
                .as("%s of a %s that does not have it", field, verb)
                .isEqualTo(absent);
    }

    @ParameterizedTest(name = "{0}.{1}")
    @MethodSource("rows")
    void isReadIfGiven(String verb, String field, String component, String absent, String sent, String expected) {
        assertThat(at(read(verb, with(verb, field, sent)), component))
                .as("%s of a %s that has it", field, verb)
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}.{1}")
    @MethodSource("optionalRows")
    void countsAsAbsentIfNull(String verb, String field, String component, String absent) {
        assertThat(at(read(verb, with(verb, field, "null")), component))
                .as("%s of a %s that is null", field, verb)
                .isEqualTo(absent);
    }

    @ParameterizedTest(name = "{0}.{1}")
    @MethodSource("requiredRows")
    void isMissedIfRequired(String verb, String field) {
        assertThatThrownBy(() -> read(verb, with(verb, field, "null")))
                .as("%s of a %s that is null", field, verb)
                .isInstanceOf(DocumentException.class)
                .hasMessageStartingWith("tropo[0]." + verb + '.' + field + ": ")
                .hasMessageEndingWith(" is expected.");
    }

    @Test
    void allOfThemAreInTheTable() {
        Set<String> tried = rows().map(row -> row.get()[0] + "." + ((String) row.get()[2]).split("\\.")[0])
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> all = Arrays.stream(Verb.class.getPermittedSubclasses())
                .flatMap(verb -> Arrays.stream(verb.getRecordComponents())
                        .map(component -> word(verb) + "." + component.getName()))
                .filter(field -> !field.startsWith("unknown.") && !field.startsWith("generalLogSecurity."))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(tried).as("components of verbs, tried with and without").containsAll(all);
    }

    private Step read(String verb, String value) {
        List<Step> steps =
                reader.read("{\"tropo\":[{\"" + verb + "\":" + value + "}]}").steps();
        assertThat(steps).as("one %s", verb).hasSize(1);
        return steps.get(0);
    }

    private static String with(String verb, String field, String sent) {
        try (JsonReader least = Json.createReader(new StringReader(LEAST.get(verb)));
                JsonReader value = Json.createReader(new StringReader(sent))) {
            return Json.createObjectBuilder(least.readObject())
                    .add(field, value.readValue())
                    .build()
                    .toString();
        }
    }

    private static String word(Class<?> verb) {
        return verb.getSimpleName().substring(0, 1).toLowerCase()
                + verb.getSimpleName().substring(1);
    }

    /** The component of a step, or else of its verb, that a path of names leads to. */
    private static String at(Step step, String path) {
        Object value = path.startsWith("step.") ? step : step.verb();
        for (String name : path.replaceFirst("^step\\.", "").split("\\.")) {
            value = component(value, name);
        }
        return value.toString();
    }

    private static Object component(Object value, String name) {
        RecordComponent component = Arrays.stream(value.getClass().getRecordComponents())
                .filter(candidate -> candidate.getName().equals(name))
                .findFirst()
                .orElseThrow();
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException inaccessible) {
            throw new AssertionError(inaccessible);
        }
    }
}
