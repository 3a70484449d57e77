package io.tandem.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.contact.command.TypeAsCaller;
import io.tandem.contact.model.Medium;
import io.tandem.contact.model.OperatorState;
import io.tandem.processor.ProcessorCentre.Client;
import io.tandem.session.CloseCode;
import io.tandem.store.Stages;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What remains of agent sessions when the store cannot be reached for a moment. */
class OutageTest {

    private static final String CORE = "customer/" + ProcessorCentre.CUSTOMER;
    private static final String AGENT = "agent/7";
    private static final Duration GRACE = Duration.ofMinutes(2);

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

        centre.run(at -> new TypeAsCaller(1, true, "", at));

        assertThat(agent.told()).as("one sign of typing").hasSize(1);
    }

    @Test
    void aGraceTimeWhoseEndFailedEndsAgain() {
        centre.ready(7).conversation().disconnected();
        centre.store.beforeNext(AGENT, () -> centre.store.failNext(CORE));
        centre.pass(GRACE.plusSeconds(5));

        assertThat(stateOf(7)).as("the agent, at the second try").isEqualTo(OperatorState.LOGGED_OUT);
        assertThat(centre.prepare(7, false)).as("nothing is left").isNotNull();
    }

    @Test
    void anAgentWhoLogsInWhileTheSessionIsTakenOverIsLoggedOutWithTheOther() {
        Client agent = bound();
        agent.ask("session.start", "", "{}");
        agent.send("session.addchannel", "", "{\"channel\":{\"endpoint\":\"x\",\"type\":\"Chat\"}}");
        Runnable takeover = () -> Stages.get(centre.sessions.prepare(ProcessorCentre.profile(7), true));
        centre.store.beforeNext(CORE, () -> centre.store.beforeNext(CORE, takeover));
        agent.send("channel.activate", ".C1", "{}");
        assertThat(stateOf(7)).as("logged in, after all").isEqualTo(OperatorState.BUSY);

        centre.pass(GRACE.plusSeconds(5));

        assertThat(stateOf(7)).as("nobody has bound the other session").isEqualTo(OperatorState.LOGGED_OUT);
    }

    @Test
    void whoReturnsWhileBeingLoggedOutHasToWait() {
        centre.ready(7).conversation().disconnected();
        List<Throwable> meanwhile = new ArrayList<>();
        centre.store.beforeNext(
                AGENT,
                () -> centre.store.beforeNext(
                        CORE,
                        () -> meanwhile.add(
                                Stages.failure(centre.sessions.prepare(ProcessorCentre.profile(7), true)))));
        centre.pass(GRACE.plusSeconds(5));

        assertThat(meanwhile)
                .as("a session that would be logged out with the one before")
                .singleElement()
                .isInstanceOfSatisfying(RequestException.class, refused -> assertThat(refused.code())
                        .isEqualTo(FailureCode.UNAVAILABLE));
        assertThat(centre.prepare(7, false)).as("afterwards").isNotNull();
    }

    @Test
    void aSessionThatIsBeingEndedCannotBeBound() {
        var prepared = centre.prepare(7, false);
        List<Client> late = new ArrayList<>();
        Runnable binding = () -> late.add(centre.bind(prepared.session().id(), prepared.token()));
        centre.store.beforeNext(AGENT, () -> centre.store.beforeNext(AGENT, binding));
        centre.pass(GRACE.plusSeconds(5));

        assertThat(late)
                .as("who came between the end of the time and the end of the session")
                .singleElement()
                .satisfies(client -> assertThat(client.frames().closed()).contains(CloseCode.NOT_ADMITTED));
        assertThat(centre.prepare(7, false)).as("nothing is left").isNotNull();
    }

    @Test
    void aSessionThatCouldBeBoundByHalfOnlyIsFreeAgain() {
        var prepared = centre.prepare(7, false);
        centre.store.beforeNext(AGENT, () -> centre.store.failNext(AGENT));
        Client agent = centre.bind(prepared.session().id(), prepared.token());
        assertThat(agent.frames().closed()).as("the connection").contains(CloseCode.FAULT);
        agent.conversation().disconnected();
        assertThat(centre.prepare(7, false)).as("within the grace time").isNull();

        centre.pass(GRACE.plusSeconds(5));

        assertThat(centre.prepare(7, false))
                .as("after it nothing is in the way")
                .isNotNull();
    }

    @Test
    void aSessionThatCouldNotBeFreedAtOnceIsFreedLater() {
        Client agent = centre.ready(7);
        centre.store.failNext(AGENT);
        agent.conversation().disconnected();
        centre.pass(GRACE.plusSeconds(5));

        assertThat(stateOf(7)).as("the agent, after the grace time").isEqualTo(OperatorState.LOGGED_OUT);
    }

    private Client bound() {
        var prepared = centre.prepare(7, false);
        return centre.bind(prepared.session().id(), prepared.token());
    }

    private OperatorState stateOf(long operator) {
        return Stages.get(centre.contacts.operator(ProcessorCentre.CUSTOMER, operator))
                .orElseThrow()
                .state();
    }
}
