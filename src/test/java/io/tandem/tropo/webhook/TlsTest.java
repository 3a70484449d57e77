package io.tandem.tropo.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The certificate is for the name, while the connection is to the address that was checked. */
class TlsTest {

    private static final String NAME = "app.example";
    private static final char[] PASSWORD = "for this test".toCharArray();

    private static SSLContext context;

    @BeforeAll
    static void makeCertificate(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("key.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "app",
                        "-dname",
                        "CN=" + NAME,
                        "-ext",
                        "san=dns:" + NAME,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        assertThat(keytool.waitFor(60, TimeUnit.SECONDS) && keytool.exitValue() == 0)
                .as("a certificate for the test: %s", Files.readString(folder.resolve("keytool.log")))
                .isTrue();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD);
        }
        KeyManagerFactory shown = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        shown.init(keys, PASSWORD);
        KeyStore authorities = KeyStore.getInstance("PKCS12");
        authorities.load(null, null);
        authorities.setCertificateEntry("app", keys.getCertificate("app"));
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(authorities);
        context = SSLContext.getInstance("TLS");
        context.init(shown.getKeyManagers(), trusted.getTrustManagers(), null);
    }

    @Test
    void theNameOfTheUrlIsAskedForAndProvedThoughTheAddressIsPinned() throws Exception {
        try (Bench bench = new Bench(context);
                FaultyApplication application = secured(Mishap.NONE)) {
            bench.resolver.answer(NAME, "127.0.0.1");
            assertThat(Bench.outcome(bench.post(url(NAME, application))).successful())
                    .as("the certificate holds for the name")
                    .isTrue();
            assertThat(application.names()).as("the server name in TLS").containsExactly(NAME);
        }
    }

    @Test
    void aCertificateForAnotherNameIsNotTaken() throws Exception {
        try (Bench bench = new Bench(context);
                FaultyApplication application = secured(Mishap.NONE)) {
            bench.resolver.answer("other.example", "127.0.0.1");
            assertThat(Bench.failure(bench.outcomeAfterRetries(bench.post(url("other.example", application)))))
                    .as("by name")
                    .isEqualTo(Failure.TLS_FAILED);
            assertThat(Bench.failure(bench.outcomeAfterRetries(bench.post(url("127.0.0.1", application)))))
                    .as("by address")
                    .isEqualTo(Failure.TLS_FAILED);
            assertThat(application.connections()).as("neither is tried again").isEqualTo(2);
        }
    }

    @Test
    void aCertificateOfAnUnknownAuthorityIsNotTaken() throws Exception {
        try (Bench bench = new Bench();
                FaultyApplication application = secured(Mishap.NONE)) {
            bench.resolver.answer(NAME, "127.0.0.1");
            assertThat(Bench.failure(bench.outcomeAfterRetries(bench.post(url(NAME, application)))))
                    .as("the Java runtime does not know it")
                    .isEqualTo(Failure.TLS_FAILED);
        }
    }

    @Test
    void whoDoesNotSpeakTlsIsToldAsSuch() throws Exception {
        try (Bench bench = new Bench(context);
                FaultyApplication application = new FaultyApplication(Mishap.SENDS_GARBAGE_AT_ONCE)) {
            bench.resolver.answer(NAME, "127.0.0.1");
            assertThat(Bench.failure(bench.outcomeAfterRetries(bench.post(url(NAME, application)))))
                    .as("plain text where TLS was expected")
                    .isEqualTo(Failure.TLS_FAILED);
        }
    }

    @Test
    void whoStallsInTheHandshakeIsGivenUpInTime() throws Exception {
        try (Bench bench = new Bench(context, "retries", "0", "connect-timeout", "PT2S");
                FaultyApplication application = new FaultyApplication(Mishap.STALLS_BEFORE_THE_FIRST_BYTE)) {
            bench.resolver.answer(NAME, "127.0.0.1");
            CompletionStage<Outcome> stage = bench.post(url(NAME, application));
            application.awaitConnection();
            bench.turn(Duration.ofSeconds(2));
            assertThat(Bench.failure(Bench.outcome(stage)))
                    .as("TLS is part of connecting")
                    .isEqualTo(Failure.CONNECT_TIMEOUT);
            application.awaitGone();
        }
    }

    @Test
    void theFirstByteIsThatOfTheAnswerAndNotOfTheHandshake() throws Exception {
        try (Bench bench = new Bench(context, "first-byte-timeout", "PT4S");
                FaultyApplication application = secured(Mishap.STALLS_BEFORE_THE_FIRST_BYTE)) {
            bench.resolver.answer(NAME, "127.0.0.1");
            CompletionStage<Outcome> stage = bench.post(url(NAME, application));
            application.request();
            bench.turn(Duration.ofSeconds(4));
            assertThat(Bench.failure(Bench.outcome(stage)))
                    .as("the handshake is no answer")
                    .isEqualTo(Failure.FIRST_BYTE_TIMEOUT);
        }
    }

    private static FaultyApplication secured(Mishap mishap) throws Exception {
        return new FaultyApplication(context.getServerSocketFactory(), mishap);
    }

    private static String url(String host, FaultyApplication application) {
        return "https://" + host + ":" + application.port() + "/";
    }
}
