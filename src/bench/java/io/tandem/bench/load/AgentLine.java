package io.tandem.bench.load;

import io.tandem.bench.peer.Agents;
import io.tandem.bench.peer.Peer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An agent of the interaction processor who is ready for chats, takes each that is offered, and reads the numbers in messages. */
final class AgentLine implements PipeListener {

    /** Hears of numbered messages. */
    interface Reader {

        /** A message of that visitor came to an agent. */
        void read(int visitor, long sequence);
    }

    /** How the text of a message begins: then five digits for the visitor, a blank, and nine for the message. */
    static final String MARK = "nr ";

    static final int VISITOR_DIGITS = 5;
    static final int SEQUENCE_DIGITS = 9;

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern SESSION = Pattern.compile("\"session\":\\{[^}]*\"id\":\"([^\"]+)\"");
    private static final Pattern ADDRESS = Pattern.compile("\"address\":\"([^\"]+)\"");
    private static final Pattern TARGET = Pattern.compile("\"target\":\"([^\"]+)\"");
    private static final byte[] ADDED = Bytes.of("\"interaction.message.added\"");
    private static final byte[] TEXT = Bytes.of("\"text\":\"" + MARK);

    private final String session;
    private final Reader reader;
    private final CompletableFuture<AgentLine> ready = new CompletableFuture<>();
    private final boolean works;
    private Pipe pipe;
    private boolean active;

    private AgentLine(String session, boolean works, Reader reader) {
        this.session = session;
        this.works = works;
        this.reader = reader;
    }

    /** Logs in the agent with that number among those that were hired, and makes them ready. */
    static CompletableFuture<AgentLine> open(LoadClient client, Peer peer, int number, Reader reader) {
        return open(client, peer, number, true, reader);
    }

    /** Logs in such an agent, who does not work yet. */
    static CompletableFuture<AgentLine> sitDown(LoadClient client, Peer peer, int number) {
        return open(client, peer, number, false, (visitor, sequence) -> {});
    }

    private static CompletableFuture<AgentLine> open(
            LoadClient client, Peer peer, int number, boolean works, Reader reader) {
        String prepared = prepare(peer, Agents.FIRST + number);
        AgentLine agent = new AgentLine(find(SESSION, prepared), works, reader);
        WebSocketPipe.open(client, peer.uri("ws", find(ADDRESS, prepared)), agent)
                .whenComplete((opened, failure) -> {
                    agent.pipe = opened;
                    if (failure == null) {
                        agent.send("session.start", agent.session, "{}");
                    } else {
                        agent.ready.completeExceptionally(failure);
                    }
                });
        return agent.ready;
    }

    void drop() {
        pipe.drop();
    }

    @Override
    public void received(byte[] text, int length) {
        if (Bytes.indexOf(text, 0, length, ADDED) >= 0) {
            int at = Bytes.indexOf(text, 0, length, TEXT);
            if (at >= 0) {
                int digits = at + TEXT.length;
                reader.read(
                        (int) Bytes.number(text, digits, VISITOR_DIGITS),
                        Bytes.number(text, digits + VISITOR_DIGITS + 1, SEQUENCE_DIGITS));
            }
            return;
        }
        go(new String(text, 0, length, StandardCharsets.UTF_8));
    }

    @Override
    public void failed(String why) {
        ready.completeExceptionally(new IllegalStateException(why));
    }

    private void go(String message) {
        if (message.contains("\"failure\"")) {
            failed(message);
        } else if (message.contains("\"session.initialized\"")) {
            send("session.addchannel", session, "{\"channel\":{\"endpoint\":\"chats\",\"type\":\"Chat\"}}");
        } else if (answers(message, "session.addchannel") && !works) {
            ready.complete(this);
        } else if (answers(message, "session.addchannel")) {
            send("channel.activate", session + ".C1", "{}");
        } else if (!active && message.contains("\"channel.infochanged\"") && message.contains("\"ACTIVE\"")) {
            active = true;
            send("channel.ready", session + ".C1", "{}");
        } else if (answers(message, "channel.ready")) {
            ready.complete(this);
        } else if (message.contains("\"interaction.initialized\"")) {
            send("interaction.accept", find(TARGET, message), "{}");
        }
    }

    private static boolean answers(String message, String command) {
        return message.contains("\"result\"") && message.contains("\"" + command + "\"");
    }

    private void send(String command, String target, String data) {
        pipe.send("{\"command\":\"" + command + "\",\"target\":\"" + target + "\",\"data\":" + data + "}");
    }

    private static String prepare(Peer peer, int agent) {
        String body = "{\"agent\":{\"id\":" + agent + ",\"password\":\"" + Agents.PASSWORD + "\"},\"override\":true}";
        try {
            return HTTP.send(
                            HttpRequest.newBuilder(peer.uri("http", "/processor/sessions"))
                                    .header("Content-Type", "application/json")
                                    .POST(BodyPublishers.ofString(body))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String find(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("nothing like " + pattern + " in " + text);
        }
        return found.group(1);
    }
}
