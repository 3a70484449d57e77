package io.tandem.contact.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.config.Settings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttachmentLimitsTest {

    private static final AttachmentLimits LIMITS = new AttachmentLimits(2, 10, 15, List.of("pdf", "txt"));

    private static Settings settings(String types) {
        return new Settings(name ->
                Optional.ofNullable(Map.of("tandem.attachment.types", types).get(name)));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, a.pdf, 10, ",
        "0, 0, a.TXT, 0, ",
        "1, 5, a.pdf, 10, ",
        "0, 0, a.pdf, 11, TOO_LARGE",
        "0, 0, a.exe, 1, TYPE",
        "0, 0, a.pdf.exe, 1, TYPE",
        "0, 0, pdf, 1, TYPE",
        "0, 0, '', 1, TYPE",
        "2, 2, a.pdf, 1, TOO_MANY",
        "1, 6, a.pdf, 10, TOTAL",
        "1, 15, a.pdf, 0, ",
        "1, 9223372036854775000, a.pdf, 1, TOTAL",
        "9, 99, a.exe, 99, TYPE",
        "9, 99, a.pdf, 99, TOO_LARGE",
        "9, 99, a.pdf, 9, TOO_MANY"
    })
    void sayWhyAFileIsNotTaken(int files, long bytes, String name, int size, AttachmentRefusal refusal) {
        assertThat(LIMITS.refusal(new AttachmentUsage(files, bytes), name, size))
                .isEqualTo(Optional.ofNullable(refusal));
    }

    @Test
    void noTypesAllowNoFile() {
        AttachmentLimits none = new AttachmentLimits(2, 10, 15, List.of());

        assertThat(none.refusal(AttachmentUsage.NONE, "a.pdf", 1)).contains(AttachmentRefusal.TYPE);
        assertThat(none.refusal(AttachmentUsage.NONE, "a", 1))
                .as("not even one without an ending")
                .contains(AttachmentRefusal.TYPE);
    }

    @Test
    void areThoseOfTheSettings() {
        AttachmentLimits usual = AttachmentLimits.of(new Settings(name -> Optional.empty()));

        assertThat(usual.maxFiles()).isEqualTo(10);
        assertThat(usual.maxSize()).as("5 MiB").isEqualTo(5_242_880);
        assertThat(usual.maxTotal()).as("20 MiB").isEqualTo(20_971_520);
        assertThat(usual.types()).hasSize(17).contains("gif", "pdf", "zip").doesNotContain("exe", "html", "svg");
    }

    @ParameterizedTest
    @CsvSource({"'pdf,txt', 'pdf,txt'", "' PDF , txt,,pdf', 'pdf,txt'", "',', ''", "'', ''"})
    void typesAreRead(String text, String read) {
        assertThat(String.join(",", AttachmentLimits.of(settings(text)).types()))
                .isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {".pdf", "*", "pdf txt", "tar.gz", "image/png"})
    void typesThatAreNoEndingsStopTheStart(String text) {
        assertThat(settings(text).problems(AttachmentSettings.ALL))
                .singleElement()
                .asString()
                .contains("tandem.attachment.types", "file endings such as pdf,txt");
    }
}
