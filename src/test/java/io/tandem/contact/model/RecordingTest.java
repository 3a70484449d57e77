package io.tandem.contact.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordingTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
        # from,      move,      to
        NONE,        start,     running
        NONE,        suspend,   NOT_RECORDING
        NONE,        resume,    NOT_RECORDING
        NONE,        stop,      NOT_RECORDING
        NONE,        highlight, NOT_RECORDING
        RUNNING,     start,     WRONG_STATE
        RUNNING,     suspend,   running suspended
        RUNNING,     resume,    WRONG_STATE
        RUNNING,     stop,      stopped
        RUNNING,     highlight, running highlighted
        SUSPENDED,   start,     WRONG_STATE
        SUSPENDED,   suspend,   WRONG_STATE
        SUSPENDED,   resume,    running
        SUSPENDED,   stop,      stopped
        SUSPENDED,   highlight, running suspended highlighted
        STOPPED,     start,     running
        STOPPED,     stop,      NOT_RECORDING
        """)
    void movesOnlyAsTheTableSays(String from, String move, String to) {
        assertThat(describe(recordingIn(from), move))
                .as("%s of a recording that is %s", move, from)
                .isEqualTo(to);
    }

    @Test
    void saysWhatHappenedLast() {
        assertThat(recordingIn("SUSPENDED").resume().lastMessage()).isEqualTo("Resumed");
    }

    @Test
    void keepsItsNumberWhenStartedAgain() {
        assertThat(recordingIn("STOPPED").start(900).id()).contains(900L);
    }

    @Test
    void refusesControlWhereItIsNotAllowed() {
        RefusedException refused = catchThrowableOfType(
                RefusedException.class, () -> Recording.none(true, false).requireControl());

        assertThat(refused.refusal().code()).isEqualTo(Refusal.Code.RECORDING_NOT_ALLOWED);
    }

    private static Recording recordingIn(String state) {
        Recording none = Recording.onDemand();
        return switch (state) {
            case "NONE" -> none;
            case "RUNNING" -> none.start(900);
            case "SUSPENDED" -> none.start(900).suspend();
            case "STOPPED" -> none.start(900).stop();
            default -> throw new IllegalArgumentException(state);
        };
    }

    private static String describe(Recording recording, String move) {
        UnaryOperator<Recording> how =
                switch (move) {
                    case "start" -> none -> none.start(900);
                    case "suspend" -> Recording::suspend;
                    case "resume" -> Recording::resume;
                    case "stop" -> Recording::stop;
                    case "highlight" -> running -> running.highlight(true);
                    default -> throw new IllegalArgumentException(move);
                };
        try {
            Recording next = how.apply(recording);
            return (next.running() ? "running" : "stopped")
                    + (next.suspended() ? " suspended" : "")
                    + (next.highlighted() ? " highlighted" : "");
        } catch (RefusedException refused) {
            return refused.refusal().code().name();
        }
    }
}
