package io.tandem.tropo.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.tropo.document.Channel;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sessions as they stand on the wire, one for each way to start (spec 3.4). */
class SessionEncoderTest {

    private static final Instant AT = Instant.parse("2010-10-09T11:49:59.586Z");
    private static final String ID = "0123456789abcdef0123456789abcdef";
    private static final String CALL = "fedcba9876543210fedcba9876543210";

    @Test
    void tellsAnIncomingText() {
        assertThat(encoded(text(AT, Map.of("Call-ID", List.of("c1")))))
                .as("an incoming text")
                .isEqualTo("{\"session\":{\"id\":\"" + ID + "\",\"accountId\":\"12345\","
                        + "\"timestamp\":\"2010-10-09T11:49:59.586Z\",\"userType\":\"HUMAN\",\"initialText\":\"What?\","
                        + "\"callId\":\"" + CALL + "\","
                        + "\"to\":{\"id\":\"13314314191\",\"e164Id\":\"13314314191\",\"name\":\"unknown\","
                        + "\"channel\":\"TEXT\",\"network\":\"SMS\"},"
                        + "\"from\":{\"id\":\"14155550100\",\"e164Id\":\"14155550100\",\"name\":null,"
                        + "\"channel\":\"TEXT\",\"network\":\"SMS\"},"
                        + "\"headers\":{\"Call-ID\":\"c1\"}}}");
    }

    @Test
    void tellsAnIncomingCall() {
        Session session = new Session.Incoming(
                ID,
                "12345",
                Optional.of("77"),
                CALL,
                AT,
                UserType.HUMAN,
                Optional.empty(),
                Endpoint.of("+13314314191", Optional.of("unknown"), Channel.VOICE, "SIP"),
                Endpoint.of("sip:a@b.example", Optional.empty(), Channel.VOICE, "SIP"),
                Map.of());

        assertThat(encoded(session))
                .as("an incoming call")
                .isEqualTo("{\"session\":{\"id\":\"" + ID + "\",\"accountId\":\"12345\",\"applicationId\":\"77\","
                        + "\"timestamp\":\"2010-10-09T11:49:59.586Z\",\"userType\":\"HUMAN\",\"initialText\":null,"
                        + "\"callId\":\"" + CALL + "\","
                        + "\"to\":{\"id\":\"3314314191\",\"e164Id\":\"13314314191\",\"name\":\"unknown\","
                        + "\"channel\":\"VOICE\",\"network\":\"SIP\"},"
                        + "\"from\":{\"id\":\"sip:a@b.example\",\"e164Id\":\"sip:a@b.example\",\"name\":null,"
                        + "\"channel\":\"VOICE\",\"network\":\"SIP\"},"
                        + "\"headers\":{}}}");
    }

    @Test
    void tellsALaunch() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("token", "t");
        parameters.put("action", "create");
        parameters.put("to", "x");

        assertThat(encoded(new Session.Launched(ID, "12345", Optional.empty(), AT, parameters)))
                .as("a launch")
                .isEqualTo("{\"session\":{\"id\":\"" + ID + "\",\"accountId\":\"12345\","
                        + "\"timestamp\":\"2010-10-09T11:49:59.586Z\",\"userType\":\"NONE\",\"initialText\":null,"
                        + "\"callId\":null,\"parameters\":{\"token\":\"t\",\"action\":\"create\",\"to\":\"x\"}}}");
    }

    @ParameterizedTest
    @CsvSource({
        "2010-10-09T11:49:59Z,2010-10-09T11:49:59.000Z",
        "2010-10-09T11:49:59.5Z,2010-10-09T11:49:59.500Z",
        "2010-10-09T11:49:59.123456789Z,2010-10-09T11:49:59.123Z"
    })
    void tellsTimesWithMilliseconds(String at, String told) {
        JsonObject session =
                SessionEncoder.encode(text(Instant.parse(at), Map.of())).getJsonObject("session");

        assertThat(session.getString("timestamp"))
                .as("a time that all clients can parse")
                .isEqualTo(told);
    }

    @Test
    void joinsTheValuesOfAHeader() {
        JsonObject session = SessionEncoder.encode(text(AT, Map.of("Via", List.of("a", "b"))))
                .getJsonObject("session");

        assertThat(session.getJsonObject("headers").getString("Via"))
                .as("texts only")
                .isEqualTo("a\r\nb");
    }

    @Test
    void changesNoMoreOnceMade() {
        Map<String, String> parameters = new LinkedHashMap<>(Map.of("token", "t"));
        Session.Launched launched = new Session.Launched(ID, "12345", Optional.empty(), AT, parameters);
        parameters.clear();

        assertThat(launched.parameters()).as("its own").containsEntry("token", "t");
    }

    @ParameterizedTest
    @CsvSource({
        "+13314314191,VOICE,3314314191,13314314191",
        "+13314314191,TEXT,13314314191,13314314191",
        "+17875550100,VOICE,7875550100,17875550100",
        "+18765550100,VOICE,18765550100,18765550100",
        "+1331431419,VOICE,1331431419,1331431419",
        "+441632960020,VOICE,441632960020,441632960020",
        "01632960020,VOICE,01632960020,01632960020",
        "9991427645,VOICE,9991427645,9991427645",
        "+0123456,VOICE,+0123456,+0123456",
        "jose@jabber.example,TEXT,jose@jabber.example,jose@jabber.example",
        "sip:+13314314191@b.example,VOICE,sip:+13314314191@b.example,sip:+13314314191@b.example"
    })
    void writesNumbersAsApplicationsKnowThem(String address, Channel channel, String id, String e164Id) {
        assertThat(Endpoint.of(address, Optional.empty(), channel, "SIP"))
                .as("%s by %s", address, channel)
                .isEqualTo(new Endpoint(id, e164Id, Optional.empty(), channel, "SIP"));
    }

    private static Session text(Instant at, Map<String, List<String>> headers) {
        return new Session.Incoming(
                ID,
                "12345",
                Optional.empty(),
                CALL,
                at,
                UserType.HUMAN,
                Optional.of("What?"),
                Endpoint.of("+13314314191", Optional.of("unknown"), Channel.TEXT, "SMS"),
                Endpoint.of("+14155550100", Optional.empty(), Channel.TEXT, "SMS"),
                headers);
    }

    private static String encoded(Session session) {
        return SessionEncoder.encode(session).toString();
    }
}
