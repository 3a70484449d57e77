package io.tandem.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.contact.command.RingTimeOver;
import io.tandem.contact.model.LegId;
import io.tandem.contact.model.Medium;
import io.tandem.processor.ProcessorCentre.Client;
import org.junit.jupiter.api.Test;

/** The order in which the documentation has events follow a request. */
class SeedOrderTest {

    private final ProcessorCentre centre = new ProcessorCentre();

    @Test
    void aCallThatIsDialled() {
        Client agent = centre.ready(7);

        assertThat(agent.ask("channel.dial", ".G1.C2", "{\"destination\":\"+15550100\",\"extensions\":{}}"))
                .as("6.4")
                .containsSubsequence(
                        "success S.G1.C2",
                        "channel.infochanged S.G1.C2",
                        "state.updated S.G1.C2",
                        "interaction.created S.G1.C2",
                        "state.updated S.G1.C2.I1",
                        "conversation.created S.G1.C2.I1",
                        "state.updated S.G1.C2.I1.V1",
                        "conversation.member.added S.G1.C2.I1.V1",
                        "conversation.initialized S.G1.C2.I1.V1",
                        "interaction.datachanged S.G1.C2.I1",
                        "interaction.preview S.G1.C2.I1",
                        "interaction.initialized S.G1.C2.I1");
    }

    @Test
    void aConsultTransfer() {
        Client agent = centre.ready(7);
        centre.arrive(1, Medium.VOICE);
        centre.answered(1, 2);
        centre.logIn(8);
        agent.ask("interaction.consult", ".G1.C2.I1", "{\"destination\":\"33338\"}");
        centre.answered(1, 3);
        agent.told();

        assertThat(agent.ask("interaction.consulttransfer", ".G1.C2.I1", "{}"))
                .as("6.8")
                .containsSubsequence(
                        "success S.G1.C2.I1",
                        "state.updated S.G1.C2.I1.V1",
                        "conversation.disposed S.G1.C2.I1.V1",
                        "interaction.focuschanged S.G1.C2.I1",
                        "state.updated S.G1.C2.I1.V3",
                        "conversation.disposed S.G1.C2.I1.V3",
                        "interaction.ended S.G1.C2.I1");
    }

    @Test
    void aRecordingThatIsStopped() {
        Client agent = centre.ready(7);
        centre.arrive(1, Medium.VOICE);
        centre.answered(1, 2);
        agent.told();
        agent.ask("interaction.request.recording.start", ".G1.C2.I1", "{}");

        assertThat(agent.ask("interaction.request.recording.stop", ".G1.C2.I1", "{}"))
                .as("6.10")
                .containsSubsequence("success S.G1.C2.I1", "state.updated S.G1.C2.I1");
        assertThat(agent.ask("interaction.request.recording.stop", ".G1.C2.I1", "{}"))
                .as("6.10: succeeds when it is stopped already")
                .containsExactly("success S.G1.C2.I1");
    }

    @Test
    void aCallThatNobodyTakesIsDisposedAndOfferedToTheNext() {
        Client agent = centre.ready(7);
        centre.logIn(8);
        centre.arrive(1, Medium.VOICE);
        agent.told();

        centre.run(at -> new RingTimeOver(new LegId(1, 2), at));

        assertThat(agent.told())
                .containsSubsequence(
                        "conversation.disposed S.G1.C2.I1.V1",
                        "interaction.ended S.G1.C2.I1",
                        "interaction.disposed S.G1.C2.I1")
                .doesNotContain("interaction.completed S.G1.C2.I1");
    }

    @Test
    void aChannelThatTheOperatorServesByAnotherProtocolIsActiveFromTheStart() {
        centre.logIn(7);
        Client agent = centre.start(7);

        assertThat(agent.ask("session.addchannel", "", "{\"channel\":{\"endpoint\":\"33337\",\"type\":\"Telephony\"}}"))
                .as("O5")
                .startsWith(
                        "success S",
                        "channel.created S",
                        "state.updated S.C1",
                        "channel.infochanged S.C1",
                        "channel.initialized S.C1");
        centre.arrive(1, Medium.VOICE);
        assertThat(agent.told()).as("a call offered by the queue").contains("interaction.preview S.C1.I1");
    }

    @Test
    void aSessionThatStartsAnewTellsTheSameAsTheOneBefore() {
        Client before = centre.ready(7);
        centre.arrive(1, Medium.VOICE);
        centre.answered(1, 2);
        before.conversation().disconnected();

        var prepared = centre.prepare(7, true);
        Client after = centre.bind(prepared.session().id(), prepared.token());

        assertThat(after.ask("session.start", "", "{}"))
                .startsWith("success S", "state.updated S", "channelgroup.created S")
                .containsSubsequence(
                        "channelgroup.initialized S.G1",
                        "interaction.created S.G1.C2",
                        "conversation.initialized S.G1.C2.I1.V1",
                        "interaction.initialized S.G1.C2.I1")
                .endsWith("session.initialized S")
                .doesNotContain("interaction.preview S.G1.C2.I1");
        assertThat(after.ask("conversation.hold", ".G1.C2.I1.V1", "{}")).contains("success S.G1.C2.I1.V1");
    }
}
