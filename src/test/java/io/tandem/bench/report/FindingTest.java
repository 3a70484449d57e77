package io.tandem.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindingTest {

    private static final Finding FINDING = new Finding(
            "b-ws-100",
            "deliveries for a second of CPU",
            "1/s",
            Better.HIGHER,
            List.of(
                    new Finding.Entry("Tandem", Spread.of(List.of(300.0, 100.0, 210.0))),
                    new Finding.Entry("CometD <8>", Spread.of(70))));

    @Test
    void theMedianIsNotMovedByOneBadRound() {
        Spread odd = Spread.of(List.of(9.0, 1.0, 10.0));
        Spread even = Spread.of(List.of(4.0, 1.0, 2.0, 900.0));

        assertThat(odd).as("an odd number of rounds").isEqualTo(new Spread(9, 1, 10, 3));
        assertThat(even).as("an even number of rounds").isEqualTo(new Spread(3, 1, 900, 4));
    }

    @Test
    void thereIsNoSpreadWithoutARound() {
        assertThatThrownBy(() -> Spread.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theRatioIsOursToThePeers() {
        assertThat(FINDING.ratio()).as("210 to 70").hasValue(3.0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.07})
    void aPeerThatMeasuredNothingGivesNoRatio(double nothing) {
        Finding finding = new Finding(
                "d",
                "CPU",
                "%",
                Better.LOWER,
                List.of(new Finding.Entry("Tandem", Spread.of(1)), new Finding.Entry("echo", Spread.of(nothing))));

        assertThat(finding.ratio()).isEmpty();
        assertThat(finding.withGoal(2).met()).as("without a ratio").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"HIGHER, 3.0, true", "HIGHER, 3.1, false", "LOWER, 3.0, true", "LOWER, 2.9, false"})
    void aGoalIsMetByARatioThatIsAsGood(Better better, double goal, boolean met) {
        Finding finding =
                new Finding(FINDING.row(), FINDING.metric(), FINDING.unit(), better, FINDING.entries()).withGoal(goal);

        assertThat(finding.met()).as("3 against %s, %s is better", goal, better).contains(met);
    }

    @Test
    void aLineTellsServersSpreadRatioAndGoal() {
        assertThat(TextLine.of(FINDING.withGoal(3.5)))
                .isEqualTo("b-ws-100   deliveries for a second of CPU [1/s]: Tandem 210 (100 to 300) | CometD <8> 70"
                        + " | ratio 3.00 (goal 3.5, missed)");
    }

    @Test
    void thePageHasATableAndAPlotAndEscapesNames() {
        String page = Html.page(Map.of("JDK", "17 & more"), List.of(FINDING.withGoal(3)));

        assertThat(page)
                .as("the page")
                .contains(
                        "<td>3.00</td><td>≥ 3.0</td><td class=\"met\">met</td>",
                        "<svg ",
                        "CometD &lt;8&gt;",
                        "17 &amp; more")
                .doesNotContain("<8>");
    }

    @Test
    void theResultsAreAllThere() {
        JsonObject results = Results.of(Map.of("JDK", "17"), List.of(FINDING.withGoal(3)));

        JsonObject finding = results.getJsonArray("findings").getJsonObject(0);
        assertThat(finding.getJsonNumber("ratio").doubleValue()).as("ratio").isEqualTo(3.0);
        assertThat(finding.getJsonNumber("goal").doubleValue()).as("goal").isEqualTo(3.0);
        assertThat(finding.getJsonArray("entries").getJsonObject(0).getInt("most"))
                .as("most of the gateway's rounds")
                .isEqualTo(300);
        assertThat(results.getJsonObject("conditions").getString("JDK")).isEqualTo("17");
    }
}
