package io.tandem.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.contact.command.ConfigureLicences;
import io.tandem.contact.command.LeaveAsCaller;
import io.tandem.contact.command.PlaceCall;
import io.tandem.contact.model.Destination;
import io.tandem.contact.model.LicenceKind;
import io.tandem.contact.model.Medium;
import io.tandem.contact.model.Recording;
import io.tandem.processor.ProcessorCentre.Client;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which code a request fails with, where it is not only that a capability is disabled. */
class RefusalsTest {

    private final ProcessorCentre centre = new ProcessorCentre();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "session.logout | '' | {} | active_interaction",
                "session.removechannelgroup | '' | {'channel':{'id':'G1'}} | active_interaction",
                "channel.deactivate | .G1.C2 | {} | wrong_state",
                "channelgroup.deactivate | .G1.C2 | {} | active_interaction",
                "channelgroup.deactivate | .G1 | {'channel':{'id':'C2'}} | active_interaction",
                "channelgroup.activate | .G1 | {'channel':{'id':'C2'}} | wrong_state",
                "channelgroup.activate | .G1 | {'channel':{'id':'C9'}} | unknown_target",
                "channelgroup.activate | .G1 | {} | invalid_data",
                "interaction.consult | .G1.C2.I1 | {'destination':'33338'} | unreachable",
                "conversation.transfer | .G1.C2.I1.V1 | {'destination':'33338'} | unreachable",
                "conversation.conference | .G1.C2.I1.V1 | {} | unsupported",
                "channel.request.incontact.getscripts | .G1.C2 | {} | unsupported",
                "interaction.request.incontact.signal | .G1.C2.I1 | {} | unsupported",
                "conversation.senddtmf | .G1.C2.I1.V1 | {'digits':'x'} | invalid_data",
                "channel.notready | .G1.C2 | {'reason':'9'} | invalid_data",
                "interaction.setdata | .G1.C2.I1 | {'data':{'a':1}} | invalid_data",
                "interaction.setdata | .G1.C2.I1 | {} | invalid_data",
                "interaction.setdata | .G1.C2.I1 | {'data':{'ANI':'0123'}} | invalid_data",
                "interaction.setdata | .G1.C2.I1 | {'data':{'DNIS':null}} | invalid_data",
                "channel.ready | .C2 | {} | unknown_target",
                "channel.ready | .G1 | {} | unknown_target",
                "conversation.hold | .G1.C3.I1.V1 | {} | unknown_target",
                "conversation.hold | .G1.C2.I1.V1.X | {} | unknown_target",
                "session.nonsense | '' | {} | unknown_command",
                "session.removechannel | '' | {'channel':{'id':'C2'}} | unknown_target",
                "session.removechannelgroup | '' | {'channel':{'id':'C2'}} | unknown_target"
            })
    void aRequestDuringACallFailsWithItsCode(String command, String below, String data, String code) {
        Client agent = centre.ready(7);
        centre.arrive(1, Medium.VOICE);
        centre.answered(1, 2);
        agent.told();

        assertThat(agent.ask(command, below, data.replace('\'', '"')))
                .as("a failure, and nothing else")
                .containsExactly(code + " S" + below);
    }

    @Test
    void allChannelsAreDeactivatedUpToTheFirstWithAnInteraction() {
        Client agent = centre.ready(7);
        centre.arrive(1, Medium.CHAT);
        agent.told();

        assertThat(agent.ask("channelgroup.request.deactivateall", ".G1", "{}"))
                .as("6.3: the telephone comes first and stays deactivated")
                .startsWith("active_interaction S.G1")
                .contains("channel.infochanged S.G1.C2")
                .doesNotContain("channel.infochanged S.G1.C4");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "session.logout | '' | {} | active_interaction",
                "session.removechannel | '' | {'channel':{'id':'C1'}} | active_interaction",
                "channelgroup.deactivate | .C1 | {} | active_interaction",
                "channel.deactivate | .C1 | {} | wrong_state"
            })
    void theLastChannelIsKeptDuringAContactThatItDoesNotShow(String command, String below, String data, String code) {
        Client agent = centre.chatBesidesTelxl();
        centre.arrive(1, Medium.VOICE);
        agent.told();

        assertThat(agent.ask(command, below, data.replace('\'', '"')))
                .as("5.2, 5.4, 6.3: it cannot be deactivated, and nothing has changed")
                .containsExactly(code + " S" + below);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "session.logout | '' | {}",
                "session.removechannelgroup | '' | {'channel':{'id':'G1'}}",
                "session.removechannelgroup | '' | {'channelgroup':{'id':'G1'}}"
            })
    void aGroupThatCannotBeDeactivatedIsKeptWhole(String command, String below, String data) {
        Client agent = centre.groupBesidesTelxl();
        centre.arrive(1, Medium.EMAIL);
        agent.told();

        assertThat(agent.ask(command, below, data.replace('\'', '"')))
                .as("5.2, 5.6: no channel is deactivated on the way")
                .containsExactly("active_interaction S" + below);
    }

    @Test
    void aChannelOnWhichAContactIsOfferedMeanwhileStaysActive() {
        Client agent = centre.ready(7);
        centre.store.beforeNext("customer/" + ProcessorCentre.CUSTOMER, () -> centre.arrive(1, Medium.CHAT));

        assertThat(agent.ask("channel.deactivate", ".G1.C3", "{}"))
                .as("the agent has not been told yet when the request is read")
                .startsWith("active_interaction S.G1.C3");
        assertThat(agent.ask("interaction.accept", ".G1.C3.I1", "{}")).startsWith("success S.G1.C3.I1");
    }

    @Test
    void aChannelThatIsNotReadyStaysActiveWhileAContactIsOfferedToo() {
        Client agent = centre.ready(7);
        agent.ask("channel.notready", ".G1.C2", "{}");
        centre.store.beforeNext(
                "customer/" + ProcessorCentre.CUSTOMER,
                () -> centre.run(at -> new PlaceCall(
                        1, 7, Destination.number("01632960009"), "01632960010", Recording.onDemand(), at)));

        assertThat(agent.ask("channel.deactivate", ".G1.C2", "{}")).startsWith("active_interaction S.G1.C2");
    }

    @Test
    void aChannelAtWhichAChatGoesOnIsNotRemoved() {
        Client agent = centre.chatBesidesTelxl();
        centre.arrive(1, Medium.CHAT);
        agent.told();

        assertThat(agent.ask("session.removechannel", "", "{\"channel\":{\"id\":\"C1\"}}"))
                .as("5.4: it has an active interaction, and stays as it is")
                .containsExactly("active_interaction S");
        assertThat(agent.ask("interaction.accept", ".C1.I1", "{}"))
                .as("the chat goes on")
                .startsWith("success S.C1.I1");
        agent.send("interaction.leave", ".C1.I1", "{}");
        assertThat(agent.ask("session.removechannel", "", "{\"channel\":{\"id\":\"C1\"}}"))
                .as("5.4: what is only to be completed does not keep it")
                .startsWith("success S")
                .contains("channel.disposed S.C1");
    }

    @ParameterizedTest
    @EnumSource(
            value = Medium.class,
            names = {"CHAT", "EMAIL"})
    void aGroupAtWhichSomethingGoesOnIsNotRemoved(Medium medium) {
        Client agent = centre.ready(7);
        centre.arrive(1, medium);
        agent.told();

        assertThat(agent.ask("session.removechannelgroup", "", "{\"channel\":{\"id\":\"G1\"}}"))
                .as("5.6: a member has an active interaction, and no member is deactivated")
                .containsExactly("active_interaction S");
    }

    @ParameterizedTest
    @CsvSource({
        "VOICE, false, true, interaction.request.recording.pause, wrong_state",
        "VOICE, false, true, interaction.request.recording.resume, wrong_state",
        "VOICE, false, true, interaction.request.recording.stop, success",
        "VOICE, false, false, interaction.request.recording.start, unsupported",
        "VOICE, false, false, interaction.request.recording.pause, unsupported",
        "VOICE, false, false, interaction.request.recording.stop, success",
        "VOICE, true, false, interaction.request.recording.pause, unsupported",
        "VOICE, true, false, interaction.request.recording.stop, unsupported",
        "CHAT, false, true, interaction.request.recording.pause, unsupported",
        "CHAT, false, true, interaction.request.recording.stop, unsupported"
    })
    void whetherARecordingIsControlled(
            Medium medium, boolean automatic, boolean allowed, String command, String answer) {
        Client agent = centre.ready(7);
        centre.arrive(1, medium, Recording.none(automatic, allowed));
        String interaction = medium == Medium.VOICE ? ".G1.C2.I1" : ".G1.C3.I1";
        if (medium == Medium.VOICE) {
            centre.answered(1, 2);
        }
        agent.told();

        assertThat(agent.ask(command, interaction, "{}"))
                .as("6.10: what can never be done is unsupported, and what is stopped is stopped again")
                .containsExactly(answer + " S" + interaction);
    }

    @Test
    void aRecordingIsStoppedAgainBeforeAndAfterTheCall() {
        Client agent = centre.ready(7);
        centre.arrive(1, Medium.VOICE);
        agent.told();

        assertThat(agent.ask("interaction.recording.stop", ".G1.C2.I1", "{}"))
                .as("6.10: while it rings")
                .containsExactly("success S.G1.C2.I1");
        centre.answered(1, 2);
        centre.run(at -> new LeaveAsCaller(1, at));
        agent.told();
        assertThat(agent.ask("interaction.recording.stop", ".G1.C2.I1", "{}"))
                .as("6.10: when it has ended")
                .containsExactly("success S.G1.C2.I1");
        assertThat(agent.ask("interaction.recording.pause", ".G1.C2.I1", "{}"))
                .as("it could have been paused")
                .containsExactly("wrong_state S.G1.C2.I1");
    }

    @Test
    void whoGetsNoLicenceStaysInactive() {
        centre.run(at -> new ConfigureLicences(ProcessorCentre.CUSTOMER, Map.of(LicenceKind.OPERATOR, 0), at));
        Client agent = centre.start(7);
        agent.send("session.addchannelgroup", "", "{\"channelgroup\":{\"name\":\"all\"}}");

        assertThat(agent.ask("channelgroup.request.activateall", ".G1", "{}")).containsExactly("no_licence S.G1");
    }

    @Test
    void dataAreAttachedReadAndTakenAway() {
        Client agent = centre.ready(7);
        centre.arrive(1, Medium.CHAT);
        agent.told();

        assertThat(agent.ask("interaction.request.setdata", ".G1.C3.I1", "{\"data\":{\"order\":\"17\",\"x\":\"y\"}}"))
                .containsExactly("success S.G1.C3.I1", "interaction.datachanged S.G1.C3.I1");
        agent.send("interaction.request.setdata", ".G1.C3.I1", "{\"data\":{\"x\":null}}");
        assertThat(agent.send("interaction.request.getdata", ".G1.C3.I1", "{}")
                        .get(0)
                        .getJsonObject("data"))
                .hasToString("{\"data\":{\"ANI\":\"01632960123\",\"DNIS\":\"01632960010\",\"order\":\"17\"}}");
    }

    @Test
    void ofDataOnlyWhatIsKeptInTheEndCounts() {
        Client agent = centre.ready(7);
        centre.arrive(1, Medium.CHAT);
        String hundred = IntStream.rangeClosed(1, 100)
                .mapToObj(i -> "\"k" + i + "\":\"v\"")
                .collect(Collectors.joining(","));
        agent.told();

        assertThat(set(agent, hundred)).as("as many as are kept").isEqualTo("success S.G1.C3.I1");
        assertThat(set(agent, hundred)).as("the same again").isEqualTo("success S.G1.C3.I1");
        assertThat(set(agent, "\"one\":\"more\"")).as("one more").isEqualTo("invalid_data S.G1.C3.I1");
        assertThat(set(agent, "\"k1\":null,\"one\":\"more\""))
                .as("one in place of another")
                .isEqualTo("success S.G1.C3.I1");
        assertThat(set(agent, '"' + "n".repeat(101) + "\":null"))
                .as("a long name")
                .isEqualTo("invalid_data S.G1.C3.I1");
    }

    private static String set(Client agent, String members) {
        return agent.ask("interaction.setdata", ".G1.C3.I1", "{\"data\":{" + members + "}}")
                .get(0);
    }
}
