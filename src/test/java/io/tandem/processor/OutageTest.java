package io.tandem.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.contact.command.TypeAsCaller;
import io.tandem.contact.model.Medium;
import io.tandem.processor.ProcessorCentre.Client;
import org.junit.jupiter.api.Test;

/** What remains of agent sessions when the store cannot be reached for a moment. */
class OutageTest {

    private static final String CORE = "customer/" + ProcessorCentre.CUSTOMER;

    private final ProcessorCentre centre = new ProcessorCentre();

    @Test
    void aStartThatFailedTellsNothingUntilItIsTriedAgain() {
        Client agent = bound();
        centre.store.failNext(CORE);
        assertThat(agent.ask("session.start", "", "{}")).containsExactly("unavailable S");

        centre.logIn(7);
        assertThat(agent.told()).as("events before the start").isEmpty();
        assertThat(agent.frames().closed())
                .as("the connection, which is not at fault")
                .isEmpty();
        assertThat(agent.ask("session.start", "", "{}"))
                .as("the second attempt")
                .startsWith("success S")
                .endsWith("session.initialized S");
    }

    @Test
    void aStartThatWasTriedTwiceTellsEverythingOnce() {
        Client agent = bound();
        centre.store.failNext(CORE);
        agent.ask("session.start", "", "{}");
        agent.ask("session.start", "", "{}");
        centre.logIn(7);
        agent.send("session.addchannel", "", "{\"channel\":{\"endpoint\":\"x\",\"type\":\"Chat\"}}");
        centre.arrive(1, Medium.CHAT);
        agent.ask("interaction.accept", ".C1.I1", "{}");

        centre.run(at -> new TypeAsCaller(1, true, at));

        assertThat(agent.told()).as("one sign of typing").hasSize(1);
    }

    private Client bound() {
        var prepared = centre.prepare(7, false);
        return centre.bind(prepared.session().id(), prepared.token());
    }
}
