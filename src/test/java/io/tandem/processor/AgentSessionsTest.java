package io.tandem.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.contact.command.LogOut;
import io.tandem.contact.model.Medium;
import io.tandem.contact.model.OperatorState;
import io.tandem.processor.ProcessorCentre.Client;
import io.tandem.session.CloseCode;
import io.tandem.store.Stages;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Who may bind a session, and how long it waits. */
class AgentSessionsTest {

    private static final Duration GRACE = Duration.ofMinutes(2);

    private final ProcessorCentre centre = new ProcessorCentre();

    @Test
    void anAgentHasOneSessionUnlessItIsReplaced() {
        var first = centre.prepare(7, false);
        assertThat(centre.prepare(7, false)).as("a second without override").isNull();

        var second = centre.prepare(7, true);

        assertThat(second.session().id())
                .as("another resource")
                .isNotEqualTo(first.session().id());
        assertThat(centre.bind(first.session().id(), first.token()).frames().closed())
                .as("the one that was replaced")
                .contains(CloseCode.NOT_ADMITTED);
    }

    @Test
    void aTokenBindsOnceAndOnlyOneClient() {
        var prepared = centre.prepare(7, false);
        String id = prepared.session().id();
        assertThat(centre.bind(id, "guess").frames().closed()).contains(CloseCode.NOT_ADMITTED);
        assertThat(centre.bind("S7", prepared.token()).frames().closed()).contains(CloseCode.NOT_ADMITTED);

        Client first = centre.bind(id, prepared.token());
        assertThat(first.frames().closed()).as("the first").isEmpty();
        assertThat(centre.bind(id, prepared.token()).frames().closed()).contains(CloseCode.ALREADY_BOUND);
        assertThat(centre.bind(id, "guess").frames().closed())
                .as("who has no token does not even learn that it is bound")
                .contains(CloseCode.NOT_ADMITTED);

        first.conversation().disconnected();
        assertThat(centre.bind(id, prepared.token()).frames().closed())
                .as("the token is spent")
                .contains(CloseCode.NOT_ADMITTED);
    }

    @Test
    void whoeverIsReplacedIsTold() {
        Client first = centre.start(7);
        centre.prepare(7, true);

        assertThat(first.frames().closed()).contains(CloseCode.REPLACED);
    }

    @Test
    void aSessionThatNobodyBindsIsForgotten() {
        centre.prepare(7, false);
        centre.pass(GRACE);

        assertThat(centre.prepare(7, false)).as("nothing is in the way").isNotNull();
    }

    @Test
    void aLostConnectionEndsInALogoutAfterTheGraceTimeOnly() {
        Client agent = centre.ready(7);
        centre.arrive(1, Medium.CHAT);
        agent.send("interaction.accept", ".G1.C3.I1", "{}");
        agent.conversation().disconnected();

        centre.pass(GRACE.minusSeconds(5));
        assertThat(stateOf(7)).as("within the grace time").isEqualTo(OperatorState.ON_CALL);
        centre.pass(Duration.ofSeconds(10));
        assertThat(stateOf(7)).as("after it").isEqualTo(OperatorState.LOGGED_OUT);
        assertThat(centre.prepare(7, false)).as("nothing is left").isNotNull();
    }

    @Test
    void aSessionThatWasTakenUpAgainIsNotEndedByTheOldTimer() {
        centre.ready(7).conversation().disconnected();
        var prepared = centre.prepare(7, true);
        Client again = centre.bind(prepared.session().id(), prepared.token());
        centre.pass(GRACE.plusSeconds(5));

        assertThat(again.ask("session.start", "", "{}")).contains("channelgroup.created S", "session.initialized S");
        assertThat(stateOf(7)).isEqualTo(OperatorState.WAITING);
    }

    @Test
    void aLogoutNeedsAReasonWhereThatIsConfigured() {
        ProcessorCentre strict = new ProcessorCentre("tandem.processor.logout-reason-required", "true");
        Client agent = strict.start(7);

        assertThat(agent.ask("session.logout", "", "{}")).containsExactly("logout_reason_required S");
        assertThat(agent.ask("session.logout", "", "{\"reason\":\"9\"}")).containsExactly("invalid_data S");
        assertThat(agent.ask("session.logout", "", "{\"reason\":1}")).containsExactly("success S");
        assertThat(agent.frames().closed()).contains(CloseCode.NORMAL);
    }

    @Test
    void withoutLogoutReasonsTheirListIsUnsupported() {
        ProcessorCentre without = new ProcessorCentre("tandem.processor.logout-reasons", "");

        assertThat(without.start(7).ask("session.request.externallogoutreasons", "", "{}"))
                .containsExactly("unsupported S");
    }

    @Test
    void everyMessageCarriesItsContextWhereThatIsConfigured() {
        ProcessorCentre debugging = new ProcessorCentre("tandem.processor.context", "true");
        Client agent = debugging.ready(7);
        debugging.arrive(1, Medium.VOICE);

        assertThat(agent.frames().take()).isNotEmpty().allSatisfy(message -> assertThat(
                        message.getJsonObject("context"))
                .as("context of %s", message)
                .isNotEmpty());
    }

    @Test
    void anAgentWhoWasLoggedOutElsewhereReturnsToTheChannelsTheyActivateOnly() {
        Client agent = centre.ready(7);
        centre.run(at -> new LogOut(7, at));
        agent.told();

        assertThat(agent.ask("channel.activate", ".G1.C3", "{}"))
                .contains("success S.G1.C3", "channel.infochanged S.G1.C3")
                .doesNotContain("channel.infochanged S.G1.C2");
        agent.ask("channel.deactivate", ".G1.C3", "{}");
        assertThat(stateOf(7)).as("without the only active channel").isEqualTo(OperatorState.LOGGED_OUT);
    }

    private OperatorState stateOf(long operator) {
        return Stages.get(centre.contacts.operator(ProcessorCentre.CUSTOMER, operator))
                .orElseThrow()
                .state();
    }
}
