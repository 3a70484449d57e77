package io.tandem.tropo.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The expected signatures were computed by openssl. */
class SignatureTest {

    private static final SigningSecret OLD = SigningSecret.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static final SigningSecret NEW = SigningSecret.parse("whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");

    @Test
    void theVectorOfStandardWebhooksIsMet() {
        assertThat(headers("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330L, "{\"test\": 2432232314}", List.of(OLD)))
                .as("the example that Standard Webhooks' libraries are tested with")
                .containsEntry("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek")
                .containsEntry("webhook-timestamp", "1614265330")
                .containsEntry("webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void duringARotationEachSecretSigns() {
        assertThat(headers("msg_1", 1_704_067_200L, "{\"session\":{\"initialText\":\"Grüße\"}}", List.of(NEW, OLD)))
                .as("an application finds the signature of the secret it knows")
                .containsEntry(
                        "webhook-signature",
                        "v1,bqdnO8z+utsT3U7smeoQlgMu0/alYVbjiKOOAbz1um0="
                                + " v1,D6LTBIlmRoaeG+kRm1ig8ZNiH7ieUdGIUUefeXCR7IM=");
    }

    @Test
    void withoutSecretsThereIsNoSignature() {
        assertThat(headers("msg_1", 1, "{}", List.of()))
                .as("id and time are told all the same")
                .containsOnlyKeys("webhook-id", "webhook-timestamp");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "whsec_",
                "whsec_c2hvcnQ=",
                "whsec_not base64 at all, but long enough",
                "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
            })
    void weakOrMalformedSecretsAreRefusedWithoutBeingRepeated(String text) {
        assertThatThrownBy(() -> SigningSecret.parse(text))
                .as("24 to 64 bytes in Base64 after whsec_")
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .extracting(Throwable::getMessage)
                .asString()
                .doesNotContain("c2hvcnQ", "base64 at all");
    }

    @Test
    void aSecretIsShownOnlyWhenAskedFor() {
        SigningSecret made = SigningSecret.random();
        assertThat(SigningSecret.parse(made.reveal()).reveal())
                .as("kept and read again")
                .isEqualTo(made.reveal());
        assertThat(made.toString()).as("what may stand in a log").isEqualTo("whsec_…");
    }

    private static Map<String, String> headers(String id, long seconds, String body, List<SigningSecret> secrets) {
        return Signature.headers(id, Instant.ofEpochSecond(seconds), body.getBytes(StandardCharsets.UTF_8), secrets);
    }
}
