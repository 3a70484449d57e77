package io.tandem.bench.load;

import io.tandem.bench.peer.Peer;
import java.time.Duration;

/** Connections that log in and leave, so many at the same time. */
public final class LoginLoad implements Load {

    private final LoadClient client;
    private final Peer peer;
    private final AskLoad.Dialect dialect;
    private final int atATime;
    private boolean again;
    private int underWay;
    private long loggedIn;
    private Throwable failure;

    /** Logs in as the dialect says. */
    public LoginLoad(LoadClient client, Peer peer, AskLoad.Dialect dialect, int atATime) {
        this.client = client;
        this.peer = peer;
        this.dialect = dialect;
        this.atATime = atATime;
    }

    @Override
    public void open() {
        // Connecting is what is measured.
    }

    @Override
    public void begin() {
        client.call(() -> {
            again = true;
            for (int i = 0; i < atATime; i++) {
                login();
            }
            return true;
        });
    }

    @Override
    public long done() {
        return client.call(() -> loggedIn);
    }

    @Override
    public void end() {
        client.call(() -> again = false);
        Quiet.until(client, () -> underWay == 0);
        if (failure != null) {
            throw new IllegalStateException(peer.name() + " refuses logins", failure);
        }
    }

    @Override
    public int doneByEach() {
        return 1;
    }

    @Override
    public Latencies pace(double perSecond, Duration time) {
        throw new UnsupportedOperationException("logins are measured at saturation only");
    }

    @Override
    public Losses losses() {
        return new Losses(0, 0);
    }

    @Override
    public void close() {
        // Each connection has been closed.
    }

    private void login() {
        underWay++;
        AskLine.open(client, peer, dialect, new AskLine.Board()).whenComplete((line, refused) -> {
            underWay--;
            if (refused != null) {
                failure = refused;
                return;
            }
            loggedIn++;
            line.drop();
            if (again) {
                login();
            }
        });
    }
}
