package io.tandem.processor.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrepareSessionTest {

    @ParameterizedTest
    @ValueSource(strings = {"7", "07", "007", "000000000000000007"})
    void guessesAtAnAgentAreCountedTogetherHoweverTheIdIsWritten(String id) {
        assertThat(agent(id).throttledAs())
                .as("what failures of %s are counted by", id)
                .isEqualTo(agent("7").throttledAs());
    }

    @Test
    void anIdThatNoOperatorHasIsCountedAsItWasSent() {
        assertThat(agent("seven").throttledAs()).endsWith(" seven");
        assertThat(agent("0000000000000000000007").operatorId())
                .as("more digits than any operator's id")
                .isEmpty();
    }

    private static PrepareSession agent(String id) {
        return PrepareSession.read(Json.createObjectBuilder()
                .add("agent", Json.createObjectBuilder().add("id", id).add("password", "x"))
                .build());
    }
}
