package io.tandem.tropo.execution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of the dialogue is logged (spec 6). */
class LogTest {

    private static final String CONTINUE = ",{'on':{'event':'continue','next':'/c'}}";

    private static String logged(Scene scene) {
        StringBuilder logged = new StringBuilder();
        for (Effect effect : scene.effects()) {
            if (effect instanceof Effect.LogDialogue line) {
                logged.append(line.speaker() == Effect.Speaker.USER ? '<' : '>')
                        .append(line.text().orElse("?"));
            }
        }
        return logged.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'say':{'value':'One'}}                                                          | >One",
                "{'say':{'value':'One','promptLogSecurity':'suppress'}}                           | >?",
                "{'ask':{'say':{'value':'Q'},'choices':{'value':'[ANY]'}}}                        | >Q<1234567",
                "{'ask':{'say':{'value':'Q'},'choices':{'value':'[ANY]'},'promptLogSecurity':'suppress'}} | >?<1234567",
                "{'ask':{'choices':{'value':'[ANY]'},'asrLogSecurity':'suppress'}}                | <?",
                "{'generalLogSecurity':'suppress'},{'ask':{'say':{'value':'Q'},'choices':{'value':'[ANY]'}}} | >?<?",
                "{'message':{'to':'+441632960001','network':'SMS','say':{'value':'M'}}}           | >M"
            })
    void whatApplicationsHideIsNot(String steps, String logged) {
        assertThat(logged(Scene.text("1234567").document(steps + CONTINUE)))
                .as(steps)
                .isEqualTo(logged);
    }

    @ParameterizedTest
    @CsvSource({
        "DDXXXXX,1234567,12*****",
        "XXXXXDD,1234567,*****67",
        "D-D,1234567,1*****7",
        "-DD,1234567,*****67",
        "DD-,1234567,12*****",
        "dd-,1234567,12*****",
        "DD,1234567,12*****",
        "-,1234567,*******",
        "'',1234567,*******",
        "DDDD-DDDD,1234567,*******",
        "DDD,seven,*****"
    })
    void masksDigitsByTheirTemplate(String template, String text, String logged) {
        Scene scene = Scene.text(text)
                .document("{'ask':{'choices':{'value':'[ANY]'},'asrLogSecurity':'mask','maskTemplate':'" + template
                        + "'}}" + CONTINUE);

        assertThat(logged(scene)).as("%s by %s", text, template).isEqualTo('<' + logged);
    }

    @Test
    void isHiddenAcrossDocumentsUntilThatIsChanged() {
        Scene scene = Scene.text("x").document("{'generalLogSecurity':'suppress'}" + CONTINUE);
        assertThat(logged(scene.document("{'say':{'value':'One'}}" + CONTINUE)))
                .as("then")
                .isEqualTo(">?");

        scene.document("{'generalLogSecurity':'none'},{'say':{'value':'Two'}}" + CONTINUE);
        assertThat(logged(scene)).as("later").isEqualTo(">Two");
    }

    @Test
    void keysAreLoggedOnceTheyAreAnInput() {
        Scene scene = Scene.answeredCall().document("{'ask':{'choices':{'value':'[2 DIGITS]'}}}" + CONTINUE);
        assertThat(logged(scene.pressed("1"))).as("one key").isEmpty();
        assertThat(logged(scene.pressed("2"))).as("both").isEqualTo("<12");
    }

    @Test
    void valuesDoNotShowWhatWasSaid() {
        Scene scene = Scene.text("secret").document("{'wait':{'milliseconds':500}}" + CONTINUE);

        assertThat(scene.execution().toString()).as("the session").doesNotContain("secret");
        assertThat(new Input.Typed("secret").toString()).as("a text").doesNotContain("secret");
        assertThat(new Input.Keys(Leg.OWN, "4711").toString()).as("keys").doesNotContain("4711");
    }
}
