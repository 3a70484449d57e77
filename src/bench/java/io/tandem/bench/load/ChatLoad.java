package io.tandem.bench.load;

import io.tandem.bench.peer.Peer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Visitors who write over Bayeux to agents who read at desktops of the interaction processor. */
public final class ChatLoad implements Load {

    private static final String CHANNEL = "/service/chatV2/customer-support";
    private static final String WORDS = " Good morning, my order has not arrived yet. Could you tell me where it is?";
    private static final byte[] AGENT = Bytes.of("\"type\":\"Agent\"");

    private final LoadClient client;
    private final Peer peer;
    private final int firstAgent;
    private final int chats;
    private final List<AgentLine> agents = new ArrayList<>();
    private final List<BayeuxSession> visitors = new ArrayList<>();
    private final List<CompletableFuture<Void>> joined = new ArrayList<>();
    private final LongQueue[] due;
    private final long[] written;
    private final long[] read;
    private Latencies latencies = new Latencies();
    private long sent;
    private long arrived;
    private long doubled;
    private boolean again;
    private long upTo;
    private String trouble;
    private int next;

    /** For that many chats at a time, each with an agent of its own; the agents are hired ones from that number on, 0 for the first. */
    public ChatLoad(LoadClient client, Peer peer, int firstAgent, int chats) {
        this.firstAgent = firstAgent;
        this.client = client;
        this.peer = peer;
        this.chats = chats;
        this.written = new long[chats];
        this.read = new long[chats];
        this.due = new LongQueue[chats];
        for (int i = 0; i < chats; i++) {
            due[i] = new LongQueue();
            joined.add(new CompletableFuture<>());
        }
    }

    @Override
    public void open() {
        agents.addAll(Crowds.open(chats, i -> AgentLine.open(client, peer, firstAgent + i, this::read)));
        BayeuxSession.Kind kind = new BayeuxSession.Kind(Way.WEBSOCKET, false, "/cometd");
        visitors.addAll(Crowds.open(chats, i -> new BayeuxSession(client, peer, kind, i, new Inbox())
                .start(List.of())
                .thenCompose(BayeuxSession::alsoPublish)));
        client.execute(() -> visitors.forEach(
                visitor -> visitor.tell(CHANNEL, "{\"operation\":\"requestChat\",\"nickname\":\"Pat\"}")));
        joined.forEach(LoadClient::await);
    }

    @Override
    public void begin() {
        client.call(() -> {
            again = true;
            for (int i = 0; i < chats; i++) {
                write(i, System.nanoTime());
            }
            return true;
        });
    }

    /** Has each visitor write so many more, the next when one before has arrived; returns when all have arrived. */
    public void writeEach(int more) {
        client.call(() -> {
            upTo = written[0] + more;
            for (int i = 0; i < chats; i++) {
                write(i, System.nanoTime());
            }
            return true;
        });
        settle();
    }

    @Override
    public long done() {
        return client.call(() -> arrived);
    }

    @Override
    public void end() {
        client.call(() -> again = false);
        settle();
    }

    @Override
    public int doneByEach() {
        return 1;
    }

    @Override
    public Latencies pace(double perSecond, Duration time) {
        client.call(() -> latencies = new Latencies());
        new Pacer(client).run(perSecond, time, intended -> {
            write(next, intended);
            next = (next + 1) % chats;
        });
        settle();
        return client.call(() -> latencies);
    }

    @Override
    public Losses losses() {
        return client.call(() -> new Losses(sent - arrived, doubled));
    }

    @Override
    public void close() {
        client.call(() -> {
            visitors.forEach(BayeuxSession::drop);
            agents.forEach(AgentLine::drop);
            return true;
        });
    }

    private void write(int visitor, long intendedNanos) {
        sent++;
        due[visitor].add(intendedNanos);
        visitors.get(visitor)
                .tell(
                        CHANNEL,
                        "{\"operation\":\"sendMessage\",\"message\":\""
                                + AgentLine.MARK
                                + digits(visitor, AgentLine.VISITOR_DIGITS)
                                + ' '
                                + digits(++written[visitor], AgentLine.SEQUENCE_DIGITS)
                                + WORDS
                                + "\"}");
    }

    private void read(int visitor, long sequence) {
        if (sequence <= read[visitor]) {
            doubled++;
            return;
        }
        read[visitor] = sequence;
        arrived++;
        latencies.add(System.nanoTime() - due[visitor].poll());
        if (again || written[visitor] < upTo) {
            write(visitor, System.nanoTime());
        }
    }

    private void settle() {
        boolean settled = Quiet.until(client, () -> sent == arrived || trouble != null);
        String what =
                settled ? client.call(() -> trouble) : client.call(() -> sent - arrived) + " messages never arrived";
        if (what != null) {
            throw new IllegalStateException(what);
        }
    }

    private static String digits(long number, int count) {
        String plain = Long.toString(number);
        return "0".repeat(count - plain.length()) + plain;
    }

    private final class Inbox implements BayeuxSession.Listener {

        @Override
        public void event(int session, int publisher, long sequence) {
            // Visitors are told of no numbered event.
        }

        @Override
        public void came(int session, byte[] text, int length) {
            CompletableFuture<Void> agent = joined.get(session);
            if (!agent.isDone() && Bytes.indexOf(text, 0, length, AGENT) >= 0) {
                agent.complete(null);
            }
        }

        @Override
        public void trouble(String what) {
            trouble = what;
        }
    }
}
