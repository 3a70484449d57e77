package io.tandem.telxl;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.contact.command.Alternate;
import io.tandem.contact.command.Consult;
import io.tandem.contact.command.HoldCaller;
import io.tandem.contact.command.StartBreak;
import io.tandem.contact.command.StopRecording;
import io.tandem.contact.command.SuspendRecording;
import io.tandem.contact.command.Terminate;
import io.tandem.contact.model.Break;
import io.tandem.contact.model.BreakKind;
import io.tandem.contact.model.Destination;
import io.tandem.telxl.TelxlCentre.Client;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Each command in the situations that matter, in both modes: what its sender is told. The rows stand in commands.csv. */
class CommandTableTest {

    private static final String NOTHING = "nothing";

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/telxl/commands.csv", delimiter = '|', numLinesToSkip = 1, quoteCharacter = '`')
    void tellsTheSender(String row, String situation, long from, String command, String fields, String told) {
        for (Mode mode : Mode.values()) {
            TelxlCentre centre = new TelxlCentre();
            Client sender = from < 1_000
                    ? centre.customerSession(from, mode)
                    : centre.operatorSession(customerOf(from), from, mode);
            bringAbout(centre, situation);
            sender.frames().take();
            String more = Optional.ofNullable(fields).map(given -> "," + given).orElse("");

            List<String> frames = sender.send("'command_type':'" + command + "'" + more);

            assertThat(frames.isEmpty() ? NOTHING : summary(frames))
                    .as("%s, in mode %s", row, mode)
                    .isEqualTo(told);
        }
    }

    /** Stages of the store are completed by whichever thread serves the customer's updates: it may belong to anybody. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/telxl/commands.csv", delimiter = '|', numLinesToSkip = 1, quoteCharacter = '`')
    void tellsTheSenderAloneOnAThreadThatServesAnother(
            String row, String situation, long from, String command, String fields, String told) {
        TelxlCentre centre = new TelxlCentre();
        Client sender = from < 1_000
                ? centre.customerSession(from, Mode.API)
                : centre.operatorSession(customerOf(from), from, Mode.API);
        long otherCustomer = sender.session().principal().customerId() == TelxlCentre.CUSTOMER
                ? TelxlCentre.OTHER_CUSTOMER
                : TelxlCentre.CUSTOMER;
        bringAbout(centre, situation);
        Client other = centre.customerSession(otherCustomer, Mode.WEB);
        sender.frames().take();
        String more = Optional.ofNullable(fields).map(given -> "," + given).orElse("");

        centre.hold();
        List<String> atOnce = sender.send("'command_type':'" + command + "'" + more);
        centre.goOnInside(other);
        List<String> later = sender.frames().take();

        List<String> frames = Stream.concat(atOnce.stream(), later.stream()).toList();
        assertThat(frames.isEmpty() ? NOTHING : summary(frames)).as("%s", row).isEqualTo(told);
        assertThat(other.frames().take())
                .as("%s: what another client is told", row)
                .isEmpty();
    }

    private static long customerOf(long operatorId) {
        return operatorId > 8_000 ? TelxlCentre.OTHER_CUSTOMER : TelxlCentre.CUSTOMER;
    }

    /** Each situation continues the one it names. */
    private static void bringAbout(TelxlCentre centre, String situation) {
        long customer = TelxlCentre.CUSTOMER;
        long call = TelxlCentre.CALL;
        switch (situation) {
            case "begin" -> {}
            case "waiting" -> {
                centre.logIn(7001);
                centre.logIn(7002);
            }
            case "break" -> {
                centre.logIn(7001);
                centre.run(customer, at -> new StartBreak(7001, new Break(3, BreakKind.BREAK, "Lunch", ""), at));
            }
            case "queued" -> {
                bringAbout(centre, "break");
                centre.arrive();
            }
            case "ringing" -> {
                bringAbout(centre, "waiting");
                centre.arrive();
            }
            case "connected" -> {
                bringAbout(centre, "ringing");
                centre.answered(2);
            }
            case "held" -> {
                bringAbout(centre, "connected");
                centre.run(customer, at -> new HoldCaller(call, at));
            }
            case "suspended" -> {
                bringAbout(centre, "connected");
                centre.run(customer, at -> new SuspendRecording(call, at));
            }
            case "stopped" -> {
                bringAbout(centre, "connected");
                centre.run(customer, at -> new StopRecording(call, at));
            }
            case "wrap" -> {
                bringAbout(centre, "connected");
                centre.run(customer, at -> new Terminate(call, at));
            }
            case "enquiry" -> {
                bringAbout(centre, "connected");
                centre.run(customer, at -> new Consult(call, Destination.operator(7002), at));
            }
            case "consulting" -> {
                bringAbout(centre, "enquiry");
                centre.answered(3);
            }
            case "alternated" -> {
                bringAbout(centre, "consulting");
                centre.run(customer, at -> new Alternate(call, at));
            }
            default -> throw new IllegalArgumentException(situation);
        }
    }

    private static String summary(List<String> frames) {
        return frames.stream().map(frame -> summary(inner(frame))).collect(Collectors.joining("; "));
    }

    private static JsonObject inner(String frame) {
        String json = frame.startsWith("cc4web.") ? frame.substring(frame.indexOf('(') + 1, frame.length() - 2) : frame;
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject object = reader.readObject();
            return object.containsKey("event") ? object.getJsonObject("event") : object;
        }
    }

    private static String summary(JsonObject event) {
        String type = event.getString("event_type");
        return switch (type) {
            case "error" -> type + ' ' + event.getInt("code") + ' ' + event.getString("message") + requestId(event);
            case "op_status" ->
                "%s %d %d %s, %s"
                        .formatted(
                                type,
                                event.getInt("operator_id"),
                                event.getInt("op_state_code"),
                                event.getString("op_state_desc"),
                                event.getString("target"));
            case "call_new_state" ->
                "%s %d %d %s %s"
                        .formatted(
                                type,
                                event.getInt("operator_id"),
                                event.getInt("new_state"),
                                event.getString("status_text"),
                                event.getString("operator_call_end_reason_text"))
                        .strip();
            case "recording_info" ->
                type + ' ' + event.getJsonObject("recording_audio").getString("recording_audio_last_message");
            default -> type;
        };
    }

    private static String requestId(JsonObject event) {
        return event.containsKey("request_id") ? " (" + event.get("request_id") + ')' : "";
    }
}
