package io.tandem.telxl;

import static io.tandem.telxl.Messages.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.store.StoreException;
import io.tandem.telxl.TelxlCentre.Client;
import org.junit.jupiter.api.Test;

/** What a client is told when a command fails by no fault of its own. */
class CommandFailureTest {

    private static final String LOGIN = "'command_type':'op_login','operator_id':7001,'request_id':'r-1'";

    private final TelxlCentre centre = new TelxlCentre();
    private final Client client = centre.operatorSession(TelxlCentre.CUSTOMER, 7001, Mode.API);

    @Test
    void saysThatItMayBeTriedAgainWhileTheStoreDoesNotAnswer() {
        centre.fail(new StoreException("no answer", null));
        assertThat(client.send(LOGIN))
                .containsExactly(json("{'event':{'event_type':'error','code':503,'message':'Not possible at the moment:"
                        + " try again later.','command_type':'op_login','request_id':'r-1'}}"));
    }

    @Test
    void tellsAFaultOfTheGatewayAndGoesOn() {
        centre.fail(new IllegalStateException("a fault made by this test"));
        assertThat(client.send(LOGIN))
                .containsExactly(json("{'event':{'event_type':'error','code':500,'message':'Internal error: the command"
                        + " was not completed.','command_type':'op_login','request_id':'r-1'}}"));

        centre.fail(null);
        assertThat(client.send(LOGIN)).as("the session goes on").hasSize(1).allMatch(text -> text.contains("Waiting"));
    }
}
