package io.tandem.telephony.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.contact.model.Prompt;
import io.tandem.contact.model.Prompt.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<speak>a &lt; b &amp; c</speak> | <speak>a &lt; b &amp; c</speak>",
                "<speak><![CDATA[<audio src='x'/>]]></speak> | <speak>&lt;audio src='x'/&gt;</speak>",
                "<speak>Hi <audio src='/etc/passwd'>there</audio></speak> | <speak>Hi there </speak>",
                "<speak><sub alias='World &amp; Wide'>W</sub>!</speak> | <speak>World &amp; Wide !</speak>",
                "<speak><voice name='../../x' xml:lang='de'>Ja</voice></speak> | <speak><voice xml:lang=\"de\">Ja</voice></speak>",
                "<speak><prosody rate='+10%' onload='x'>a</prosody></speak> | <speak><prosody rate=\"+10%\">a</prosody></speak>",
                "<speak><break time='1s\";x'/>a</speak> | <speak><break></break>a</speak>",
                "<speak><say-as interpret-as='digits'>12</say-as></speak> | <speak><say-as interpret-as=\"digits\">12</say-as></speak>",
                "<speak><metadata><p>no</p></metadata>yes<mark name='m'/></speak> | <speak>yes</speak>",
                "<s:speak xmlns:s='http://www.w3.org/2001/10/synthesis'><s:p>a</s:p></s:speak> | <speak><p>a</p></speak>",
                "<?xml version='1.0'?><!-- c --><speak>[[a]] &#9;b</speak> | <speak>[ [a]]  b</speak>"
            })
    void ofMarkupOnlyWhatIsHarmlessIsLeft(String ssml, String expected) {
        assertThat(Words.of(new Prompt(Kind.SSML, ssml, ""))).as("written anew").isEqualTo(new Words(expected, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<speak>",
                "plain",
                "<speak>a & b</speak>",
                "<!DOCTYPE speak [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><speak>&e;</speak>",
                "<!DOCTYPE speak SYSTEM 'http://127.0.0.1:1/x'><speak>a</speak>"
            })
    void whatIsNoMarkupIsNotSpoken(String ssml) {
        assertThatThrownBy(() -> Words.of(new Prompt(Kind.SSML, ssml, "")))
                .as("no document, or one that wants more than words")
                .isInstanceOf(SpeechException.class);
    }

    @Test
    void elementsAreNestedNoDeeperThanTheProgramCanBear() {
        String deep = "<p>".repeat(50) + "a" + "</p>".repeat(50);
        assertThat(Words.of(new Prompt(Kind.SSML, "<speak>" + deep + "</speak>", ""))
                        .text())
                .as("the inner ones are left out")
                .isEqualTo("<speak>" + "<p>".repeat(9) + "a" + "</p>".repeat(9) + "</speak>");
    }

    @Test
    void plainTextLosesWhatTheProgramWouldTakeForCommands() {
        assertThat(Words.of(Prompt.text("a\u0001\u001b5I\u0085b\n[[h@'loU]] [[["))
                        .text())
                .as("control characters and phonemes")
                .isEqualTo("a  5I b\n[ [h@'loU]] [ [ [");
    }

    @Test
    void whatIsTooLongIsNotSpoken() {
        assertThatThrownBy(() -> Words.of(Prompt.text("x".repeat(20_001))))
                .as("an hour of it")
                .isInstanceOf(SpeechException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "Allison, en-us+f3",
        "KATE, en-gb+f3",
        "de, de",
        "de-DE, de",
        "fr_FR, fr-fr",
        "fr-CA, fr-fr",
        "en-AU, en-us",
        "es-MX, es-419",
        "--help, en-gb",
        "../../etc, en-gb",
        "'', en-gb",
        "klingon, en-gb"
    })
    void voicesOfOldAndLanguagesHaveOneThatStandsForThem(String asked, String expected) {
        assertThat(new Voices("en-gb").of(asked)).as(asked).isEqualTo(expected);
    }
}
