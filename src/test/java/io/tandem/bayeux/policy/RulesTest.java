package io.tandem.bayeux.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.bayeux.Candidate;
import io.tandem.bayeux.SecurityPolicy;
import io.tandem.config.Settings;
import io.tandem.directory.DirectorySettings;
import jakarta.json.Json;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the demo opens, and what holds without it (spec 20). */
class RulesTest {

    private final Rules rules = new Rules();

    @ParameterizedTest(name = "demo {0}, {1}: create {2}, subscribe {3}, publish {4}")
    @CsvSource({
        "true, /foo, true, true, true",
        "true, /forbidden/x, false, false, false",
        "false, /foo, false, true, true",
        "false, /service/telxl, false, true, true"
    })
    void whoMayDoWhat(boolean demo, String channel, boolean create, boolean subscribe, boolean publish) {
        SecurityPolicy policy = rules.policy(settings(demo));

        assertThat(policy.mayCreate(null, channel)).as("create").isEqualTo(create);
        assertThat(policy.maySubscribe(null, channel)).as("subscribe").isEqualTo(subscribe);
        assertThat(policy.mayPublish(null, channel)).as("publish").isEqualTo(publish);
    }

    @ParameterizedTest
    @CsvSource({"true, deny, REFUSED", "true, other, ALLOWED", "false, deny, ALLOWED"})
    void whoMayOpenASession(boolean demo, String auth, SecurityPolicy.Verdict verdict) {
        Candidate candidate = new Candidate(
                "192.0.2.1",
                "websocket",
                Json.createObjectBuilder().add("auth", auth).build());

        assertThat(rules.policy(settings(demo)).mayHandshake(candidate)).isEqualTo(verdict);
    }

    @Test
    void onlyTheDemoHasLazyChannels() {
        assertThat(rules.laziness(settings(true)).of("/lazy/x")).contains(Duration.ofMillis(1_500));
        assertThat(rules.laziness(settings(true)).of("/x")).isEmpty();
        assertThat(rules.laziness(settings(false)).of("/lazy/x")).isEmpty();
    }

    private static Settings settings(boolean demo) {
        return new Settings(name ->
                Optional.of(Boolean.toString(demo)).filter(value -> name.equals(DirectorySettings.DEMO.name())));
    }
}
