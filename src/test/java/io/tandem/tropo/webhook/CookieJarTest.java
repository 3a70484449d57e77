package io.tandem.tropo.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.time.ManualClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CookieJarTest {

    private final ManualClock clock = new ManualClock();
    private final CookieJar jar = new CookieJar(clock, List.of());

    @ParameterizedTest(name = "{0} from {1} to {2}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a=1 | http://app.example.com/x | http://app.example.com/y | true",
                "a=1 | http://app.example.com/x | https://app.example.com:444/y | true",
                "a=1 | http://app.example.com/x | http://sub.app.example.com/y | false",
                "a=1 | http://app.example.com/x | http://example.com/y | false",
                "a=1; Domain=example.com | http://app.example.com/ | http://other.example.com/ | true",
                "a=1; Domain=.example.com | http://app.example.com/ | http://example.com/ | true",
                "a=1; Domain=example.com | http://app.example.com/ | http://badexample.com/ | false",
                "a=1; Domain=other.com | http://app.example.com/ | http://other.com/ | false",
                "a=1; Domain=com | http://app.example.com/ | http://other.com/ | false",
                "a=1; Domain=co.uk | http://app.co.uk/ | http://other.co.uk/ | false",
                "a=1; Path=/tropo | http://app.example.com/tropo/x | http://app.example.com/tropo/y | true",
                "a=1; Path=/tropo | http://app.example.com/tropo/x | http://app.example.com/tropology | false",
                "a=1 | http://app.example.com/tropo/x | http://app.example.com/other | false",
                "a=1; Secure | https://app.example.com/ | https://app.example.com/ | true",
                "a=1; Secure | https://app.example.com/ | http://app.example.com/ | false",
                "a=1; Max-Age=0 | http://app.example.com/ | http://app.example.com/ | false",
                "a=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT | http://app.example.com/ | http://app.example.com/ | false",
                "a=1; HttpOnly; SameSite=Strict | http://app.example.com/ | http://app.example.com/ | true",
                "a=1 | http://127.0.0.1:81/ | http://127.0.0.1:81/ | true",
                "a=1 | http://8.8.8.8/ | http://8.8.4.4/ | false"
            })
    void cookiesGoWhereTheirRulesLetThem(String cookie, String from, String to, boolean sent) {
        jar.take(WebAddress.parse(from), cookie);
        assertThat(jar.header(WebAddress.parse(to)).isPresent()).as("RFC 6265").isEqualTo(sent);
    }

    @Test
    void aCookieIsReplacedByOneOfTheSameNameAndForgottenWhenItsTimeIsOver() {
        WebAddress app = WebAddress.parse("http://app.example.com/");
        jar.take(app, "sid=1; Max-Age=60");
        jar.take(app, "sid=2; Max-Age=60");
        jar.take(app, "lang=de");
        assertThat(jar.header(app)).as("both, the newer sid").hasValue("sid=2; lang=de");
        clock.advance(Duration.ofSeconds(60));
        assertThat(jar.header(app)).as("the one without a time stays").hasValue("lang=de");
    }

    @Test
    void aJarCanBeKeptAndMadeAgain() {
        WebAddress app = WebAddress.parse("https://app.example.com/");
        jar.take(app, "a=1; Domain=example.com; Secure");
        jar.take(app, "b=2");
        CookieJar again = new CookieJar(clock, jar.cookies());
        assertThat(again.cookies()).as("everything there is to know of them").isEqualTo(jar.cookies());
        assertThat(again.header(WebAddress.parse("https://other.example.com/")))
                .as("what goes to all hosts of a domain still does, what goes to one still does not")
                .hasValue("a=1");
    }

    @Test
    void anApplicationCannotFillTheMemory() {
        WebAddress app = WebAddress.parse("http://app.example.com/");
        for (int i = 0; i < CookieJar.MOST + 10; i++) {
            jar.take(app, "c" + i + "=1");
        }
        jar.take(app, "long=" + "x".repeat(CookieJar.LONGEST));
        assertThat(jar.cookies())
                .as("the newest, and none that is too long")
                .hasSize(CookieJar.MOST)
                .last()
                .extracting(SavedCookie::name)
                .isEqualTo("c" + (CookieJar.MOST + 9));
    }

    @Test
    void rubbishIsNoCookie() {
        WebAddress app = WebAddress.parse("http://app.example.com/");
        List.of("", "=", ";", "a", "=1", "a=1; Max-Age=x; Domain=").forEach(rubbish -> jar.take(app, rubbish));
        assertThat(jar.cookies()).as("at most what had a name").allSatisfy(cookie -> assertThat(cookie.name())
                .isEqualTo("a"));
    }
}
