package io.tandem.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.contact.model.Medium;
import io.tandem.contact.model.OperatorState;
import io.tandem.processor.ProcessorCentre.Client;
import io.tandem.session.CloseCode;
import io.tandem.store.Stages;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What becomes of agent sessions whose node dies, or stands still for a while. */
class LostNodeTest {

    private static final Duration GRACE = Duration.ofMinutes(2);
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final ProcessorCentre centre = new ProcessorCentre();

    @Test
    void theSessionIsKeptForTheGraceTimeOnceItsLeaseIsOver() {
        Client agent = onCallAtFrailNode();
        centre.pass(LEASE);

        assertThat(centre.prepare(7, false)).as("it is still there").isNull();
        centre.pass(GRACE.minusSeconds(5));
        assertThat(state()).as("within the grace time").isEqualTo(OperatorState.ON_CALL);
        centre.pass(Duration.ofSeconds(10));
        assertThat(state()).as("after it").isEqualTo(OperatorState.LOGGED_OUT);
        assertThat(centre.prepare(7, false)).as("nothing is left").isNotNull();
        assertThat(agent.frames().closed()).contains(CloseCode.REPLACED);
    }

    @Test
    void whoeverPreparesWithOverrideHasItAtOnceAsItWas() {
        onCallAtFrailNode();

        var prepared = centre.prepare(7, true);
        Client again = centre.bind(prepared.session().id(), prepared.token());

        assertThat(again.ask("session.start", "", "{}"))
                .contains("channelgroup.created S", "interaction.created S.G1.C3", "session.initialized S");
        for (int minutes = 0; minutes < 5; minutes++) {
            centre.pass(Duration.ofMinutes(1));
        }
        assertThat(again.frames().closed()).as("untouched by the old lease").isEmpty();
        assertThat(state()).isEqualTo(OperatorState.ON_CALL);
    }

    @Test
    void aSessionWhoseNodeLivesStaysBound() {
        Client agent = centre.ready(7);
        for (int seconds = 0; seconds < 600; seconds += 10) {
            centre.pass(Duration.ofSeconds(10));
        }

        assertThat(agent.frames().closed()).isEmpty();
        assertThat(agent.ask("session.request.externallogoutreasons", "", "{}")).contains("success S");
    }

    @Test
    void aNodeThatStoodStillServesOnlyWhatNobodyTook() {
        Client agent = centre.readyAtFrailNode(7);
        centre.clock.advance(LEASE); // nobody has looked at the timers yet

        assertThat(agent.ask("session.request.externallogoutreasons", "", "{}"))
                .as("it asks, and has it still")
                .contains("success S");
        centre.clock.advance(LEASE);
        centre.store.failNext("agent/7");
        assertThat(agent.ask("session.request.externallogoutreasons", "", "{}"))
                .as("it cannot know")
                .contains("unavailable S");
    }

    @Test
    void aNodeThatComesBackToALostSessionKeepsItNot() {
        Client agent = centre.readyAtFrailNode(7);
        centre.pass(LEASE);
        var prepared = centre.prepare(7, true);
        Client again = centre.bind(prepared.session().id(), prepared.token());

        centre.frail.ringDue();
        agent.conversation().disconnected();

        assertThat(agent.frames().closed()).contains(CloseCode.REPLACED);
        assertThat(again.ask("session.start", "", "{}")).contains("session.initialized S");
        centre.pass(Duration.ofSeconds(30));
        assertThat(again.frames().closed()).isEmpty();
    }

    private Client onCallAtFrailNode() {
        Client agent = centre.readyAtFrailNode(7);
        centre.arrive(1, Medium.CHAT);
        agent.send("interaction.accept", ".G1.C3.I1", "{}");
        assertThat(state()).isEqualTo(OperatorState.ON_CALL);
        return agent;
    }

    private OperatorState state() {
        return Stages.get(centre.contacts.operator(ProcessorCentre.CUSTOMER, 7))
                .orElseThrow()
                .state();
    }
}
