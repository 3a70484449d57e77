package io.tandem.inside;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.inside.SmallApplication.Taken;
import io.tandem.tropo.document.UploadTarget;
import io.tandem.tropo.document.UploadTarget.Method;
import io.tandem.tropo.upload.AudioFormats;
import io.tandem.tropo.upload.AudioFormats.Converted;
import io.tandem.tropo.upload.Uploader;
import io.tandem.tropo.webhook.Answered;
import io.tandem.tropo.webhook.Application;
import io.tandem.tropo.webhook.CookieJar;
import io.tandem.tropo.webhook.Failed;
import io.tandem.tropo.webhook.Failure;
import io.tandem.tropo.webhook.Outcome;
import io.tandem.tropo.webhook.SigningSecret;
import io.tandem.tropo.webhook.Webhooks;
import io.tandem.tropo.wire.Action.UploadStatus;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What goes to applications, with the threads, the class loader and the TLS of the server. */
@ExtendWith(ArquillianExtension.class)
class RequestsToApplicationsIT {

    private static final String SESSION = "{\"session\":{\"initialText\":\"Grüße\"}}";

    @Deployment
    static WebArchive gateway() {
        return TestedGateway.with(SmallApplication.class, Taken.class);
    }

    @Inject
    private Webhooks webhooks;

    @Inject
    private Uploader uploader;

    @Inject
    private Clock clock;

    @Test
    void anApplicationIsAskedAndItsCookieKept() throws Exception {
        try (SmallApplication application = SmallApplication.plain()) {
            CookieJar cookies = new CookieJar(clock, List.of());
            Outcome first = over(webhooks.post("msg_1", to("http", application, "/start"), SESSION, cookies));
            assertThat(first).as("an answer").isInstanceOf(Answered.class);
            assertThat(((Answered) first).text()).as("the document").isEqualTo(SmallApplication.DOCUMENT);
            Taken taken = application.taken();
            assertThat(taken.head())
                    .as("signed")
                    .startsWith("POST /start HTTP/1.1\r\n")
                    .contains("\r\nwebhook-signature: v1,");
            assertThat(new String(taken.body(), StandardCharsets.UTF_8))
                    .as("UTF-8")
                    .isEqualTo(SESSION);
            over(webhooks.post("msg_1", to("http", application, "/next"), SESSION, cookies));
            assertThat(application.taken().head())
                    .as("by the rules of the HTTP client and the public suffixes it brings")
                    .contains("\r\nCookie: sid=1\r\n");
        }
    }

    @Test
    void aHostIsLookedUpAndItsAddressesTriedInTurn() throws Exception {
        try (SmallApplication application = SmallApplication.plain()) {
            String url = application.url("http", "/").replace("127.0.0.1", "localhost");
            assertThat(overAfterRetries(webhooks.post(
                                    "msg_1",
                                    new Application("300/90", url, Optional.empty(), List.of()),
                                    SESSION,
                                    new CookieJar(clock, List.of())))
                            .successful())
                    .as("nobody listens at ::1, if that is one of them")
                    .isTrue();
        }
        assertThat(overAfterRetries(webhooks.post(
                        "msg_1",
                        new Application("300/90", "http://127.0.0.1:1/", Optional.empty(), List.of()),
                        SESSION,
                        new CookieJar(clock, List.of()))))
                .as("tried again, in vain")
                .isEqualTo(new Failed(Failure.CONNECT_FAILED));
    }

    @Test
    void whatHangsOnAnAnswerRunsInTheGatewaysContext() throws Exception {
        try (SmallApplication application = SmallApplication.plain()) {
            CompletionStage<String> seen = webhooks.post(
                            "msg_1", to("http", application, "/"), SESSION, new CookieJar(clock, List.of()))
                    .thenApply(answer -> whatIsFound());
            assertThat(over(seen))
                    .as("on a thread of the managed executor")
                    .isEqualTo("the gateway's classes and names");
        }
    }

    @Test
    void tlsTrustsNobodyWhomTheJavaRuntimeDoesNot(@TempDir Path folder) throws Exception {
        try (SmallApplication application = SmallApplication.secured(folder)) {
            assertThat(over(webhooks.post(
                            "msg_1", to("https", application, "/"), SESSION, new CookieJar(clock, List.of()))))
                    .as("a certificate that nobody vouches for")
                    .isEqualTo(new Failed(Failure.TLS_FAILED));
        }
    }

    @Test
    void aRecordingIsConvertedAndUploaded(@TempDir Path folder) throws Exception {
        Path wav = folder.resolve("a.wav");
        AudioSystem.write(
                new AudioInputStream(
                        new ByteArrayInputStream(new byte[16_000]), new AudioFormat(8_000, 16, 1, true, false), 8_000),
                AudioFileFormat.Type.WAVE,
                wav.toFile());
        try (SmallApplication application = SmallApplication.plain();
                Converted au = AudioFormats.convert(wav, "audio/au")) {
            UploadTarget target = new UploadTarget("take", Method.PUT, Optional.empty());
            URI document = URI.create(application.url("http", "/app/start"));
            assertThat(over(uploader.upload("300/90", target, document, au.file(), "a.au", au.mimeType())))
                    .as("arrived")
                    .isEqualTo(UploadStatus.SUCCESS);
            Taken taken = application.taken();
            assertThat(taken.head())
                    .as("what was sent")
                    .startsWith("PUT /app/take HTTP/1.1\r\n")
                    .contains("\r\nContent-Type: audio/au\r\n");
            assertThat(taken.body()).as("all of it").isEqualTo(Files.readAllBytes(au.file()));
        }
    }

    private static Application to(String scheme, SmallApplication application, String path) {
        return new Application(
                "300/90", application.url(scheme, path), Optional.empty(), List.of(SigningSecret.random()));
    }

    private static <T> T over(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(30, TimeUnit.SECONDS);
    }

    /** Turns the clock meanwhile: enough for the waits between tries, not for the time limits. */
    private static <T> T overAfterRetries(CompletionStage<T> stage) throws Exception {
        for (int i = 0; i < 30; i++) {
            try {
                return stage.toCompletableFuture().get(100, TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                ManualTime.clock().advance(Duration.ofMillis(50));
            }
        }
        return over(stage);
    }

    /** Both are found in the application's context alone. */
    private static String whatIsFound() {
        try {
            boolean same = Thread.currentThread().getContextClassLoader().loadClass(Webhooks.class.getName())
                    == Webhooks.class;
            new InitialContext().lookup("java:comp/DefaultManagedExecutorService");
            return same ? "the gateway's classes and names" : "other classes";
        } catch (ClassNotFoundException | NamingException unknown) {
            return unknown.toString();
        }
    }
}
