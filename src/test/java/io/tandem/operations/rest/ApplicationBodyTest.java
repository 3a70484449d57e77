package io.tandem.operations.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.tandem.directory.ApplicationAddress;
import io.tandem.directory.ApplicationChannel;
import io.tandem.directory.ApplicationDetails;
import io.tandem.directory.ApplicationProfile;
import io.tandem.directory.ChatServiceProfile;
import io.tandem.directory.ChatServiceProfile.Medium;
import io.tandem.directory.DialledNumber;
import io.tandem.directory.DirectoryException;
import io.tandem.directory.TokenHash;
import io.tandem.directory.WebhookSecret;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationBodyTest {

    private static final ApplicationDetails SURVEY = new ApplicationDetails(
            300,
            "survey",
            Optional.of(new ApplicationAddress(
                    "https://me:hidden@a.example/v?b=c@d", Optional.of("https://me:hidden@b.example/v"))),
            Optional.of(new ApplicationAddress("/demo/tropo", Optional.empty())),
            Optional.of("https://me:hidden@a.example/s"));
    private static final ApplicationProfile PROFILE = new ApplicationProfile(
            90,
            SURVEY,
            List.of(new WebhookSecret("whsec_aGlkZGVu")),
            Map.of(ApplicationChannel.VOICE, TokenHash.of("hidden")));
    private static final Leads LEADS = new Leads(
            List.of(
                    number("1 2", Optional.of(55L), Optional.of("survey")),
                    number("3", Optional.of(55L), Optional.empty()),
                    number("4", Optional.empty(), Optional.of("Survey")),
                    number("5", Optional.empty(), Optional.of("survey"))),
            List.of(
                    new ChatServiceProfile(80, 300, "desk", Medium.CHAT, Optional.of(55L), Optional.empty()),
                    new ChatServiceProfile(81, 300, "bot", Medium.TEXT, Optional.empty(), Optional.of("survey"))));

    private static DialledNumber number(String number, Optional<Long> queue, Optional<String> application) {
        return new DialledNumber(70, 300, number, "Line", "Service", queue, application);
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }

    private static String shown() throws Exception {
        try (Jsonb jsonb = JsonbBuilder.create()) {
            return jsonb.toJson(ApplicationView.of(PROFILE, LEADS));
        }
    }

    @Test
    void readsOneThatIsToBeAdded() {
        assertThat(ApplicationBody.read(json("{'customer':300,'name':'survey','voiceUrl':'https://me:pw@a.example/v',"
                        + "'voiceFallbackUrl':'http://b.example:81','messagingUrl':null}")))
                .isEqualTo(new ApplicationDetails(
                        300,
                        "survey",
                        Optional.of(new ApplicationAddress(
                                "https://me:pw@a.example/v", Optional.of("http://b.example:81"))),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void showsNothingSecret() throws Exception {
        assertThat(shown())
                .contains("\"https://***@a.example/v?b=c@d\"", "\"https://***@b.example/v\"", "\"/demo/tropo\"")
                .contains("\"voiceToken\":true", "\"messagingToken\":false", "\"secrets\":1")
                .as("what leads to it, by its name to the letter")
                .contains("\"numbers\":[\"1 2\",\"5\"]", "\"chatServices\":[\"bot\"]")
                .as("what is not there is left out")
                .doesNotContain("messagingFallbackUrl", "null")
                .doesNotContain("hidden", "aGlkZGVu", TokenHash.of("hidden").text());
    }

    @Test
    void whatIsShownCanBeSentBack() throws Exception {
        assertThat(ApplicationBody.read(PROFILE, LEADS, shown()))
                .as("with its passwords")
                .isEqualTo(SURVEY);
    }

    @Test
    void whatMayNotChangeCanBeLeftOutWhenItIsSetAnew() {
        assertThat(ApplicationBody.read(PROFILE, LEADS, json("{'messagingUrl':'https://c.example/'}")))
                .isEqualTo(new ApplicationDetails(
                        300,
                        "survey",
                        Optional.empty(),
                        Optional.of(new ApplicationAddress("https://c.example/", Optional.empty())),
                        Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`{'id':91,'voiceUrl':'https://a.example/'}`, id cannot be changed",
                "`{'id':'90','voiceUrl':'https://a.example/'}`, id cannot be changed",
                "`{'customer':301,'voiceUrl':'https://a.example/'}`, customer cannot be changed",
                "`{'name':'Survey','voiceUrl':'https://a.example/'}`, name cannot be changed",
                "`{'voiceToken':false,'voiceUrl':'https://a.example/'}`, voiceToken cannot be changed",
                "`{'messagingToken':true,'voiceUrl':'https://a.example/'}`, messagingToken cannot be changed",
                "`{'secrets':2,'voiceUrl':'https://a.example/'}`, secrets cannot be changed",
                "`{'numbers':['5','1 2'],'voiceUrl':'https://a.example/'}`, numbers cannot be changed",
                "`{'numbers':'5','voiceUrl':'https://a.example/'}`, numbers cannot be changed",
                "`{'chatServices':[],'voiceUrl':'https://a.example/'}`, chatServices cannot be changed",
                "`{'voiceUrl':'https://***@a.example/other'}`, voiceUrl must have its user name",
                "`{'messagingUrl':'https://***@a.example/v?b=c@d'}`, messagingUrl must have its user name",
                "`{'voiceUrl':'/demo/tropo'}`, voiceUrl must be an absolute"
            })
    void refusesToChangeWhatStaysAndToGuessPasswords(String body, String reason) {
        assertThatThrownBy(() -> ApplicationBody.read(PROFILE, LEADS, json(body)))
                .as(body)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "x", "[]", "\"text\"", "{\"customer\":300", "{} {}", "{\"customer\":[[300]]}"})
    void refusesWhatIsNoObject(String body) {
        assertThatThrownBy(() -> ApplicationBody.read(body))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("JSON object");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`{'name':'x','voiceUrl':'https://a.example/'}`, customer",
                "`{'customer':'300','name':'x','voiceUrl':'https://a.example/'}`, customer",
                "`{'customer':300,'voiceUrl':'https://a.example/'}`, name",
                "`{'customer':300,'name':' ','voiceUrl':'https://a.example/'}`, name",
                "`{'customer':300,'name':5,'voiceUrl':'https://a.example/'}`, name",
                "`{'customer':300,'name':'x'}`, voice URL or a messaging URL",
                "`{'customer':300,'name':'x','statusUrl':'https://a.example/'}`, voice URL or a messaging URL",
                "`{'customer':300,'name':'x','voiceUrl':''}`, voiceUrl",
                "`{'customer':300,'name':'x','voiceUrl':true}`, voiceUrl",
                "`{'customer':300,'name':'x','voiceUrl':'/demo/tropo'}`, voiceUrl",
                "`{'customer':300,'name':'x','voiceUrl':'ftp://hidden.example/'}`, voiceUrl",
                "`{'customer':300,'name':'x','voiceUrl':'https://hidden hidden/'}`, voiceUrl",
                "`{'customer':300,'name':'x','messagingUrl':'https://0x7f000001/hidden'}`, messagingUrl",
                "`{'customer':300,'name':'x','messagingUrl':'https://***@a.example/'}`, messagingUrl",
                "`{'customer':300,'name':'x','voiceUrl':'https://a.example/','statusUrl':'hidden'}`, statusUrl",
                "`{'customer':300,'name':'x','voiceUrl':'https://a.example/','messagingFallbackUrl':'https://a.example/'}`, needs a messagingUrl",
                "`{'customer':300,'name':'x','voiceUrl':'https://a.example/','id':90}`, no member of that name",
                "`{'customer':300,'name':'x','voiceUrl':'https://a.example/','secrets':1}`, no member of that name",
                "`{'customer':300,'name':'x','voiceUrl':'https://a.example/','numbers':[]}`, no member of that name",
                "`{'customer':300,'name':'x','voiceURL':'https://a.example/'}`, no member of that name"
            })
    void refusesWhatItCannotUseAndSaysWhy(String body, String reason) {
        assertThat(catchThrowable(() -> ApplicationBody.read(json(body))))
                .as(body)
                .isInstanceOfAny(IllegalArgumentException.class, DirectoryException.class)
                .hasMessageContaining(reason)
                .hasMessageNotContaining("hidden");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{'channel':'voice'}", "{'channel':1}", "{'channel':'VOICE','token':'mine'}", "[]", ""})
    void refusesRequestsForTokensThatAreNotClear(String body) {
        assertThat(TokenRequest.read(json("{'channel':'VOICE'}"))).isEqualTo(ApplicationChannel.VOICE);
        assertThatThrownBy(() -> TokenRequest.read(json(body))).isInstanceOf(IllegalArgumentException.class);
    }
}
