package io.tandem.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.docs.DocsPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code docs/scaling.md} explains the example for HAProxy as it is, and the balancers' examples fit the gateway's own times. */
class ScalingDocTest {

    private static final Path EXAMPLES = Path.of("liberty/examples");

    @Test
    void thePageExplainsLinesThatAreInTheExample() throws IOException {
        List<String> lines = lines("haproxy.cfg");
        assertThat(DocsPage.named("scaling.md").rows("haproxy"))
                .as("rows of a line and a reason")
                .isNotEmpty()
                .allSatisfy(row -> {
                    assertThat(lines).as("haproxy.cfg").contains(row.get(0).replace("`", ""));
                    assertThat(row.get(1)).as("why there is %s", row.get(0)).isNotBlank();
                });
    }

    @ParameterizedTest(name = "{0}: {1} is no less than {3}")
    @CsvSource({
        "haproxy.cfg, timeout server, bayeux, tandem.bayeux.timeout",
        "haproxy.cfg, timeout client, bayeux, tandem.bayeux.timeout",
        "haproxy.cfg, timeout tunnel, processor, tandem.processor.idle-timeout",
        "nginx.conf, proxy_read_timeout, processor, tandem.processor.idle-timeout"
    })
    void theBalancersWaitAsLongAsTheGatewayMayBeSilent(String example, String limit, String section, String setting)
            throws IOException {
        String line = lines(example).stream()
                .filter(candidate -> candidate.startsWith(limit + ' '))
                .findFirst()
                .orElseThrow();
        assertThat(duration(line)).as("%s of %s", limit, example).isGreaterThanOrEqualTo(byDefault(section, setting));
    }

    private static List<String> lines(String example) throws IOException {
        return Files.readAllLines(EXAMPLES.resolve(example)).stream()
                .map(String::strip)
                .toList();
    }

    /** What a line of an example ends with, such as {@code 75s}. */
    private static Duration duration(String line) {
        Matcher duration = Pattern.compile(" (\\d+[smh]);?$").matcher(line);
        assertThat(duration.find()).as("\"%s\" ends with a duration", line).isTrue();
        return Duration.parse("PT" + duration.group(1).toUpperCase(Locale.ROOT));
    }

    /** The default that the table of settings tells, in ISO-8601 or in milliseconds. */
    private static Duration byDefault(String section, String setting) {
        String value = DocsPage.named("configuration.md").rows(section).stream()
                .filter(row -> row.get(0).equals('`' + setting + '`'))
                .findFirst()
                .orElseThrow()
                .get(3)
                .replace("`", "");
        return value.startsWith("PT") ? Duration.parse(value) : Duration.ofMillis(Long.parseLong(value));
    }
}
