package io.tandem.store.redis;

import static io.tandem.store.Stages.failure;
import static io.tandem.store.Stages.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.store.StoreException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Redis by TLS, with a certificate that no public authority has signed. */
class RedisTlsTest {

    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final int PORT = RedisProcess.freePort();

    @TempDir
    private static Path folder;

    private static RedisProcess redis;

    @BeforeAll
    static void startRedis() throws Exception {
        certificate("redis", "localhost");
        certificate("stranger", "localhost");
        redis = new RedisProcess(
                "--tls-port",
                Integer.toString(PORT),
                "--tls-cert-file",
                folder.resolve("redis.pem").toString(),
                "--tls-key-file",
                folder.resolve("redis.key").toString(),
                "--tls-ca-cert-file",
                folder.resolve("redis.pem").toString(),
                "--tls-auth-clients",
                "no");
    }

    @AfterAll
    static void stopRedis() {
        redis.close();
    }

    @Test
    void theCertificatesOfTheSettingAreTrusted() {
        try (RedisNodes nodes = nodes("localhost").trusting(folder.resolve("redis.pem"))) {
            assertThat(get(nodes.start().next("number"))).isPositive();
        }
    }

    @Test
    void nobodyElseIs() {
        try (RedisNodes nodes = nodes("localhost").timeout(Duration.ofMillis(500));
                RedisNodes others =
                        nodes("localhost").timeout(Duration.ofMillis(500)).trusting(folder.resolve("stranger.pem"))) {
            assertThat(failure(nodes.start().next("number")))
                    .as("by the Java runtime")
                    .isInstanceOf(StoreException.class);
            assertThat(failure(others.start().next("number")))
                    .as("with another certificate")
                    .isInstanceOf(StoreException.class);
        }
    }

    @Test
    void norUnderAnotherName() {
        try (RedisNodes nodes =
                nodes("127.0.0.1").timeout(Duration.ofMillis(500)).trusting(folder.resolve("redis.pem"))) {
            assertThat(failure(nodes.start().next("number"))).isInstanceOf(StoreException.class);
        }
    }

    private static RedisNodes nodes(String host) {
        return new RedisNodes("rediss://" + host + ':' + PORT, 1);
    }

    /** Makes {@code NAME.pem} and {@code NAME.key}. */
    private static void certificate(String name, String host) throws Exception {
        Path store = folder.resolve(name + ".p12");
        keytool(
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + host,
                "-ext",
                "SAN=dns:" + host,
                "-validity",
                "10",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                new String(PASSWORD));
        KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD);
        write(name + ".pem", "CERTIFICATE", keys.getCertificate(name).getEncoded());
        write(name + ".key", "PRIVATE KEY", keys.getKey(name, PASSWORD).getEncoded());
    }

    private static void write(String file, String what, byte[] content) throws IOException {
        String text = "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content)
                + "\n-----END " + what + "-----\n";
        Files.writeString(folder.resolve(file), text, StandardCharsets.US_ASCII);
    }

    private static void keytool(String... arguments) throws IOException, InterruptedException {
        String[] command = new String[arguments.length + 1];
        command[0] = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("keytool ends").isTrue();
        assertThat(process.exitValue()).as("keytool's result").isZero();
    }
}
