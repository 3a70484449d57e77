package io.tandem.chat.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The secret that proves a chat to be the visitor's. */
class ChatKeyTest {

    private static final String A_KEY = "abcdefghijklmnop" + "Q".repeat(43);

    @Test
    void aNewKeyNamesItsChatAndCanBeReadAgain() {
        ChatKey key = ChatKey.generate();

        assertThat(key.text())
                .as("16 characters of the chat's id and 43 of the secret, fit for an address")
                .matches("[A-Za-z0-9_-]{59}")
                .startsWith(key.chatId());
        assertThat(key.chatId()).as("the chat's id").hasSize(16);
        assertThat(ChatKey.read(key.text())).as("read again").contains(key);
    }

    @Test
    void noTwoKeysHaveAnythingInCommon() {
        ChatKey one = ChatKey.generate();
        ChatKey other = ChatKey.generate();

        assertThat(one.chatId()).as("ids").isNotEqualTo(other.chatId());
        assertThat(one.secret()).as("secrets").isNotEqualTo(other.secret());
    }

    @Test
    void onlyTheSecretItselfFitsItsHash() {
        ChatKey key = ChatKey.read(A_KEY).orElseThrow();
        ChatKey other = ChatKey.read(A_KEY.substring(0, 58) + "R").orElseThrow();

        assertThat(key.hash())
                .as("SHA-256 in hexadecimal digits, which does not tell the secret")
                .matches("[0-9a-f]{64}");
        assertThat(key.fits(key.hash())).as("the key").isTrue();
        assertThat(other.fits(key.hash())).as("one character is another").isFalse();
        assertThat(key.fits("")).as("no hash").isFalse();
    }

    @Test
    void theHashIsTheSameOnEveryNodeAndInEveryVersion() {
        assertThat(ChatKey.read(A_KEY).orElseThrow().hash())
                .as("hash of 43 times Q")
                .isEqualTo("9cdc7469f022f9e7965d22eff1ab2c260adcd0c23b98d199c519762f3a0be959");
    }

    @ParameterizedTest(name = "\"{0}\" is no key")
    @ValueSource(
            strings = {
                "",
                "x",
                "abcdefghijklmnop",
                "abcdefghijklmnopQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQ",
                "abcdefghijklmnopQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQ",
                "abcdefghijklmnopQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQ ",
                "abcdefghijklmnopQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQ=",
                "abcdefghijklmnopQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQ\u0430",
                "abcdefghijklmnopQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQ\n"
            })
    void whatHasAnotherFormIsNoKey(String text) {
        assertThat(ChatKey.read(text)).as("read").isEmpty();
    }

    @Test
    void theSecretIsNotPrinted() {
        assertThat(ChatKey.read(A_KEY).orElseThrow().toString())
                .as("what a log line would show")
                .contains("abcdefghijklmnop")
                .doesNotContain("Q");
    }
}
