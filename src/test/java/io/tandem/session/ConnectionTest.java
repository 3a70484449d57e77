package io.tandem.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ConnectionTest {

    private static final Duration START_TIMEOUT = Duration.ofSeconds(30);

    private final Gateway gateway = new Gateway();
    private final FakeWire wire = FakeWire.immediate();

    @Test
    void worksOutsideOfEverySessionUntilItHasOneOfItsOwn() {
        Connection without = gateway.connect(FakeWire.immediate());
        List<Boolean> active = new ArrayList<>();
        GatewaySession other = gateway.session(wire);

        other.within(() -> without.handle(0, () -> {
            active.add(new GatewaySessionContext().isActive());
            return CompletableFuture.completedStage(null);
        }));

        assertThat(active).as("on a thread that serves another session").containsExactly(false);
    }

    @Test
    void isClosedWhenNoSessionIsStartedInTime() {
        gateway.connect(wire);

        gateway.pass(START_TIMEOUT.minusSeconds(1));
        assertThat(wire.closes()).as("still in time").isEmpty();

        gateway.pass(Duration.ofSeconds(1));
        assertThat(wire.closes()).containsExactly(CloseCode.NOT_STARTED);
        assertThat(gateway.counts.ended).as("no session, so none ended").isEmpty();
    }

    @Test
    void signsOfLifeDoNotExtendTheTimeForStartingASession() {
        Connection connection = gateway.connect(wire);

        gateway.pass(START_TIMEOUT.minusSeconds(1));
        connection.heard();
        gateway.pass(Duration.ofSeconds(1));

        assertThat(wire.closes()).containsExactly(CloseCode.NOT_STARTED);
    }

    @Test
    void livesWhileItIsHeardEveryThirtySeconds() {
        GatewaySession session = gateway.session(wire);

        for (int i = 0; i < 120; i++) {
            gateway.pass(Duration.ofSeconds(30));
            session.connection().heard();
        }

        assertThat(wire.closes()).as("after an hour").isEmpty();
        assertThat(session.connection().hasEnded()).isFalse();
    }

    @Test
    void endsWhenItIsSilentForTheIdleLimit() {
        Connection connection = gateway.connect(wire);
        gateway.pass(Duration.ofSeconds(20));
        gateway.open(connection);

        gateway.pass(Gateway.IDLE_LIMIT.minusSeconds(1));
        assertThat(wire.closes()).as("counted from the start of the session").isEmpty();

        gateway.pass(Duration.ofSeconds(1));
        assertThat(wire.closes()).containsExactly(CloseCode.IDLE);
        assertThat(gateway.counts.ended).containsExactly(CloseCode.IDLE);
    }

    @Test
    void isCutOffWhenAWriteIsStuck() {
        FakeWire stuck = FakeWire.held();
        GatewaySession session = gateway.session(stuck);
        session.connection().send("m");
        stuck.begin();

        gateway.pass(Duration.ofSeconds(20));
        assertThat(stuck.closes()).as("exactly the send time-out").isEmpty();
        gateway.pass(Duration.ofSeconds(1));

        assertThat(stuck.closes()).containsExactly(CloseCode.SLOW_CLIENT);
        assertThat(gateway.counts.ended).containsExactly(CloseCode.SLOW_CLIENT);
    }

    @Test
    void endsItsSessionWhenTheOutboxCutsItOff() {
        FakeWire held = FakeWire.held();
        Gateway small = new Gateway("tandem.session.outbox-messages", "1");
        GatewaySession session = small.session(held);

        session.connection().send("a");
        session.connection().send("b");

        assertThat(session.connection().hasEnded()).isTrue();
        assertThat(small.counts.ended).containsExactly(CloseCode.SLOW_CLIENT);
    }

    /** The story: the transport reported the end from inside the close, and the session counted as ended by its client. */
    @Test
    void keepsItsReasonWhenTheTransportReportsTheEndAtOnce() {
        FakeWire prompt = FakeWire.immediate();
        GatewaySession finished = gateway.session(prompt);
        prompt.whenClosing(finished.connection()::disconnected);

        finished.connection().finish(CloseCode.IDLE);
        assertThat(gateway.counts.ended).containsExactly(CloseCode.IDLE);

        GatewaySession aborted = gateway.session(prompt);
        prompt.whenClosing(aborted.connection()::disconnected);
        aborted.connection().abort(CloseCode.FLOODING);
        assertThat(gateway.counts.ended).containsExactly(CloseCode.IDLE, CloseCode.FLOODING);
    }

    @Test
    void isCutOffForFlooding() {
        Gateway strict = new Gateway("tandem.session.rate", "1", "tandem.session.burst", "2");
        Connection connection = strict.connect(wire);

        List<Connection.Admission> admissions = new ArrayList<>();
        for (int i = 0; i < 23; i++) {
            admissions.add(connection.admit());
        }

        assertThat(admissions.subList(0, 2)).as("the burst").containsOnly(Connection.Admission.ADMITTED);
        assertThat(admissions.subList(2, 22)).as("ten times the burst").containsOnly(Connection.Admission.REFUSED);
        assertThat(admissions.get(22)).isEqualTo(Connection.Admission.CUT);
        assertThat(wire.closes()).containsExactly(CloseCode.FLOODING);
    }

    @Test
    void endsTheSessionOnlyAfterTheRunningWork() {
        GatewaySession session = gateway.session(wire);
        CompletableFuture<Void> slow = new CompletableFuture<>();
        session.connection().handle(0, () -> slow);

        session.connection().finish(CloseCode.NORMAL);
        assertThat(gateway.counts.ended).as("a message is still being handled").isEmpty();
        assertThat(session.connection().handle(0, () -> slow))
                .as("no more work")
                .isFalse();

        slow.complete(null);
        assertThat(gateway.counts.ended).containsExactly(CloseCode.NORMAL);
    }

    @Test
    void handlesWorkInsideTheScopeOfItsSession() {
        GatewaySession session = gateway.session(wire);
        List<GatewaySession> current = new ArrayList<>();

        session.connection().handle(0, () -> {
            current.add(GatewaySessionContext.current());
            return CompletableFuture.completedStage(null);
        });

        assertThat(current).containsExactly(session);
        assertThat(new GatewaySessionContext().isActive()).as("left again").isFalse();
    }
}
