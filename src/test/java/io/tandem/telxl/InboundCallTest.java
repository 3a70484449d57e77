package io.tandem.telxl;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.telxl.TelxlCentre.Client;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One call from its arrival to the end of wrap, as the sessions of two operators and of their customer see it. */
class InboundCallTest {

    private final TelxlCentre centre = new TelxlCentre();
    private final Map<String, Client> clients = new LinkedHashMap<>();
    private final List<String> transcript = new ArrayList<>();

    @Test
    void isToldToEachSessionInOrder() throws IOException {
        clients.put("7001", centre.operatorSession(300, 7001, Mode.API));
        clients.put("7002", centre.operatorSession(300, 7002, Mode.WEB));
        clients.put("300", centre.customerSession(300, Mode.API));
        clients.put("301", centre.customerSession(301, Mode.API));

        send("7001", "'command_type':'op_login','operator_id':7001");
        send("300", "'command_type':'op_login','operator_id':7002");
        step("a caller arrives", centre::arrive);
        step("7001 answers", () -> centre.answered(2));
        send("7001", "'command_type':'call_make_enquiry','call_id':900,'operator_id_to_call':7002");
        step("7002 answers", () -> centre.answered(3));
        send("7001", "'command_type':'call_alternate','call_id':900");
        send("7001", "'command_type':'call_hold_caller','call_id':900");
        send("7001", "'command_type':'call_complete_enquiry','call_id':900");
        send("7002", "'command_type':'recording_suspend','recording_type':'audio','call_id':900");
        centre.clock.advance(Duration.ofSeconds(30));
        send("7002", "'command_type':'call_terminate','call_id':'900'");
        send("7001", "'command_type':'op_end_wrap','operator_id':7001");
        send("7002", "'command_type':'op_end_wrap','operator_id':7002");

        assertThat(String.join("\n", transcript) + "\n")
                .as("src/test/resources/telxl/inbound-call.txt")
                .isEqualTo(golden());
        assertThat(transcript).as("10.6: never another customer's").noneMatch(line -> line.startsWith("  301 "));
    }

    private void send(String from, String fields) {
        step(
                from + " sends " + Messages.command(fields),
                () -> clients.get(from).conversation().received(Messages.command(fields)));
    }

    private void step(String title, Runnable what) {
        transcript.add(title);
        what.run();
        clients.forEach(
                (name, client) -> client.frames().take().forEach(text -> transcript.add("  " + name + " <- " + text)));
    }

    private static String golden() throws IOException {
        try (InputStream file = InboundCallTest.class.getResourceAsStream("/telxl/inbound-call.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
