package io.tandem.processor.direct;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.config.Settings;
import io.tandem.json.JsonText;
import io.tandem.processor.prepare.Preparation;
import io.tandem.processor.prepare.PrepareAnswer;
import io.tandem.processor.resource.Binder;
import io.tandem.processor.resource.Outlet;
import io.tandem.processor.resource.SessionResource;
import io.tandem.processor.state.AgentSession;
import io.tandem.processor.state.AgentSessions;
import io.tandem.processor.state.Ticket;
import io.tandem.session.CloseCode;
import io.tandem.session.Connection;
import io.tandem.session.GatewayObserver;
import io.tandem.session.OutboxMessage;
import io.tandem.session.Principal;
import io.tandem.session.SessionKind;
import io.tandem.session.SessionRegistry;
import io.tandem.session.Wire;
import io.tandem.store.StoreException;
import io.tandem.time.ClockAlarms;
import io.tandem.time.ManualClock;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** A bind that fails after it has opened the gateway's session. */
class HalfBoundTest {

    private final ManualClock clock = new ManualClock();
    private final GatewayObserver observer = (GatewayObserver) Proxy.newProxyInstance(
            GatewayObserver.class.getClassLoader(),
            new Class<?>[] {GatewayObserver.class},
            (proxy, method, arguments) -> null);
    private final SessionRegistry registry = new SessionRegistry(
            new Settings(name -> Optional.empty()), clock, new ClockAlarms(clock, Runnable::run), observer);
    private final Paper wire = new Paper();

    @Test
    void isAnsweredAndEndsTheConnectionOnWhichNothingElseCanBeBound() {
        DirectConversation conversation = new DirectConversation(
                registry.connect("processor", "192.0.2.1", wire),
                new DirectConversation.Means(
                        new JsonText(32),
                        new Services(registry),
                        new Prepared(),
                        new HalfBinder(),
                        new SessionResource(null),
                        observer));
        conversation.received(
                "{\"messageType\":\"coreRequest\",\"command\":\"bindService\",\"serviceId\":\"InteractionProcessor\"}");
        conversation.received(
                "{\"messageType\":\"serviceRequest\",\"serviceId\":\"InteractionProcessor\",\"request\":{}}");
        wire.written.clear();

        conversation.received("{\"messageType\":\"coreRequest\",\"command\":\"bindResource\","
                + "\"serviceId\":\"InteractionProcessor\",\"resourceId\":\"S7-1\"}");

        assertThat(wire.written).as("the answer").singleElement().asString().contains("\"unavailable\"");
        assertThat(wire.closed).as("the connection").containsExactly(CloseCode.FAULT);
    }

    /** Prepares session S7-1 whatever is asked. */
    private static final class Prepared extends Preparation {
        @Override
        public CompletionStage<PrepareAnswer> prepare(JsonObject request, String address) {
            AgentSession session = AgentSession.prepared("S7-1", 300, 7, Ticket.of("token"));
            return CompletableFuture.completedStage(new PrepareAnswer(
                    201, JsonValue.EMPTY_JSON_OBJECT, Optional.of(new AgentSessions.Prepared(session, "token"))));
        }
    }

    /** Opens the gateway's session and fails then. */
    private final class HalfBinder extends Binder {
        @Override
        public CompletionStage<Binding> bind(
                Connection connection, String sessionId, String token, String variant, Outlet outlet) {
            registry.open(
                    connection,
                    1,
                    new SessionKind("processor", variant),
                    new Principal(300, 0, OptionalLong.of(7), OptionalLong.empty()),
                    Duration.ofMinutes(1));
            return CompletableFuture.failedStage(new StoreException("unreachable", null));
        }
    }

    private static final class Paper implements Wire {

        private final List<String> written = new ArrayList<>();
        private final List<CloseCode> closed = new ArrayList<>();

        @Override
        public void drain(Batches batches) {
            for (var batch = batches.take(); !batch.isEmpty(); batch = batches.take()) {
                batch.stream().map(OutboxMessage::text).forEach(written::add);
                batches.written();
            }
        }

        @Override
        public void close(CloseCode code) {
            closed.add(code);
        }
    }
}
