package io.tandem.operations;

import io.tandem.config.ListenerSettings;
import io.tandem.config.Setting;
import java.util.List;
import java.util.Optional;

/** What can be configured about the server around the gateway. {@code server.xml} itself reads most of these. */
public final class ServerSettings {

    public static final Setting<String> DB_URL = Setting.text(
            "tandem.db.url",
            "jdbc:h2:file:${server.output.dir}/data/tandem;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0",
            "a JDBC address",
            "jdbc:(h2|postgresql):.+",
            "Database of the directory: H2 or PostgreSQL.");

    public static final Setting<String> DB_USER =
            Setting.text("tandem.db.user", "tandem", "a name", ".+", "User of the database.");

    public static final Setting<Optional<String>> DB_PASSWORD =
            Setting.secret("tandem.db.password", "Password of that user; the embedded database's is tandem.");

    public static final Setting<Integer> DB_POOL = Setting.number(
            "tandem.db.pool", 20, 1, 1_000, "connections", "Most connections to the database at a time.");

    public static final Setting<Optional<String>> ADMIN_TOKEN = Setting.secret(
            "tandem.admin.token",
            16,
            "secret of at least 16 characters",
            "Bearer token that administrators' requests under /api must carry; without one these requests are refused.");

    /** All of the above, after where it listens. */
    public static final List<Setting<?>> ALL = List.of(
            ListenerSettings.HTTP_HOST,
            ListenerSettings.HTTP_PORT,
            ListenerSettings.HTTPS_PORT,
            DB_URL,
            DB_USER,
            DB_PASSWORD,
            DB_POOL,
            ADMIN_TOKEN);

    private ServerSettings() {}
}
