package io.tandem.chat.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/** What clients and the log are told of a failure. */
class ChatExceptionTest {

    @Test
    void aFaultOfOursKeepsItsCauseForTheLogAndShowsNothingOfIt() {
        RuntimeException fault = new IllegalStateException("secret");
        ChatException shown =
                ChatException.of(new CompletionException(ChatException.of(fault).atStart()));

        assertThat(shown.fault()).as("what it is").isEqualTo(ChatFault.INTERNAL);
        assertThat(shown.endsChat()).as("there is no chat").isTrue();
        assertThat(shown).as("shown to the client").hasMessage(ChatFault.INTERNAL.description());
        assertThat(shown).as("found in the log").hasCause(fault);
    }
}
