package io.tandem.chat.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tandem.chat.wire.ChatException;
import io.tandem.chat.wire.ChatFault;
import io.tandem.config.Settings;
import io.tandem.wiring.Wiring;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a visitor asks for in {@code requestChat}. */
class NewChatTest {

    private final Texts texts = new Wiring(new Settings(name -> Optional.empty())).make(Texts.class);

    @Test
    void whatTheVisitorSaysIsAttachedForTheAgent() {
        NewChat wanted =
                read("'firstName':'Pat','lastName':'Doe','subject':' Order 7 ','emailAddress':'pat@example.com',"
                        + "'text':'Where is it?','userData':{'Order':7,'Gone':null}");

        assertThat(wanted)
                .as("name, data and first message")
                .isEqualTo(new NewChat(
                        "Pat Doe",
                        Map.of(
                                "FirstName",
                                "Pat",
                                "LastName",
                                "Doe",
                                "Subject",
                                "Order 7",
                                "EmailAddress",
                                "pat@example.com",
                                "Order",
                                "7"),
                        "Where is it?"));
    }

    @Test
    void emptyFieldsAttachNothing() {
        assertThat(read("'nickname':'Pat','firstName':'','subject':'','emailAddress':'','userData':{},'text':''"))
                .as("a name and nothing else")
                .isEqualTo(new NewChat("Pat", Map.of(), ""));
    }

    @Test
    void whatIsSaidOutrightCountsMoreThanUserData() {
        assertThat(read("'nickname':'P','subject':'outright','userData':{'Subject':'data','EmailAddress':'data'}")
                        .data())
                .as("attached")
                .isEqualTo(Map.of("Subject", "outright", "EmailAddress", "data"));
    }

    @ParameterizedTest(name = "\"{0}\" is no address")
    @ValueSource(strings = {"pat", "pat@", "@example.com", "pat@example", "pat@@example.com", "p at@example.com"})
    void anAddressIsRefusedThatCannotBeOne(String address) {
        assertRefused("'nickname':'Pat','emailAddress':'" + address + "'", ChatFault.EMAIL);
    }

    @ParameterizedTest(name = "{1} for {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'subject':'Order 7'|NAME_MISSING",
                "'lastName':'Doe','emailAddress':'pat'|FIRST_NAME_MISSING",
                "'nickname':'Pat','subject':[]|MALFORMED",
                "'nickname':'Pat','text':{}|MALFORMED",
                "'nickname':'Pat','userData':7|MALFORMED"
            })
    void whatIsMissingOrWrongIsSaid(String fields, ChatFault fault) {
        assertRefused(fields, fault);
    }

    @Test
    void textsHaveALimit() {
        assertThat(read("'nickname':'Pat','text':'" + "x".repeat(4_000) + "'").text())
                .as("4,000 characters")
                .hasSize(4_000);
        assertRefused("'nickname':'Pat','text':'" + "x".repeat(4_001) + "'", ChatFault.TOO_LONG);
        assertRefused("'nickname':'Pat','subject':'" + "x".repeat(201) + "'", ChatFault.MALFORMED);
    }

    private NewChat read(String fields) {
        return NewChat.read(FieldsTest.of(fields), texts);
    }

    private void assertRefused(String fields, ChatFault fault) {
        assertThatExceptionOfType(ChatException.class)
                .isThrownBy(() -> read(fields))
                .satisfies(refusal -> assertThat(refusal.fault()).as(fields).isEqualTo(fault));
    }
}
