package io.tandem.telxl;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/** A TelXL session over a real connection of any kind that keeps every event it has read. */
public final class Listener implements AutoCloseable {

    private final String name;
    private final Line line;
    private final List<JsonObject> events = new ArrayList<>();

    private Listener(String name, Line line) {
        this.name = name;
        this.line = line;
    }

    /**
     * Starts a session.
     *
     * @param line connects to the gateway
     * @param name what the test calls it
     * @param user name and password of the user
     * @param id {@code agent_id} or {@code config_id} with its value, as a field
     */
    public static Listener start(Line line, String name, String user, String id) throws InterruptedException {
        Listener listener = new Listener(name, line);
        line.send(Messages.start("'user':'" + user + "','pass':'" + user + "','mode':'api'," + id));
        JsonObject started = listener.await("session_start_result");
        assertThat(started.getInt("result_code")).as(name + ": " + started).isEqualTo(200);
        return listener;
    }

    /** What the test calls it. */
    public String name() {
        return name;
    }

    /** Every event that was read, in order. */
    public List<JsonObject> events() {
        return List.copyOf(events);
    }

    /** The types of the events that were read about a call. */
    public List<String> typesOf(long callId) {
        return events.stream()
                .filter(event -> is(event, "call_id", callId))
                .map(event -> event.getString("event_type"))
                .toList();
    }

    /** Sends a command with further fields. */
    public Listener command(String type, String... fields) {
        String further = fields.length == 0 ? "" : "," + String.join(",", fields);
        line.send(Messages.command("'command_type':'" + type + "'" + further));
        return this;
    }

    /**
     * Reads until an event of that type comes whose fields have these values; fails if none comes.
     *
     * @param fieldsAndValues name, value, name, value and so on; values are numbers or strings
     */
    public JsonObject await(String type, Object... fieldsAndValues) throws InterruptedException {
        JsonObject event;
        do {
            try {
                event = line.nextEvent();
            } catch (AssertionError silence) {
                throw new AssertionError(
                        name + " waited for " + type + " " + List.of(fieldsAndValues) + ", and was told " + events,
                        silence);
            }
            events.add(event);
        } while (!matches(event, type, fieldsAndValues));
        return event;
    }

    /** Reads until the operator is in that state. */
    public JsonObject awaitState(long operatorId, OperatorState state) throws InterruptedException {
        return await("op_status", "operator_id", operatorId, "op_state_code", state.code);
    }

    /** Asks for an operator's state; meant for when nothing else is under way. */
    public int stateOf(long operatorId) throws InterruptedException {
        settle();
        command("op_request_status", "'operator_id':" + operatorId);
        return await("op_status", "operator_id", operatorId).getInt("op_state_code");
    }

    /** Reads all that was sent before a pong, and returns it without the pong. */
    public List<JsonObject> settle() throws InterruptedException {
        int before = events.size();
        command("session_ping").await("session_pong");
        return List.copyOf(events.subList(before, events.size() - 1));
    }

    /** Waits for the error a command is answered with. */
    public int awaitError() throws InterruptedException {
        return await("error").getInt("code");
    }

    @Override
    public void close() {
        line.close();
    }

    private static boolean matches(JsonObject event, String type, Object... fieldsAndValues) {
        boolean matches = event.getString("event_type").equals(type);
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            matches &= is(event, (String) fieldsAndValues[i], fieldsAndValues[i + 1]);
        }
        return matches;
    }

    private static boolean is(JsonObject event, String field, Object expected) {
        JsonValue value = event.get(field);
        if (value instanceof JsonNumber number && expected instanceof Number wanted) {
            return number.longValue() == wanted.longValue();
        }
        return value instanceof JsonString text && text.getString().equals(expected);
    }

    /** The states of an operator on the wire. */
    public enum OperatorState {
        WAITING(1),
        RINGING(2),
        ON_CALL(3),
        WRAP(4),
        LOGGED_OUT(10),
        BUSY(11),
        BREAK(14);

        private final int code;

        OperatorState(int code) {
            this.code = code;
        }

        /** {@code op_state_code}. */
        public int code() {
            return code;
        }
    }
}
