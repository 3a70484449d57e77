package io.tandem.telephony.loopback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.config.Settings;
import io.tandem.contact.service.IncomingCall;
import io.tandem.telephony.TelephonySettings;
import jakarta.json.bind.JsonbBuilder;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestsTest {

    @TempDir
    private Path folder;

    @Test
    void aNewCallIsReadFromJson() {
        NewCall call = Json.read(
                "{\"from\": \"01632 960123\", \"to\": \"01632 960010\", \"headers\": {\"X-Campaign\": \"spring\"}}",
                NewCall.class);

        assertThat(call.incoming())
                .isEqualTo(new IncomingCall("01632960123", "01632960010", Map.of("X-Campaign", "spring")));
    }

    @ParameterizedTest
    @CsvSource({
        "01632 960123, true, 01632######",
        "withheld, , 01632######",
        "12345, true, #####",
        "01632 960123, false, 01632960123",
        "01632 960123, , 01632960123"
    })
    void aWithheldNumberHidesItsLastSixDigits(String from, Boolean withheld, String shown) {
        assertThat(new NewCall(from, "1", null, withheld).incoming().from()).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "\"text\"",
                "{}",
                "{\"from\": \"1\"}",
                "{\"from\": \"\", \"to\": \"2\"}",
                "{\"from\": \"1\", \"to\": \"<script>\"}",
                "{\"from\": \"1\", \"to\": \"2\", \"headers\": {\"a\": null}}",
                "{\"from\": {\"a\": 1}, \"to\": \"2\"}"
            })
    void aNewCallThatIsNotWellFormedIsRefused(String body) {
        assertThatThrownBy(() -> Json.read(body, NewCall.class).incoming())
                .isInstanceOfSatisfying(LoopbackException.class, refusal -> assertThat(refusal.reason())
                        .isEqualTo(LoopbackException.Reason.WRONG));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"digits\": \"\"}", "{\"digits\": \"1x\"}", "{\"digits\": null}"})
    void keysThatNoPhoneHasAreRefused(String body) {
        assertThatThrownBy(() -> Keys.read(body))
                .isInstanceOf(LoopbackException.class)
                .hasMessageStartingWith("digits:");
    }

    @Test
    void textsAreTakenUpToTheirLimit() {
        assertThat(Words.read("{\"text\": \"" + "x".repeat(1_000) + "\"}"))
                .isEqualTo(new FarEndAction.Talk("x".repeat(1_000)));
        assertThatThrownBy(() -> Words.read("{\"text\": \"" + "x".repeat(1_001) + "\"}"))
                .isInstanceOf(LoopbackException.class)
                .hasMessageStartingWith("text:");
        assertThatThrownBy(() -> Words.read("{\"text\": \" \"}")).isInstanceOf(LoopbackException.class);
    }

    @Test
    void aCallIsShownAsJson() throws Exception {
        Rig rig = new Rig(folder);
        long call = rig.conversation();
        rig.loopback.atCaller(call, new FarEndAction.Talk("hello"));

        try (var jsonb = JsonbBuilder.create()) {
            assertThat(jsonb.toJson(rig.loopback.call(call)))
                    .contains("\"live\":true", "\"state\":\"talking\"", "\"farEnd\":\"softphone\"", "\"operatorId\":7")
                    .contains("\"from\":1,\"kind\":\"text\",\"what\":\"hello\"");
            assertThat(jsonb.toJson(rig.loopback.phone("33337"))).contains("\"call\":" + call, "\"number\":\"33337\"");
        }
    }

    @Test
    void callsAreListedNewestFirstThenThoseThatAreOver() {
        Rig rig = new Rig(folder);
        long first = rig.place();
        long second = rig.place();
        long third = rig.place();
        rig.loopback.atCaller(third, new FarEndAction.HangUp());

        assertThat(rig.loopback.calls(10)).extracting(CallView::id).containsExactly(second, first, third);
        assertThat(rig.loopback.calls(1)).extracting(CallView::id).containsExactly(second);
    }

    @Test
    void aCallThatDoesNotExistIsUnknown() {
        Rig rig = new Rig(folder);

        assertThatThrownBy(() -> rig.loopback.call(5)).hasMessage("There is no call 5");
        assertThat(Rig.refusal(rig.loopback.atCaller(5, new FarEndAction.HangUp()))
                        .reason())
                .isEqualTo(LoopbackException.Reason.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        ", localhost:9080, true",
        "http://localhost:9080, localhost:9080, true",
        "HTTP://LocalHost:9080, localhost:9080, true",
        "http://desk.example.com, desk.example.com:80, true",
        "https://desk.example.com:443, desk.example.com, true",
        "http://evil.example.com, localhost:9080, false",
        "http://localhost:8080, localhost:9080, false",
        "http://localhost, localhost:9080, false",
        "null, localhost:9080, false",
        "http://localhost:9080, , false",
        "file:///tmp/page.html, localhost:9080, false",
        "http://[, localhost:9080, false"
    })
    void onlyPagesOfTheGatewayItselfMayDriveThePhones(String origin, String host, boolean allowed) {
        assertThat(SameOrigin.allows(origin, host)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({"auto,true,true", "auto,false,false", "true,false,true", "false,true,false"})
    void thePhonesCanBeDrivenInTheDemoOrWhenSwitchedOn(String rest, String demo, boolean open) {
        Map<String, String> configured = Map.of("tandem.loopback.rest", rest, "tandem.demo", demo);

        assertThat(TelephonySettings.loopbackRest(new Settings(name -> Optional.ofNullable(configured.get(name)))))
                .isEqualTo(open);
    }
}
