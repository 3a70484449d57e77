package io.tandem.telxl.start;

import io.tandem.telxl.Mode;
import io.tandem.telxl.json.FieldException;
import io.tandem.telxl.json.Fields;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Authenticates and opens a session (spec 3.1). [seed]
 *
 * @param user name of the user
 * @param pass the user's password
 * @param mode form of the events
 * @param agentId operator to act for, if given
 * @param configId configuration to use, if given
 */
record SessionStart(String user, String pass, Mode mode, OptionalLong agentId, OptionalLong configId) {

    static final String NAME = "session_start";

    private static final int LONGEST_USER = 200;
    private static final int LONGEST_PASS = 1_000;
    private static final int LONGEST_MODE = 20;

    /**
     * Reads the command.
     *
     * @param ofAddress the mode that the address connected to stands for: it may then be left out of the command, and must
     *     not differ from it
     * @throws FieldException if a field is missing or does not fit
     */
    static SessionStart read(Fields fields, Optional<Mode> ofAddress) {
        return new SessionStart(
                fields.text("user", LONGEST_USER),
                fields.text("pass", LONGEST_PASS),
                mode(fields, ofAddress),
                fields.optionalId("agent_id"),
                fields.optionalId("config_id"));
    }

    /** The mode a command names, whatever else may be wrong with it. */
    static Optional<Mode> modeNamed(Fields fields) {
        try {
            return fields.optionalText("mode", LONGEST_MODE).flatMap(Mode::of);
        } catch (FieldException unfit) {
            return Optional.empty();
        }
    }

    private static Mode mode(Fields fields, Optional<Mode> ofAddress) {
        Optional<String> word = fields.optionalText("mode", LONGEST_MODE);
        if (word.isEmpty()) {
            return ofAddress.orElseThrow(() -> new FieldException("Missing mode: api or web is expected."));
        }
        Mode mode = Mode.of(word.get()).orElseThrow(() -> new FieldException("Unknown mode: api or web is expected."));
        if (ofAddress.isPresent() && ofAddress.get() != mode) {
            throw new FieldException("The mode differs from the one of the address connected to.");
        }
        return mode;
    }

    /** Without the credentials. */
    @Override
    public String toString() {
        return "SessionStart[mode=" + mode + ", agentId=" + agentId + ", configId=" + configId + ']';
    }
}
