package io.tandem.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationDetailsTest {

    private static final String URL = "https://me:hidden@app.example/";

    private static ApplicationDetails named(String name) {
        Optional<ApplicationAddress> address = Optional.of(new ApplicationAddress(URL, Optional.of(URL)));
        return new ApplicationDetails(300, name, address, address, Optional.of(URL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "Démo 2", "a/b?c", "x"})
    void takesNamesThatNumbersAndChatServicesCanHave(String name) {
        assertThat(named(name).name()).isEqualTo(name);
        new ChatServiceDetails(300, "bot", ChatServiceProfile.Medium.TEXT, Optional.empty(), Optional.of(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\0", "a\n"})
    void refusesOtherNames(String name) {
        assertThatThrownBy(() -> named(name))
                .isInstanceOf(DirectoryException.class)
                .hasMessageContaining("name");
    }

    @Test
    void refusesALongNameAndOneThatIsMissing() {
        assertThat(named("x".repeat(200)).name()).hasSize(200);
        assertThatThrownBy(() -> named("x".repeat(201))).hasMessageContaining("200 characters");
        assertThatThrownBy(() -> named(null)).isInstanceOf(DirectoryException.class);
    }

    @Test
    void refusesAnApplicationThatIsNowhere() {
        assertThatThrownBy(() -> new ApplicationDetails(
                        300, "demo", Optional.empty(), Optional.empty(), Optional.of("https://app.example/")))
                .isInstanceOf(DirectoryException.class)
                .hasMessageContaining("voice URL or a messaging URL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://hidden.example/",
                "hidden.example",
                "//hidden.example/",
                "https:hidden",
                "http://hidden\n",
                " "
            })
    void refusesWhatIsNoUrlAndDoesNotRepeatIt(String url) {
        assertThatThrownBy(() -> new ApplicationAddress(url, Optional.empty()))
                .isInstanceOf(DirectoryException.class)
                .hasMessageContaining("URL")
                .hasMessageNotContaining("hidden");
        assertThatThrownBy(() -> new ApplicationAddress(URL, Optional.of(url))).isInstanceOf(DirectoryException.class);
        Optional<ApplicationAddress> address = Optional.of(new ApplicationAddress(URL, Optional.empty()));
        assertThatThrownBy(() -> new ApplicationDetails(300, "demo", address, address, Optional.of(url)))
                .isInstanceOf(DirectoryException.class);
    }

    @ParameterizedTest
    @CsvSource({"/demo/tropo, true", "//app.example/, false", "https://app.example/, false"})
    void knowsWhatIsOnTheGatewayItself(String url, boolean onGateway) {
        assertThat(ApplicationAddress.isOnGateway(url)).isEqualTo(onGateway);
    }

    @Test
    void whatIsSecretGetsIntoNoLog() {
        WebhookSecret secret = new WebhookSecret("whsec_aGlkZGVu");
        ApplicationProfile profile = new ApplicationProfile(
                90, named("demo"), List.of(secret), Map.of(ApplicationChannel.VOICE, TokenHash.of("x")));

        assertThat(profile + " " + profile.details() + " " + profile.secrets() + " "
                        + profile.address(ApplicationChannel.VOICE))
                .doesNotContain("hidden")
                .doesNotContain("aGlkZGVu");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "whsec_", "aGlkZGVu", "whsec_aGlk ZGVu", "WHSEC_aGlkZGVu"})
    void refusesWhatIsNoWebhookSecretAndDoesNotRepeatIt(String text) {
        assertThatThrownBy(() -> new WebhookSecret(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("aGlk");
    }

    @Test
    void hashesATokenWithSha256() {
        assertThat(TokenHash.of("abc").text())
                .as("the example of FIPS 180-4")
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
