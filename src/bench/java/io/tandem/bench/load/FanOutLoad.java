package io.tandem.bench.load;

import io.tandem.bench.peer.Peer;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** A few Bayeux sessions publish on channels to which many others have subscribed. */
public final class FanOutLoad implements Load {

    private static final int PUBLISHERS = 4;

    private final LoadClient client;
    private final Peer peer;
    private final BayeuxSession.Kind kind;
    private final List<String> channels;
    private final Crowd crowd;
    private final int window;
    private final Tally tally;
    private List<BayeuxSession> sessions = List.of();
    private List<BayeuxSession> publishers = List.of();
    private boolean again;
    private int nextPublisher;
    private int nextChannel;

    /**
     * Who has subscribed to what: each session to so many channels, in a circle, so that all channels have equally many receivers.
     *
     * @param sessions how many subscribe
     * @param channels how many channels there are
     * @param ofEach to how many of them each session subscribes
     */
    public record Crowd(int sessions, int channels, int ofEach) {

        /** All on one channel. */
        public static Crowd onOneChannel(int sessions) {
            return new Crowd(sessions, 1, 1);
        }

        /** How many get what is published on one of the channels. */
        public int receivers() {
            return sessions * ofEach / channels;
        }
    }

    /**
     * For that crowd.
     *
     * @param above the name above those of all channels; one that no earlier load had, whose sessions may not have expired yet
     * @param window how many publications are under way at saturation
     */
    public FanOutLoad(LoadClient client, Peer peer, BayeuxSession.Kind kind, String above, Crowd crowd, int window) {
        this.client = client;
        this.peer = peer;
        this.kind = kind;
        this.channels = IntStream.range(0, crowd.channels())
                .mapToObj(number -> above + "/" + number)
                .toList();
        this.crowd = crowd;
        this.window = window;
        this.tally = new Tally(crowd.sessions(), PUBLISHERS, this::completed);
    }

    @Override
    public void open() {
        sessions = Crowds.open(
                crowd.sessions(), i -> new BayeuxSession(client, peer, kind, i, tally).start(channelsOf(i)));
        publishers = Crowds.open(PUBLISHERS, i -> new BayeuxSession(client, peer, kind, i, tally)
                .start(List.of())
                .thenCompose(BayeuxSession::alsoPublish));
    }

    @Override
    public void begin() {
        client.call(() -> {
            again = true;
            for (int i = 0; i < window; i++) {
                publish(i % PUBLISHERS, System.nanoTime());
            }
            return true;
        });
    }

    @Override
    public long done() {
        return client.call(tally::arrived);
    }

    @Override
    public long pieces() {
        return client.call(tally::pieces);
    }

    @Override
    public void end() {
        client.call(() -> again = false);
        settle();
    }

    @Override
    public int doneByEach() {
        return crowd.receivers();
    }

    @Override
    public Latencies pace(double perSecond, Duration time) {
        client.call(() -> {
            tally.clearLatencies();
            return true;
        });
        new Pacer(client).run(perSecond, time, intended -> {
            publish(nextPublisher, intended);
            nextPublisher = (nextPublisher + 1) % PUBLISHERS;
        });
        settle();
        return client.call(tally::latencies);
    }

    @Override
    public Losses losses() {
        return client.call(tally::losses);
    }

    @Override
    public void close() {
        client.call(() -> {
            sessions.forEach(BayeuxSession::drop);
            publishers.forEach(BayeuxSession::drop);
            return true;
        });
    }

    private void publish(int publisher, long intendedNanos) {
        publishers
                .get(publisher)
                .publish(
                        channels.get(nextChannel),
                        publisher,
                        tally.publish(publisher, crowd.receivers(), intendedNanos));
        nextChannel = (nextChannel + 1) % channels.size();
    }

    private List<String> channelsOf(int session) {
        return IntStream.range(0, crowd.ofEach())
                .mapToObj(i -> channels.get((session * crowd.ofEach() + i) % channels.size()))
                .toList();
    }

    private void completed(int publisher) {
        if (again) {
            publish(publisher, System.nanoTime());
        }
    }

    private void settle() {
        Quiet.until(client, tally::settled);
        String trouble = client.call(tally::trouble);
        if (trouble != null) {
            throw new IllegalStateException(trouble);
        }
    }
}
