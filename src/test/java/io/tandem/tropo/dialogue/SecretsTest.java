package io.tandem.tropo.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "token",
                "TOKEN",
                "access-token",
                "password",
                "Passwd",
                "username",
                "user_name",
                "secret",
                "Cookie",
                "Set-Cookie",
                "Authorization",
                "Proxy-Authorization",
                "X-Amz-Signature",
                "X-Amz-Credential",
                "api_key",
                "sig",
                "pwd"
            })
    void knowsSecretsByName(String name) {
        assertThat(Secrets.isNamed(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "name", "url", "value", "userType", "signal", "callId", "From", "key", "status", "design"})
    void knowsWhatIsNone(String name) {
        assertThat(Secrets.isNamed(name)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://u:p@x.example/ | http://***@x.example/",
                "HTTPS://u@x.example:8443 | HTTPS://***@x.example:8443",
                "//u:p@x.example | //***@x.example",
                "http://u:p@q@x.example/a@b | http://***@x.example/a@b",
                "to http://u:p@a.example, then http://v:q@b.example | to http://***@a.example, then http://***@b.example",
                "<a href=\"http://x.example\">a@b</a> | <a href=\"http://x.example\">a@b</a>",
                "sip:bob:pw@x.example | sip:bob:***@x.example",
                "SIPS:bob:pw@x.example;transport=tls | SIPS:bob:***@x.example;transport=tls",
                "sip:bob@x.example:5060 | sip:bob@x.example:5060",
                "/a?Token=x&b=y | /a?Token=***&b=y",
                "/a?b=y&access_token=x#top | /a?b=y&access_token=***#top",
                "/a;sig=x | /a;sig=***",
                "/a?b=token | /a?b=token",
                "write to a@b, see http://x.example/?q=1 | write to a@b, see http://x.example/?q=1",
                "$1 \\ http://u@x/$2?token=$3 | $1 \\ http://***@x/$2?token=***"
            })
    void hidesThemInTexts(String text, String shown) {
        assertThat(Secrets.hideIn(text)).isEqualTo(shown);
        assertThat(Secrets.hideIn(shown)).as("again").isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//", "sip:", "sip:a:", "?", "?token=", "&a", "//a@", "/", "@"})
    void textsThatAreMadeUpToBeReadAgainAndAgainAreNot(String piece) {
        assertThat(Secrets.hideIn(piece.repeat(500_000)))
                .as("comes back at all")
                .isNotEmpty();
    }
}
