package io.tandem.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordedRatiosTest {

    @TempDir
    private Path folder;

    @Test
    void whatWasRecordedIsReadAgain() throws IOException {
        Path file = folder.resolve("recorded.properties");
        Files.writeString(
                file,
                RecordedRatios.of(List.of(ratio("b-ws-100", 3.456), ratio("a-100", 0.8)))
                        .text(List.of("by this command")));

        assertThat(file).as("the file").content().isEqualToNormalizingNewlines("""
                # by this command
                a-100=0.80
                b-ws-100=3.46
                """);
        assertThat(RecordedRatios.read(file).rows()).as("rows").containsExactly("a-100", "b-ws-100");
    }

    @ParameterizedTest
    @CsvSource({"0.81, false", "0.40, false", "0.39, true", "0, true"})
    void aRowHasCollapsedBelowHalfOfWhatWasRecorded(double now, boolean collapsed) {
        RecordedRatios recorded = RecordedRatios.of(List.of(ratio("a-100", 0.8)));

        assertThat(recorded.collapsed(RecordedRatios.of(List.of(ratio("a-100", now)))))
                .as("%s, recorded as 0.8", now)
                .isEqualTo(collapsed ? List.of("a-100") : List.of());
    }

    @Test
    void aRowThatGaveNothingHasCollapsed() {
        RecordedRatios recorded = RecordedRatios.of(List.of(ratio("a-100", 0.8)));
        RecordedRatios now = RecordedRatios.of(List.of(ratio("b-ws-100", 3)));

        assertThat(recorded.collapsed(now)).as("collapsed").containsExactly("a-100");
        assertThat(recorded.against(now))
                .as("what is said of it")
                .isEqualToNormalizingNewlines(
                        "a-100      ratio not measured, recorded 0.80, at least 0.40: COLLAPSED\n");
    }

    @Test
    void onlyWhatASecondOfCpuDoesIsRecorded() {
        Finding latency = finding("a-100", "p99 at 100 answers a second", 9);
        Finding alone = new Finding(
                "jmh",
                "things" + RecordedRatios.RECORDED,
                "1/s",
                Better.HIGHER,
                List.of(new Finding.Entry("Tandem", Spread.of(1))));

        assertThat(RecordedRatios.of(List.of(latency, alone)).rows())
                .as("rows with a recorded ratio")
                .isEmpty();
    }

    @Test
    void aRowThatWasMeasuredAgainCountsAsItWasThen() {
        RecordedRatios recorded = RecordedRatios.of(List.of(ratio("a-100", 0.8)));
        List<Finding> findings = new ArrayList<>(List.of(ratio("a-100", 0.1)));
        findings.add(ratio("a-100", 0.7));

        assertThat(recorded.collapsed(RecordedRatios.of(findings)))
                .as("0.1, then 0.7")
                .isEmpty();
    }

    private static Finding ratio(String row, double ratio) {
        return finding(row, "answers" + RecordedRatios.RECORDED, ratio);
    }

    private static Finding finding(String row, String metric, double ratio) {
        return new Finding(
                row,
                metric,
                "1/s",
                Better.HIGHER,
                List.of(
                        new Finding.Entry("Tandem", Spread.of(100 * ratio)),
                        new Finding.Entry("peer", Spread.of(100))));
    }
}
