package io.tandem.processor.prepare;

import io.tandem.processor.RequestException;
import io.tandem.processor.json.Data;
import jakarta.json.JsonObject;
import java.util.Optional;

/**
 * Asks for an agent session (spec 4.1).
 *
 * @param agentId the agent, as it was sent
 * @param password the agent's password
 * @param override whether to replace a session the agent has
 */
record PrepareSession(String agentId, String password, boolean override) {

    /** Its name on the wire. */
    static final String COMMAND = "prepareSession";

    /** Operators are counted apart from users, whose names may be numbers too. */
    private static final String THROTTLED_AS = "agent ";

    private static final int LONGEST_ID = 100;
    private static final int LONGEST_PASSWORD = 1_000;
    private static final int LONGEST_MODEL = 200;
    private static final int MOST_DIGITS = 18;

    /**
     * Reads the request. Over HTTP the particulars may stand alone, without {@code command} and {@code data}.
     *
     * @throws RequestException if something is missing or does not fit
     */
    static PrepareSession read(JsonObject request) {
        Data envelope = new Data(request);
        envelope.optionalText("command", LONGEST_ID)
                .filter(command -> !command.strip().equals(COMMAND))
                .ifPresent(other -> {
                    throw RequestException.invalid("Invalid command: " + COMMAND + " is expected.");
                });
        Data data = request.containsKey("command") || request.containsKey("data") ? envelope.object("data") : envelope;
        data.optionalText("model", LONGEST_MODEL); // there is one model of calls
        Data agent = data.object("agent");
        return new PrepareSession(
                agent.id("id", LONGEST_ID), agent.text("password", LONGEST_PASSWORD), data.flag("override", false));
    }

    /** The operator that the agent is; nothing if no operator can have such an id. */
    Optional<Long> operatorId() {
        return agentId.matches("\\d{1," + MOST_DIGITS + "}") ? Optional.of(Long.parseLong(agentId)) : Optional.empty();
    }

    /** What failed logins are counted by: the operator however the id was written, or else what was sent. */
    String throttledAs() {
        return THROTTLED_AS + operatorId().map(String::valueOf).orElse(agentId);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "PrepareSession[override=" + override + ']';
    }
}
