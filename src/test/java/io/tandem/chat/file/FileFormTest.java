package io.tandem.chat.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.chat.wire.ChatException;
import io.tandem.chat.wire.ChatFault;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a form of the side channel says. */
class FileFormTest {

    private static final String TYPE = "multipart/form-data; boundary=b";

    private final StringBuilder body = new StringBuilder();

    @Test
    void hasItsTextsAndItsFileInAnyOrder() {
        part("; name=\"file\"; filename=\"ä b.png\"\r\nContent-Type: image/png", "\u00E4\r\n--x");
        part("; name=\"secureKey\"", "k");
        part("; name=\"nickname\"", "ignored");
        part("; name=\"operation\"", "fileUpload");

        FileForm form = read(TYPE, "--b--\r\n");

        assertThat(form.operation()).isEqualTo("fileUpload");
        assertThat(form.secureKey()).isEqualTo("k");
        assertThat(form.fileId()).isEmpty();
        FileForm.SentFile file = form.file().orElseThrow();
        assertThat(file.name()).isEqualTo("ä b.png");
        assertThat(file.type()).isEqualTo("image/png");
        assertThat(file.content()).as("byte by byte").isEqualTo("\u00E4\r\n--x".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsMissingIsEmpty() {
        part("; name=\"file\"", "without a name it is no file");

        assertThat(read(TYPE, "--b--\r\n")).isEqualTo(new FileForm("", "", Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-", "text/plain", "multipart/form-data", "multipart/form-data; boundary=", "application/json"})
    void whatIsNoFormIsRefused(String type) {
        part("; name=\"operation\"", "fileGetLimits");

        assertMalformed(type, "--b--\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x\"\r\n\r\nnot all"})
    void whatIsCutOffIsRefused(String end) {
        part("; name=\"operation\"", "fileGetLimits");

        assertMalformed(TYPE, end);
    }

    @ParameterizedTest
    @ValueSource(strings = {"operation", "secureKey", "fileId"})
    void aTextThatIsTooLongIsRefused(String name) {
        part("; name=\"" + name + "\"", "x".repeat(201));

        assertMalformed(TYPE, "--b--\r\n");
    }

    @Test
    void tooManyPartsAreRefused() {
        for (int i = 0; i < 21; i++) {
            part("; name=\"x\"", "y");
        }

        assertMalformed(TYPE, "--b--\r\n");
    }

    @Test
    void headersThatAreTooLongAreRefused() {
        part("; name=\"file\"; filename=\"" + "x".repeat(5_000) + "\"", "y");

        assertMalformed(TYPE, "--b--\r\n");
    }

    @Test
    void aNameThatCannotBeOneIsRefused() {
        part("; name=\"file\"; filename=\"a\0.png\"", "y");

        assertMalformed(TYPE, "--b--\r\n");
    }

    private void part(String disposition, String content) {
        body.append("--b\r\nContent-Disposition: form-data")
                .append(disposition)
                .append("\r\n\r\n")
                .append(content)
                .append("\r\n");
    }

    private FileForm read(String type, String end) {
        return FileForm.read(type, (body + end).getBytes(StandardCharsets.UTF_8));
    }

    private void assertMalformed(String type, String end) {
        assertThatThrownBy(() -> read(type, end))
                .isInstanceOfSatisfying(ChatException.class, refused -> assertThat(refused.fault())
                        .isEqualTo(ChatFault.MALFORMED));
    }
}
