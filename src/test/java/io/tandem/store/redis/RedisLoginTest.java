package io.tandem.store.redis;

import static io.tandem.store.Stages.failure;
import static io.tandem.store.Stages.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.store.Topic;
import io.tandem.time.ClockAlarms;
import io.tandem.time.ManualClock;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ForkJoinPool;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Logging in to Redis, and what is said of it. */
class RedisLoginTest {

    private static final String SECRET = "hush-hush";
    private static RedisProcess redis;

    @BeforeAll
    static void startRedis() {
        redis = new RedisProcess("--requirepass", SECRET, "--user", "gateway", "on", ">" + SECRET, "~*", "+@all");
    }

    @AfterAll
    static void stopRedis() {
        redis.close();
    }

    @ParameterizedTest
    @CsvSource({"'', hush-hush, ''", "gateway, hush-hush, ''", "'', '', :hush-hush@", "'', '', gateway:hush-hush@"})
    void logsInByTheSettingsOrTheAddress(String user, String password, String inAddress) {
        try (RedisStore store = store(user, password, inAddress, Duration.ofSeconds(9))) {
            assertThat(get(store.next("number"))).isPositive();
        }
    }

    @Test
    void neitherLogsNorFailuresTellThePassword() {
        List<String> told = new CopyOnWriteArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                told.add(new SimpleFormatter().format(entry));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger root = Logger.getLogger("");
        root.addHandler(handler);
        try (RedisStore store = store("nobody", SECRET, "", Duration.ofMillis(500));
                RedisStore other = store("", "", "nobody:" + SECRET + '@', Duration.ofMillis(500))) {
            told.add(trace(failure(store.probe())));
            told.add(trace(failure(other.probe())));
            told.add(trace(failure(other.update("group", work -> {
                work.publish(new Topic("topic"), new Login("a"));
                return null;
            }))));
        } finally {
            root.removeHandler(handler);
        }

        assertThat(told).anyMatch(text -> text.contains("WRONGPASS"));
        assertThat(told).noneMatch(text -> text.contains(SECRET));
        assertThat(options("a", SECRET, SECRET + '@', Duration.ofSeconds(1)).toString())
                .doesNotContain(SECRET);
    }

    record Login(String name) {}

    private static RedisStore store(String user, String password, String inAddress, Duration timeout) {
        ManualClock clock = new ManualClock();
        return new RedisStore(
                options(user, password, inAddress, timeout),
                clock,
                new ClockAlarms(clock, Runnable::run),
                ForkJoinPool.commonPool());
    }

    private static RedisOptions options(String user, String password, String inAddress, Duration timeout) {
        return new RedisOptions(
                "redis://" + inAddress + "localhost:" + redis.port(),
                Optional.of(user).filter(text -> !text.isEmpty()),
                Optional.of(password).filter(text -> !text.isEmpty()),
                Optional.empty(),
                false,
                "login",
                timeout,
                Duration.ofSeconds(10),
                1_000);
    }

    private static String trace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
