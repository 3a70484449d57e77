package io.tandem.chat.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.chat.wire.ChatException;
import io.tandem.chat.wire.ChatFault;
import io.tandem.contact.attachment.AttachmentRefusal;
import io.tandem.contact.attachment.BusyException;
import io.tandem.store.StoreException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the side channel says no (spec 11.7, 11.8). */
class FileFaultsTest {

    @ParameterizedTest
    @CsvSource({"TOO_MANY, 201", "TOO_LARGE, 201", "TOTAL, 202", "TYPE, 203"})
    void eachLimitHasItsCode(AttachmentRefusal refusal, int code) {
        assertThat(FileFaults.of(refusal).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "FILE_TYPE, 400",
        "MALFORMED, 400",
        "WRONG_KEY, 400",
        "CHAT_OVER, 400",
        "FULL, 400",
        "TOO_FAST, 400",
        "INTERNAL, 500",
        "UNAVAILABLE, 503"
    })
    void whatTheClientCannotMendHasAStatusOfItsOwn(ChatFault fault, int status) {
        assertThat(FileFaults.status(fault)).isEqualTo(status);
    }

    @ParameterizedTest(name = "too many of the chat: {0}")
    @CsvSource({"true, TOO_FAST", "false, UNAVAILABLE"})
    void aChatThatHasTooManyUnderWayIsToldOtherwiseThanWhereTheNodeHasNoRoom(boolean ofContact, ChatFault fault) {
        assertThat(FileFaults.of(new CompletionException(new BusyException(ofContact))))
                .extracting(ChatException::fault)
                .isEqualTo(fault);
    }

    @Test
    void aRefusalIsOneErrorWithItsCode() {
        assertThat(FileFaults.json(new ChatException(ChatFault.WRONG_KEY)).toString())
                .isEqualTo("{\"errors\":[{\"code\":8210,\"description\":\"The key does not fit.\"}]}");
    }

    @Test
    void whatWasThrownIsNeverShown() {
        assertThat(FileFaults.of(new CompletionException(new StoreException("secret", null))))
                .hasMessageNotContaining("secret")
                .extracting(ChatException::fault)
                .isEqualTo(ChatFault.UNAVAILABLE);
        assertThat(FileFaults.of(new IllegalStateException("secret")))
                .hasMessageNotContaining("secret")
                .extracting(ChatException::fault)
                .isEqualTo(ChatFault.INTERNAL);
    }
}
