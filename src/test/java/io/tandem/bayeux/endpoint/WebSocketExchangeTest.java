package io.tandem.bayeux.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.bayeux.exchange.FakeWebSocket;
import io.tandem.bayeux.exchange.Refusal;
import io.tandem.bayeux.session.Node;
import io.tandem.session.CloseCode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How answers look over a WebSocket (spec 14). */
class WebSocketExchangeTest {

    private final FakeWebSocket socket = Node.of().webSocket();
    private final WebSocketExchange exchange =
            new WebSocketExchange("192.0.2.1", Optional.empty(), socket.link(), List.of());

    @Test
    void anAnswerIsOneFrame() {
        exchange.answer(List.of("{}", "{}"), written -> {});

        assertThat(socket.frames()).containsExactly("[{},{}]");
    }

    @ParameterizedTest
    @CsvSource({
        "MALFORMED, MALFORMED",
        "TOO_LARGE, TOO_LARGE",
        "REPLACED, ",
        "DRAINING, DRAINING",
        "UNAVAILABLE, STORE_LOST",
        "FAULT, FAULT"
    })
    void aRefusalClosesTheConnectionUnlessItIsAboutAnOlderConnect(Refusal refusal, CloseCode code) {
        exchange.refuse(refusal);

        assertThat(socket.closes()).isEqualTo(code == null ? List.of() : List.of(code));
        assertThat(socket.frames()).isEmpty();
    }
}
