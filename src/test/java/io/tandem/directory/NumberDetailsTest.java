package io.tandem.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberDetailsTest {

    private static NumberDetails dialled(String number) {
        return new NumberDetails(300, number, "Main line", "Sales line", Optional.of(55L), Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "01632 960010", "+44 1632 960010", "+ 44", "*21#", "# 7"})
    void takesNumbersAsPeopleWriteThem(String number) {
        assertThat(dialled(number).number()).isEqualTo(number);
    }

    @Test
    void leavesOutTheBlanksAroundANumber() {
        assertThat(dialled(" \t01632 960010 \n").number()).isEqualTo("01632 960010");
    }

    @Test
    void takesFiftyCharactersAndNoMore() {
        assertThat(dialled("1".repeat(50)).number()).hasSize(50);
        assertThatThrownBy(() -> dialled("1".repeat(51))).hasMessageContaining("number");
        assertThatThrownBy(() -> dialled("1 ".repeat(25) + "1"))
                .as("blanks are kept too")
                .hasMessageContaining("number");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "+",
                "++44",
                "44+",
                "01632-960010",
                "(01632) 960010",
                "sales",
                "1\t2",
                "1\0",
                "1\u00a02",
                "\u0661"
            })
    void refusesWhatNobodyCouldDial(String number) {
        assertThatThrownBy(() -> dialled(number))
                .as("no call would come in under such a number")
                .isInstanceOf(DirectoryException.class)
                .hasMessageStartingWith("The number must have");
    }

    @ParameterizedTest
    @CsvSource({
        ", Sales line, name must not be blank",
        "' ', Sales line, name must not be blank",
        "Main line, , service must not be blank",
        "Main line, ' ', service must not be blank"
    })
    void refusesBlankNames(String name, String serviceName, String reason) {
        assertThatThrownBy(() -> new NumberDetails(300, "1", name, serviceName, Optional.of(55L), Optional.empty()))
                .isInstanceOf(DirectoryException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void leadsToAQueueOrAnApplicationOrFromOneToTheOther() {
        Optional<Long> queue = Optional.of(55L);
        Optional<String> application = Optional.of("demo");

        assertThat(new NumberDetails(300, "1", "A", "B", queue, Optional.empty()).application())
                .isEmpty();
        assertThat(new NumberDetails(300, "1", "A", "B", Optional.empty(), application).queueId())
                .isEmpty();
        assertThat(new NumberDetails(300, "1", "A", "B", queue, application).application())
                .as("gets the caller after the operators")
                .isEqualTo(application);
        assertThatThrownBy(() -> new NumberDetails(300, "1", "A", "B", Optional.empty(), Optional.empty()))
                .isInstanceOf(DirectoryException.class)
                .hasMessageContaining("needs a queue, an application or both");
        assertThatThrownBy(() -> new NumberDetails(300, "1", "A", "B", queue, Optional.of(" ")))
                .isInstanceOf(DirectoryException.class)
                .hasMessageContaining("application");
    }
}
