package io.tandem.contact.model;

import java.util.Optional;

/**
 * The recording of a contact.
 *
 * @param automatic whether it begins by itself when the parties are connected
 * @param controlAllowed whether operators may control it
 * @param running whether sound is being recorded
 * @param suspended whether silence is recorded in place of what is said
 * @param highlighted whether it was marked
 * @param lastMessage what happened last, in words; empty at first
 * @param id the recording, once there is one
 */
public record Recording(
        boolean automatic,
        boolean controlAllowed,
        boolean running,
        boolean suspended,
        boolean highlighted,
        String lastMessage,
        Optional<Long> id) {

    /** A recording that operators control. */
    public static Recording onDemand() {
        return none(false, true);
    }

    /**
     * A recording that has not begun.
     *
     * @param automatic whether it begins by itself
     * @param controlAllowed whether operators may control it
     */
    public static Recording none(boolean automatic, boolean controlAllowed) {
        return new Recording(automatic, controlAllowed, false, false, false, "", Optional.empty());
    }

    /** Begins; a contact has one recording, so a second start goes on with it. */
    public Recording start(long recordingId) {
        require(!running, Refusal.Code.WRONG_STATE, "recording runs already");
        return new Recording(
                automatic, controlAllowed, true, false, highlighted, "Started recording", Optional.of(recordingId));
    }

    /** From now on silence is recorded. */
    public Recording suspend() {
        requireRunning();
        require(!suspended, Refusal.Code.WRONG_STATE, "recording is suspended already");
        return new Recording(automatic, controlAllowed, true, true, highlighted, "Suspended", id);
    }

    /** From now on sound is recorded again. */
    public Recording resume() {
        requireRunning();
        require(suspended, Refusal.Code.WRONG_STATE, "recording is not suspended");
        return new Recording(automatic, controlAllowed, true, false, highlighted, "Resumed", id);
    }

    /** Ends. */
    public Recording stop() {
        requireRunning();
        return new Recording(automatic, controlAllowed, false, false, highlighted, "Stopped recording", id);
    }

    /** Marks the recording, or takes the mark away. */
    public Recording highlight(boolean mark) {
        requireRunning();
        String message = mark ? "Highlighted" : "No longer highlighted";
        return new Recording(automatic, controlAllowed, true, suspended, mark, message, id);
    }

    /**
     * Makes sure that an operator may control it.
     *
     * @throws RefusedException if not
     */
    public Recording requireControl() {
        require(controlAllowed, Refusal.Code.RECORDING_NOT_ALLOWED, "control of this recording is not allowed");
        return this;
    }

    private void requireRunning() {
        require(running, Refusal.Code.NOT_RECORDING, "nothing is being recorded");
    }

    private static void require(boolean holds, Refusal.Code code, String reason) {
        if (!holds) {
            throw new RefusedException(code, reason);
        }
    }
}
