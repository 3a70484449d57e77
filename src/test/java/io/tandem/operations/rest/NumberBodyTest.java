package io.tandem.operations.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.tandem.directory.DialledNumber;
import io.tandem.directory.DirectoryException;
import io.tandem.directory.NumberDetails;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberBodyTest {

    private static final String REST = "'customer':300,'name':'Main line','service':'Sales line','queue':55";

    private static String json(String text) {
        return text.replace('\'', '"');
    }

    private static NumberDetails mainLine(String number) {
        return new NumberDetails(300, number, "Main line", "Sales line", Optional.of(55L), Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "01632960010, , 01632960010",
        "01632 960010, , 01632 960010",
        "01632960010, 01632 960010, 01632 960010",
        "01632 960010, 01632960010, 01632960010"
    })
    void keepsTheBlanksOfTheBodyOrElseOfTheAddress(String address, String inBody, String kept) {
        String number = inBody == null ? "null" : "'" + inBody + "'";

        assertThat(NumberBody.read(address, json("{'number':" + number + "," + REST + ",'application':null}")))
                .isEqualTo(mainLine(kept));
        assertThat(NumberBody.read(address, json("{" + REST + "}")))
                .as("without a number")
                .isEqualTo(mainLine(address));
    }

    @Test
    void whatIsShownCanBeSentBack() throws Exception {
        DialledNumber survey =
                new DialledNumber(70, 300, "01632 960010", "Main", "Sales", Optional.empty(), Optional.of("demo"));
        String shown;
        try (Jsonb jsonb = JsonbBuilder.create()) {
            shown = jsonb.toJson(NumberView.of(survey));
        }

        assertThat(shown).as("what is not there is left out").doesNotContain("queue", "null");
        assertThat(NumberBody.read("01632960010", shown))
                .isEqualTo(
                        new NumberDetails(300, "01632 960010", "Main", "Sales", Optional.empty(), Optional.of("demo")));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "x", "[]", "\"text\"", "{\"customer\":300", "{} {}", "{\"customer\":[[300]]}"})
    void refusesWhatIsNoObject(String body) {
        assertThatThrownBy(() -> NumberBody.read("1", body))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("JSON object");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`{'name':'A','service':'B','queue':55}`, customer is missing",
                "`{'customer':'300','name':'A','service':'B','queue':55}`, customer must be",
                "`{'customer':300,'service':'B','queue':55}`, name must not be blank",
                "`{'customer':300,'name':' ','service':'B','queue':55}`, name must not be blank",
                "`{'customer':300,'name':1,'service':'B','queue':55}`, name must be a text",
                "`{'customer':300,'name':'A','queue':55}`, service must not be blank",
                "`{'customer':300,'name':'A','service':[],'queue':55}`, service must be a text",
                "`{'customer':300,'name':'A','service':'B','queue':'55'}`, queue must be",
                "`{'customer':300,'name':'A','service':'B','queue':-1}`, queue must be",
                "`{'customer':300,'name':'A','service':'B'}`, needs a queue",
                "`{'customer':300,'name':'A','service':'B','application':''}`, application",
                "`{'customer':300,'name':'A','service':'B','application':5}`, application must be a text",
                "`{'customer':300,'name':'A','service':'B','queue':55,'number':'2'}`, number in the body",
                "`{'customer':300,'name':'A','service':'B','queue':55,'number':1}`, number must be a text",
                "`{'customer':300,'name':'A','service':'B','queueId':55}`, no member of that name"
            })
    void refusesWhatItCannotUseAndSaysWhy(String body, String reason) {
        assertThat(catchThrowable(() -> NumberBody.read("1", json(body))))
                .as(body)
                .isInstanceOfAny(IllegalArgumentException.class, DirectoryException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void refusesANumberThatNobodyCouldDial() {
        assertThatThrownBy(() -> NumberBody.read("sales", json("{" + REST + "}")))
                .isInstanceOf(DirectoryException.class)
                .hasMessageContaining("number");
    }
}
