package io.tandem.processor.direct;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.config.Settings;
import io.tandem.json.JsonText;
import io.tandem.processor.Processor;
import io.tandem.session.CloseCode;
import io.tandem.session.Connection;
import io.tandem.session.GatewayObserver;
import io.tandem.session.OutboxMessage;
import io.tandem.session.SessionRegistry;
import io.tandem.session.Wire;
import io.tandem.time.ClockAlarms;
import io.tandem.time.ManualClock;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a client learns of the services, and what it may ask of them. */
class DirectConversationTest {

    private static final String BIND =
            "{\"messageType\":\"coreRequest\",\"command\":\"bindService\",\"serviceId\":\"InteractionProcessor\"}";

    private final GatewayObserver observer = (GatewayObserver) Proxy.newProxyInstance(
            GatewayObserver.class.getClassLoader(),
            new Class<?>[] {GatewayObserver.class},
            (proxy, method, arguments) -> null);
    private final ManualClock clock = new ManualClock();
    private final SessionRegistry registry = new SessionRegistry(
            new Settings(name -> Optional.empty()), clock, new ClockAlarms(clock, Runnable::run), observer);
    private final Services services = new Services(registry);
    private final Written written = new Written();

    @Test
    void countsTheClientsThatHaveBoundTheProcessorUntilTheyGo() {
        connect();
        DirectConversation bound = connect();
        bound.received(BIND);
        bound.received(BIND);
        assertThat(services.list(true).toString())
                .as("with a stranger and a client that has bound it twice")
                .contains("\"clientCount\":1");

        bound.disconnected();
        assertThat(services.list(true).toString()).as("after it has gone").contains("\"clientCount\":0");
    }

    @Test
    void countsNobodyWhoseEndWasReportedAtOnce() {
        Connection gone = registry.connect(Processor.ACCENT, "192.0.2.1", written);
        gone.disconnected();
        services.join(gone);

        assertThat(services.list(true).toString()).contains("\"clientCount\":0");
    }

    @Test
    void tellsStrangersNoCount() {
        DirectConversation stranger = connect();
        stranger.received("{\"messageType\":\"coreRequest\",\"command\":\"getServices\"}");
        stranger.received(BIND.replace("InteractionProcessor", "ServiceMonitor"));

        assertThat(written.texts)
                .as("the list that was asked for, the binding and its event")
                .hasSize(3)
                .noneSatisfy(text -> assertThat(text).contains("clientCount"))
                .last()
                .asString()
                .contains("serviceList", "acceptingClients");
    }

    @Test
    void theProcessorKnowsNoOtherRequestThanToPrepare() {
        DirectConversation client = connect();
        client.received(BIND);
        written.texts.clear();
        client.received(
                "{\"messageType\":\"serviceRequest\",\"requestId\":\"1\",\"serviceId\":\"InteractionProcessor\","
                        + "\"request\":{\"command\":\"sing\"}}");

        assertThat(written.texts)
                .as("the answer")
                .singleElement()
                .asString()
                .contains("serviceError", "unknown_command");
    }

    private DirectConversation connect() {
        DirectConversation.Means means =
                new DirectConversation.Means(new JsonText(32), services, null, null, null, observer);
        return new DirectConversation(registry.connect(Processor.ACCENT, "192.0.2.1", written), means);
    }

    private static final class Written implements Wire {

        private final List<String> texts = new ArrayList<>();

        @Override
        public void drain(Batches batches) {
            for (var batch = batches.take(); !batch.isEmpty(); batch = batches.take()) {
                batch.stream().map(OutboxMessage::text).forEach(texts::add);
                batches.written();
            }
        }

        @Override
        public void close(CloseCode code) {}
    }
}
