package io.tandem.tropo.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.tropo.document.UploadTarget;
import io.tandem.tropo.document.UploadTarget.Credentials;
import io.tandem.tropo.document.UploadTarget.Method;
import io.tandem.tropo.upload.Receiver.Manner;
import io.tandem.tropo.upload.Receiver.Received;
import io.tandem.tropo.wire.Action.UploadStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletionStage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Over real sockets. */
class UploaderTest {

    private static final int MEBIBYTE = 1_048_576;

    @TempDir
    private Path folder;

    @Test
    void byPostTheFileIsTheOneFieldOfAForm() throws Exception {
        Path file = file(3 * MEBIBYTE + 1);
        try (Bench bench = new Bench();
                Receiver receiver = new Receiver(Manner.TAKES)) {
            assertThat(bench.outcome(bench.upload(Method.POST, receiver.url("/take.php?x=1"), file)))
                    .as("201 is success")
                    .isEqualTo(UploadStatus.SUCCESS);
            Received received = receiver.received();
            assertThat(received.head())
                    .as("a plain request of known length")
                    .startsWith("POST /take.php?x=1 HTTP/1.1\r\n")
                    .contains("\r\nContent-Length: " + received.body().length + "\r\n", "\r\nConnection: close\r\n")
                    .doesNotContain("Transfer-Encoding", "Expect", "Authorization");
            assertThat(fileIn(received)).as("every byte, in order").isEqualTo(Files.readAllBytes(file));
            assertThat(bench.uploader.underWay()).as("uploads left").isZero();
            assertThat(bench.alarms.size()).as("alarms left").isZero();
        }
    }

    @Test
    void byPutTheFileIsTheBody() throws Exception {
        Path file = file(MEBIBYTE);
        try (Bench bench = new Bench();
                Receiver receiver = new Receiver(Manner.TAKES)) {
            assertThat(bench.outcome(bench.upload(Method.PUT, receiver.url("/a.wav"), file)))
                    .as("PUT")
                    .isEqualTo(UploadStatus.SUCCESS);
            Received received = receiver.received();
            assertThat(received.head())
                    .as("of the file's own type")
                    .startsWith("PUT /a.wav HTTP/1.1\r\n")
                    .contains("\r\nContent-Type: audio/wav\r\n");
            assertThat(received.body()).as("nothing around it").isEqualTo(Files.readAllBytes(file));
        }
    }

    @Test
    void anEmptyFileIsUploadedToo() throws Exception {
        try (Bench bench = new Bench();
                Receiver receiver = new Receiver(Manner.TAKES)) {
            assertThat(bench.outcome(bench.upload(Method.PUT, receiver.url("/"), file(0))))
                    .as("of no length")
                    .isEqualTo(UploadStatus.SUCCESS);
            assertThat(receiver.received().body()).as("nothing").isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://url:first@127.0.0.1:%d/, , 'url:first'",
        "http://url:first@127.0.0.1:%d/, 'target:sécond', 'target:sécond'",
        "http://127.0.0.1:%d/, 'target:', 'target:'"
    })
    void theTargetsCredentialsCountBeforeThoseOfItsUrl(String url, String target, String expected) throws Exception {
        try (Bench bench = new Bench();
                Receiver receiver = new Receiver(Manner.TAKES)) {
            Optional<Credentials> credentials = Optional.ofNullable(target)
                    .map(text -> text.split(":", 2))
                    .map(parts -> new Credentials(parts[0], parts[1]));
            bench.outcome(bench.upload(
                    "app", new UploadTarget(url.formatted(receiver.port()), Method.PUT, credentials), file(10)));
            assertThat(receiver.received().head())
                    .as("Basic, in UTF-8")
                    .contains("\r\nAuthorization: Basic "
                            + java.util.Base64.getEncoder().encodeToString(expected.getBytes(StandardCharsets.UTF_8))
                            + "\r\n");
        }
    }

    @Test
    void aRelativeUrlIsRelativeToTheDocument() throws Exception {
        try (Bench bench = new Bench();
                Receiver receiver = new Receiver(Manner.TAKES)) {
            UploadTarget target = new UploadTarget("../take", Method.PUT, Optional.empty());
            assertThat(bench.outcome(bench.uploader.upload(
                            "app",
                            target,
                            java.net.URI.create(receiver.url("/app/start.json")),
                            file(10),
                            "a.wav",
                            "audio/wav")))
                    .as("spec 6.6")
                    .isEqualTo(UploadStatus.SUCCESS);
            assertThat(receiver.received().head()).as("resolved").startsWith("PUT /take HTTP/1.1\r\n");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Manner.class,
            names = {"REDIRECTS", "FAILS", "REFUSES_UNREAD"})
    void anAnswerWithoutSuccessIsAFailureAndNotTriedAgain(Manner manner) throws Exception {
        try (Bench bench = new Bench();
                Receiver receiver = new Receiver(manner, Manner.TAKES)) {
            assertThat(bench.outcome(bench.upload(Method.POST, receiver.url("/"), file(8 * MEBIBYTE))))
                    .as("%s", manner)
                    .isEqualTo(UploadStatus.FAILED);
            assertThat(receiver.connections())
                    .as("neither followed nor repeated")
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Manner.class,
            names = {"RESETS_WITHIN", "CLOSES_AFTERWARDS"})
    void aConnectionThatEndsWithoutAnAnswerIsTriedAgainWithTheWholeFile(Manner manner) throws Exception {
        Path file = file(4 * MEBIBYTE);
        try (Bench bench = new Bench("webhook.retries", "2");
                Receiver receiver = new Receiver(manner, manner, Manner.TAKES)) {
            assertThat(bench.outcome(bench.upload(Method.PUT, receiver.url("/"), file)))
                    .as("the third time")
                    .isEqualTo(UploadStatus.SUCCESS);
            Received last = receiver.received();
            for (int further = receiver.connections(); manner == Manner.CLOSES_AFTERWARDS && further > 1; further--) {
                last = receiver.received();
            }
            assertThat(last.body()).as("from its begin on").isEqualTo(Files.readAllBytes(file));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "s3://bucket/name, POST",
        "bucket, S3",
        "http://127.0.0.1/a, S3",
        "ftp://host.example/a, POST",
        "FTPS://host.example/a, PUT",
        "sftp://host.example/a, POST",
        "mailto:me@host.example, POST",
        "me@host.example, POST"
    })
    void whatNoHttpLeadsToIsUnavailable(String url, Method method) throws Exception {
        try (Bench bench = new Bench()) {
            assertThat(bench.upload(method, url, file(10)).toCompletableFuture())
                    .as("said at once")
                    .isCompletedWithValue(UploadStatus.UNAVAILABLE);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://inside.example/",
        "http://127.0.0.1/",
        "http://[::1]/",
        "http://169.254.169.254/",
        "http://1/",
        "http://a b/"
    })
    void whereRequestsMayNotGoUploadsMayNotGo(String url) throws Exception {
        try (Bench bench = new Bench("webhook.loopback", "false")) {
            assertThat(bench.outcome(bench.upload(Method.PUT, url, file(10))))
                    .as(url)
                    .isEqualTo(UploadStatus.FAILED);
            assertThat(bench.uploader.underWay()).as("uploads left").isZero();
        }
    }

    @Test
    void aFileThatIsNotThereIsAFailure() throws Exception {
        try (Bench bench = new Bench();
                Receiver receiver = new Receiver(Manner.TAKES)) {
            assertThat(bench.outcome(bench.upload(Method.PUT, receiver.url("/"), folder.resolve("none.wav"))))
                    .as("nothing to send")
                    .isEqualTo(UploadStatus.FAILED);
            assertThat(receiver.connections()).as("connections").isZero();
        }
    }

    @Test
    void whatIsAboveTheLimitsFailsAtOnce() throws Exception {
        Path file = file(16 * MEBIBYTE);
        try (Bench bench = new Bench("upload.max-in-flight", "2", "upload.max-in-flight-each", "1");
                Receiver receiver = new Receiver(Manner.STOPS_READING, Manner.STOPS_READING, Manner.TAKES)) {
            UploadTarget target = new UploadTarget(receiver.url("/"), Method.PUT, Optional.empty());
            CompletionStage<UploadStatus> first = bench.upload("a", target, file);
            assertThat(bench.upload("a", target, file).toCompletableFuture())
                    .as("above the limit of the application")
                    .isCompletedWithValue(UploadStatus.FAILED);
            CompletionStage<UploadStatus> second = bench.upload("b", target, file);
            assertThat(bench.upload("c", target, file).toCompletableFuture())
                    .as("above the limit of all")
                    .isCompletedWithValue(UploadStatus.FAILED);
            receiver.head();
            receiver.head();
            bench.turn(Duration.ofMinutes(5));
            assertThat(List.of(bench.outcome(first), bench.outcome(second)))
                    .as("whoever does not read is given up in time")
                    .containsOnly(UploadStatus.FAILED);
            assertThat(bench.outcome(bench.upload("a", target, file)))
                    .as("when there is room again")
                    .isEqualTo(UploadStatus.SUCCESS);
        }
    }

    @Test
    void manyUploadsToThoseWhoDoNotReadHoldNoThread() throws Exception {
        Path file = file(16 * MEBIBYTE);
        try (Bench bench = new Bench("upload.max-in-flight-each", "80");
                Receiver receiver = new Receiver(Manner.STOPS_READING)) {
            List<CompletionStage<UploadStatus>> stages = new ArrayList<>();
            for (int i = 0; i < 80; i++) {
                stages.add(bench.upload(Method.POST, receiver.url("/"), file));
            }
            for (int i = 0; i < stages.size(); i++) {
                receiver.head();
            }
            assertThat(stages).as("all are waiting").noneMatch(stage -> stage.toCompletableFuture()
                    .isDone());
            assertThat(bench.threads.get()).as("threads of the HTTP client").isLessThanOrEqualTo(3);
            bench.uploader.close();
            for (CompletionStage<UploadStatus> stage : stages) {
                assertThat(bench.outcome(stage)).as("stopped").isEqualTo(UploadStatus.FAILED);
            }
            assertThat(bench.outcome(bench.upload(Method.POST, receiver.url("/"), file)))
                    .as("afterwards")
                    .isEqualTo(UploadStatus.FAILED);
        }
    }

    private Path file(int length) throws IOException {
        byte[] content = new byte[length];
        new Random(length).nextBytes(content);
        return Files.write(folder.resolve(length + ".wav"), content);
    }

    /** Held against RFC 7578, with the field and type of spec 6.6. */
    private static byte[] fileIn(Received received) {
        Matcher boundary = Pattern.compile("\r\nContent-Type: multipart/form-data; boundary=(\\S{20,70})\r\n")
                .matcher(received.head());
        assertThat(boundary.find()).as("a form: %s", received.head()).isTrue();
        String body = new String(received.body(), StandardCharsets.ISO_8859_1);
        String before = "--" + boundary.group(1)
                + "\r\nContent-Disposition: form-data; name=\"filename\"; filename=\"greeting.wav\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n";
        String after = "\r\n--" + boundary.group(1) + "--\r\n";
        assertThat(body.startsWith(before) && body.endsWith(after))
                .as("one part: %s", body.substring(0, 300))
                .isTrue();
        return body.substring(before.length(), body.length() - after.length()).getBytes(StandardCharsets.ISO_8859_1);
    }
}
