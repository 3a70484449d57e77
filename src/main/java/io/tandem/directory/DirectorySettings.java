package io.tandem.directory;

import io.tandem.config.Setting;
import java.time.Duration;
import java.util.List;

/** What can be configured of the directory. */
public final class DirectorySettings {

    /** How long a lookup is remembered. */
    public static final Setting<Duration> CACHE_TIME = Setting.duration(
            "tandem.directory.cache-time",
            "PT1M",
            "How long a node remembers a record of the directory; a changed record is forgotten at once on every node.");

    /** Cost of a password hash. */
    public static final Setting<Integer> PASSWORD_ITERATIONS = Setting.number(
            "tandem.directory.password-iterations",
            210_000,
            1_000,
            PasswordHash.MOST_ITERATIONS,
            "iterations",
            "Cost of new password hashes (PBKDF2 with HMAC-SHA-512); values below the default are for tests only.");

    /** How many passwords are checked at the same time. */
    public static final Setting<Integer> LOGIN_CONCURRENCY = Setting.number(
            "tandem.login.concurrency",
            4,
            1,
            256,
            "logins",
            "How many passwords a node checks at the same time; each keeps one processor busy.");

    /** How many logins may wait for their check. */
    public static final Setting<Integer> LOGIN_WAITING = Setting.number(
            "tandem.login.waiting",
            1_000,
            0,
            100_000,
            "logins",
            "How many logins may wait on a node for their password check; further ones are turned away.");

    /** Whether to load the demo data. */
    public static final Setting<Boolean> DEMO = Setting.flag(
            "tandem.demo", true, "Whether to fill an empty directory with demo customers, users and operators.");

    /** All of them. */
    public static final List<Setting<?>> ALL =
            List.of(CACHE_TIME, PASSWORD_ITERATIONS, LOGIN_CONCURRENCY, LOGIN_WAITING, DEMO);

    private DirectorySettings() {}
}
