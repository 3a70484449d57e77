package io.tandem.contact.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "plan.pdf, plan.pdf",
        "Mein Plan (2).PDF, Mein Plan (2).PDF",
        "'/etc/cron.d/plan.pdf', plan.pdf",
        "'C:\\Users\\Ada\\plan.pdf', plan.pdf",
        "'..\\..//plan.pdf', plan.pdf",
        "'plans/', ''",
        "'..', ''",
        "'', ''",
        "'.htaccess', htaccess",
        "'plan.pdf. . ', plan.pdf",
        "'\u00a0plan.pdf\u3000', plan.pdf",
        "'a\0b\r\n\tc\u007f.pdf', abc.pdf",
        "'fdp.\u202eexe.pdf', fdp.exe.pdf",
        "'a\u2028b\ud83d.pdf', ab.pdf",
        "'gr\u00fc\u00dfe \ud83d\ude00.pdf', 'gr\u00fc\u00dfe \ud83d\ude00.pdf'"
    })
    void isCleaned(String given, String cleaned) {
        assertThat(FileName.clean(given)).isEqualTo(cleaned);
    }

    @Test
    void isCutWithoutLosingItsEnding() {
        assertThat(FileName.clean("x".repeat(300) + ".pdf"))
                .hasSize(FileName.MOST)
                .endsWith("x.pdf");
        assertThat(FileName.clean("x".repeat(195) + "\ud83d\ude00" + "x".repeat(99) + ".pdf"))
                .as("no half character is left")
                .isEqualTo("x".repeat(195) + ".pdf");
        assertThat(FileName.clean("x." + "y".repeat(300)))
                .as("what is longer than an ending is none")
                .hasSize(FileName.MOST);
    }

    @ParameterizedTest
    @CsvSource({"plan.pdf, pdf", "plan.tar.GZ, gz", "plan, ''", "plan., ''", "'', ''"})
    void hasAnEnding(String name, String ending) {
        assertThat(FileName.ending(name)).isEqualTo(ending);
    }
}
