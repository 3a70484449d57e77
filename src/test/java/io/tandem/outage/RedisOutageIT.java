package io.tandem.outage;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.chat.wire.Carrier;
import io.tandem.chat.wire.ChatAgent;
import io.tandem.chat.wire.ChatJson;
import io.tandem.chat.wire.ChatVisitor;
import io.tandem.store.redis.Waiting;
import io.tandem.telxl.Floor;
import io.tandem.telxl.Listener.OperatorState;
import org.junit.jupiter.api.Test;

/** Redis is lost under clients, and comes back. */
class RedisOutageIT {

    private static final long AGENT = 9;

    @Test
    void whatWasKeptGoesOnWithoutARestart() throws Exception {
        try (Outage outage = new Outage("outage-kept", "--appendonly", "yes", "--appendfsync", "always");
                Floor before = new Floor(outage.server(), io.tandem.telxl.Carrier.WEB_SOCKET);
                ChatVisitor polling = ChatVisitor.begin(Carrier.LONG_POLLING, outage.server(), "Pat");
                ChatVisitor socket =
                        ChatVisitor.connect(Carrier.WEBSOCKET, outage.server().uri("http", "/genesys/cometd"), "bot")) {
            socket.request(ChatJson.object("{'nickname':'Sam'}"));
            before.logIn();
            long call = before.connectSeven();
            ChatAgent agent = talk(outage, polling);

            outage.begin();
            outage.end();

            try (Floor after = new Floor(outage.server(), io.tandem.telxl.Carrier.WEB_SOCKET);
                    ChatAgent again = agent.again(outage.server(), AGENT)) {
                after.assertStates(OperatorState.ON_CALL, OperatorState.WAITING);
                say(polling, "after");
                polling.eventsUpTo("after");
                again.say("here, too");
                polling.eventsUpTo("here, too");
                say(socket, "3");
                socket.eventsUpTo("Give us a number of four digits.");
                after.loopback.hangUp(call);
                after.awaitEnd(call);
                after.seven.command("op_end_wrap", "'operator_id':7");
                after.awaitState(7, OperatorState.WAITING);
                assertThat(after.loopback.place(Floor.CALLER, Floor.SALES))
                        .as("number of the next call")
                        .isGreaterThan(call);
            }
        }
    }

    @Test
    void whatIsGoneIsSaidPlainlyAndTheDayBeginsAnew() throws Exception {
        try (Outage outage = new Outage("outage-empty");
                Floor before = new Floor(outage.server(), io.tandem.telxl.Carrier.WEB_SOCKET);
                ChatVisitor polling = ChatVisitor.begin(Carrier.LONG_POLLING, outage.server(), "Pat")) {
            before.logIn();
            long call = before.connectSeven();
            ChatAgent agent = talk(outage, polling);

            outage.begin();
            outage.end();

            try (Floor after = new Floor(outage.server(), io.tandem.telxl.Carrier.WEB_SOCKET);
                    ChatAgent again = ChatAgent.ready(outage.server(), AGENT)) {
                after.assertStates(OperatorState.LOGGED_OUT, OperatorState.LOGGED_OUT);
                say(polling, "is anybody there?");
                assertThat(polling.end().toString()).as("the chat is over").contains("errors");
                after.logIn();
                long next = after.connectSeven();
                assertThat(next).as("numbers do not go back").isGreaterThan(call);
                after.loopback.hangUp(next);
                after.awaitEnd(next);
                try (ChatVisitor other = ChatVisitor.begin(Carrier.LONG_POLLING, outage.server(), "Sam")) {
                    again.accept();
                    other.agentJoined();
                    again.say("Good morning");
                    other.eventsUpTo("Good morning");
                }
            }
        }
    }

    /** Until it is taken: before the client has its session again it is told that it was not. */
    private static void say(ChatVisitor visitor, String text) {
        Waiting.until("the visitor can write", () -> visitor.send("sendMessage", "'message':'" + text + "'")
                .getBoolean("successful"));
    }

    private static ChatAgent talk(Outage outage, ChatVisitor visitor) throws Exception {
        ChatAgent agent = ChatAgent.ready(outage.server(), AGENT);
        agent.accept();
        visitor.agentJoined();
        visitor.say("before");
        visitor.eventsUpTo("before");
        return agent;
    }
}
