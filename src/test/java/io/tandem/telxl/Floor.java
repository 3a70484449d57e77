package io.tandem.telxl;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.client.Loopback;
import io.tandem.server.Gateway;
import io.tandem.telxl.Listener.OperatorState;
import java.util.List;

/** The demo's customer at work: sessions of operators 7 and 8, one of their customer, and callers. */
public final class Floor implements AutoCloseable {

    /** Number of the queue that both operators serve. */
    public static final String SALES = "01632 960010";

    /** Somebody's number. */
    public static final String CALLER = "01632 960123";

    public final Listener seven;
    public final Listener eight;
    public final Listener customer;
    public final Loopback loopback;

    /** Starts the three sessions; nobody is logged in. */
    public Floor(Gateway server, Carrier carrier) throws InterruptedException {
        seven = Listener.start(carrier.connect(server.client(0)), "operator 7", "Mr Black", "'agent_id':7");
        eight = Listener.start(carrier.connect(server.client(1)), "operator 8", "Mr Black", "'agent_id':8");
        customer = Listener.start(carrier.connect(server.client(2)), "customer", "Mr Black", "'config_id':1");
        loopback = new Loopback(server);
    }

    /** All sessions. */
    public List<Listener> sessions() {
        return List.of(seven, eight, customer);
    }

    /** Logs operator 7 in, then operator 8, so that 7 has waited longer. */
    public void logIn() throws InterruptedException {
        logInSeven();
        logInEight();
    }

    /** Logs operator 7 in. */
    public void logInSeven() throws InterruptedException {
        seven.command("op_login", "'operator_id':7");
        awaitState(7, OperatorState.WAITING);
    }

    /** Logs operator 8 in. */
    public void logInEight() throws InterruptedException {
        eight.command("op_login", "'operator_id':8");
        awaitState(8, OperatorState.WAITING);
    }

    /** Waits until an operator's own session and the customer's have been told of that state. */
    public void awaitState(long operatorId, OperatorState state) throws InterruptedException {
        (operatorId == 7 ? seven : eight).awaitState(operatorId, state);
        customer.awaitState(operatorId, state);
    }

    /** Waits until all sessions have been told that the call is over. */
    public void awaitEnd(long call) throws InterruptedException {
        for (Listener session : sessions()) {
            session.await("call_end", "call_id", call);
        }
    }

    /** A caller whom operator 7 answers. */
    public long connectSeven() throws Exception {
        long call = loopback.place(CALLER, SALES);
        awaitState(7, OperatorState.RINGING);
        seven.command("call_answer", "'operator_id':7");
        seven.await("call_new_state", "operator_id", 7, "call_id", call, "new_state", 6);
        return call;
    }

    /** Checks what the gateway itself says about the operators. */
    public void assertStates(OperatorState ofSeven, OperatorState ofEight) throws InterruptedException {
        assertThat(customer.stateOf(7)).as("state of operator 7").isEqualTo(ofSeven.code());
        assertThat(customer.stateOf(8)).as("state of operator 8").isEqualTo(ofEight.code());
    }

    /** Logs both out, whatever they wait in, and so shows that nobody is stuck. */
    public void logOut() throws InterruptedException {
        seven.command("op_logout", "'operator_id':7");
        awaitState(7, OperatorState.LOGGED_OUT);
        eight.command("op_logout", "'operator_id':8");
        awaitState(8, OperatorState.LOGGED_OUT);
    }

    @Override
    public void close() {
        sessions().forEach(Listener::close);
    }
}
