package io.tandem.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.contact.command.ChangeTarget;
import io.tandem.processor.ProcessorCentre.Client;
import io.tandem.processor.state.Channel;
import io.tandem.store.Stages;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the channels of an agent end, and what that does to the operator's telephone. */
class EndpointTest {

    private final ProcessorCentre centre = new ProcessorCentre();

    @Test
    void whoHasASoftphoneKeepsIt() {
        assertThat(activate("4001")).as("the answer").startsWith("success S.C1");

        assertThat(target()).as("where the operator is reached").isEqualTo("33337");
    }

    @Test
    void aTelephoneElsewhereBecomesTheOperatorsTarget() {
        centre.run(at -> new ChangeTarget(7, "4711", at));
        assertThat(activate("40 01")).as("the answer").startsWith("success S.C1");

        assertThat(target()).as("where the operator is reached").isEqualTo("4001");
    }

    @ParameterizedTest
    @CsvSource({"33338, invalid_data S", "3333 8, invalid_data S", "33337, success S"})
    void noAgentTakesTheSoftphoneOfAnotherOperator(String number, String answer) {
        var prepared = centre.prepare(7, true);
        Client agent = centre.bind(prepared.session().id(), prepared.token());
        assertThat(agent.ask("session.start", "", "{\"extension\":\"" + number + "\"}"))
                .as("as extension")
                .startsWith(answer);

        assertThat(centre.start(7).ask("session.addchannel", "", channel(number, "Telephony")))
                .as("as endpoint")
                .startsWith(answer);
    }

    @Test
    void theEndpointOfOtherChannelsIsAName() {
        assertThat(centre.start(7).ask("session.addchannel", "", channel(" Büro Chat ", "Chat")))
                .as("the answer")
                .startsWith("success S");

        assertThat(centre.prepare(7, true).session().channels())
                .as("the session's channels")
                .extracting(Channel::endpoint)
                .containsExactly("Büro Chat");
    }

    private List<String> activate(String endpoint) {
        Client agent = centre.start(7);
        agent.ask("session.addchannel", "", channel(endpoint, "Telephony"));
        return agent.ask("channel.activate", ".C1", "{}");
    }

    private String target() {
        return Stages.get(centre.contacts.operator(ProcessorCentre.CUSTOMER, 7))
                .orElseThrow()
                .settings()
                .target();
    }

    private static String channel(String endpoint, String type) {
        return "{\"channel\":{\"endpoint\":\"" + endpoint + "\",\"type\":\"" + type + "\"}}";
    }
}
