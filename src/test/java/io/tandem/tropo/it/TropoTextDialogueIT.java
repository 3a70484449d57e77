package io.tandem.tropo.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.chat.wire.Carrier;
import io.tandem.chat.wire.ChatJson;
import io.tandem.chat.wire.ChatVisitor;
import io.tandem.server.TandemServer;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Dialogues of people who write, by carrier's text or in a chat, with the applications that callers talk to (spec 13). */
class TropoTextDialogueIT {

    private static final String QUESTION = "Sales or support?";
    private static final String SERVICE = "bot";

    private static TandemServer server;
    private static NodeApplication applications;
    private static TropoDirectory directory;

    @BeforeAll
    static void start() {
        applications = NodeApplication.start();
        server = TropoDirectory.gateway("tropo-text").start();
        directory = new TropoDirectory(server);
    }

    @AfterAll
    static void stop() {
        server.close();
        applications.close();
    }

    @Test
    void theTextThatBeginsASessionAnswersItsFirstQuestion() throws Exception {
        directory.install(applications.url("menu"));
        Texter texter = new Texter(server, "+447700900001");
        texter.writes("Support");
        TropoSession session = applications.session();
        JsonObject started = session.posted("/menu/start").session();
        assertThat(started.getString("initialText")).isEqualTo("Support");
        assertThat(started.getJsonObject("from").getString("channel")).isEqualTo("TEXT");
        assertThat(started.getJsonObject("from").getString("network")).isEqualTo("SMS");

        JsonObject result = session.result("/menu/chosen");
        assertThat(result.getString("state")).as("of a conversation").isEqualTo("ANSWERED");
        JsonObject action = result.getJsonObject("actions");
        assertThat(action.getString("disposition")).isEqualTo("SUCCESS");
        assertThat(action.getString("value")).as("the label").isEqualTo("support");
        assertThat(action.getString("utterance")).as("as it was written").isEqualTo("Support");
        assertThat(action.getInt("confidence")).isEqualTo(100);
        assertThat(action.getInt("attempts")).isEqualTo(1);
        texter.reads("Welcome, 447700900001.", QUESTION, "You chose support by Support.");
        assertThat(session.result("/menu/hangup").getString("state")).isEqualTo("DISCONNECTED");
    }

    @Test
    void asksAgainAfterWhatIsNoAnswer() throws Exception {
        directory.install(applications.url("menu"));
        Texter texter = new Texter(server, "+447700900002");
        long contact = texter.writes("hello");
        TropoSession session = applications.session();
        session.posted("/menu/start");
        String welcome = "Welcome, 447700900002.";
        texter.reads(welcome, QUESTION, "That is neither.", QUESTION);
        assertThat(texter.writes("what?")).as("the same conversation").isEqualTo(contact);
        texter.reads(welcome, QUESTION, "That is neither.", QUESTION, "Still neither.", QUESTION);
        texter.writes("1");

        JsonObject action = session.posted("/menu/chosen").action();
        assertThat(action.getInt("attempts")).isEqualTo(3);
        assertThat(action.getString("value")).isEqualTo("sales");
        texter.reads(
                welcome, QUESTION, "That is neither.", QUESTION, "Still neither.", QUESTION, "You chose sales by 1.");
    }

    @Test
    void whatIsWrittenAfterTheEndBeginsAnotherSession() throws Exception {
        directory.install(applications.url("menu"));
        Texter texter = new Texter(server, "+447700900003");
        long first = texter.writes("sales");
        TropoSession session = applications.session();
        session.posted("/menu/start");
        session.posted("/menu/chosen");
        session.posted("/menu/hangup");
        new Dialogues(server).ended(session.id());

        assertThat(texter.writes("support"))
                .as("the conversation stays when a session ends")
                .isEqualTo(first);
        TropoSession next = applications.session();
        assertThat(next.id()).isNotEqualTo(session.id());
        assertThat(next.posted("/menu/start").session().getString("initialText"))
                .isEqualTo("support");
        assertThat(next.posted("/menu/chosen").action().getString("value")).isEqualTo("support");
    }

    @Test
    void whatIsWrittenTooEarlyWaitsForTheNextQuestion() throws Exception {
        directory.install(applications.url("memory"));
        Texter texter = new Texter(server, "+447700900004");
        texter.writes("4");
        texter.writes("2");
        TropoSession session = applications.session();
        session.posted("/memory/start");
        session.posted("/memory/second");

        assertThat(session.posted("/memory/both").cookie())
                .as("cookies are kept for texts too")
                .isEqualTo("first=4");
        texter.reads("A digit, please.", "Another one, please.", "You gave first=4 and then 2.");
    }

    @Test
    void whoWritesNothingMoreIsAskedAgain() throws Exception {
        directory.install(applications.url("menu") + "?timeout=0.5");
        Texter texter = new Texter(server, "+447700900005");
        texter.writes("hello");
        TropoSession session = applications.session();
        session.posted("/menu/start");

        JsonObject result = session.result("/menu/incomplete");
        assertThat(result.getBoolean("complete")).isFalse();
        assertThat(result.getJsonObject("actions").getString("disposition")).isEqualTo("TIMEOUT");
        texter.reads(
                "Welcome, 447700900005.",
                QUESTION,
                "That is neither.",
                QUESTION,
                "Nothing was heard.",
                QUESTION,
                "It ended by TIMEOUT after 3 attempts.");
    }

    @Test
    void anApplicationWritesToWhomAProgramNames() throws Exception {
        directory.install(applications.url("outbound"));
        String told = new Program(server)
                .launches(
                        directory.token("MESSAGING"),
                        "'to':'+447700900006','network':'SMS','from':'" + TropoDirectory.NUMBER + "'");
        TropoSession session = applications.session();
        assertThat(session.id()).isEqualTo(told);
        assertThat(session.posted("/outbound/start").session().getString("userType"))
                .isEqualTo("NONE");

        new Texter(server, "+447700900006").reads("This is a message for you.");
        assertThat(session.result("/outbound/hangup").getString("state")).isEqualTo("DISCONNECTED");
    }

    @ParameterizedTest
    @EnumSource(Carrier.class)
    void aVisitorOfAChatHasTheSameDialogue(Carrier carrier) throws Exception {
        directory.install(applications.url("menu"));
        try (ChatVisitor visitor = connect(carrier)) {
            visitor.request(ChatJson.object("{'nickname':'Pat'}"));
            visitor.say("fax");
            TropoSession session = applications.session();
            JsonObject started = session.posted("/menu/start").session();
            assertThat(started.getString("initialText"))
                    .as("what is written first begins the session")
                    .isEqualTo("fax");
            JsonObject from = started.getJsonObject("from");
            assertThat(from.getString("channel")).isEqualTo("TEXT");
            assertThat(from.getString("network")).as("of a chat").isEqualTo("JABBER");
            assertSays(visitor, "Welcome, " + from.getString("id") + ".");
            assertSays(visitor, QUESTION);
            assertSays(visitor, "That is neither.");
            assertSays(visitor, QUESTION);
            visitor.say("sales");
            JsonObject action = session.posted("/menu/chosen").action();
            assertThat(action.getString("value")).isEqualTo("sales");
            assertThat(action.getInt("attempts")).isEqualTo(2);
            assertSays(visitor, "You chose sales by sales.");
            assertThat(session.result("/menu/hangup").getString("state")).isEqualTo("DISCONNECTED");

            visitor.say("support");
            TropoSession next = applications.session();
            assertThat(next.id())
                    .as("the chat stays, and what is written next begins another session")
                    .isNotEqualTo(session.id());
            assertThat(next.posted("/menu/start").session().getString("initialText"))
                    .isEqualTo("support");
        }
    }

    @Test
    void whatAVisitorWritesFirstAnswersTheFirstQuestion() throws Exception {
        directory.install(applications.url("menu"));
        try (ChatVisitor visitor = connect(Carrier.WEBSOCKET)) {
            visitor.request(ChatJson.object("{'nickname':'Pat','text':'support'}"));
            TropoSession session = applications.session();
            assertThat(session.posted("/menu/start").session().getString("initialText"))
                    .isEqualTo("support");
            assertThat(session.posted("/menu/chosen").action().getString("value"))
                    .isEqualTo("support");
        }
    }

    @Test
    void aSignalInterruptsAQuestionInAChat() throws Exception {
        directory.install(applications.url("patience"));
        try (ChatVisitor visitor = connect(Carrier.WEBSOCKET)) {
            TropoSession session = awaitedCode(visitor);
            assertThat(new Program(server).signals(session.id(), "hurry")).isEqualTo("QUEUED");
            assertSays(visitor, "Interrupted by EXTERNAL_EVENT.");
            assertThat(session.posted("/patience/hurried").action().getString("disposition"))
                    .isEqualTo("EXTERNAL_EVENT");
        }
    }

    @Test
    void theApplicationIsToldWhenAVisitorLeaves() throws Exception {
        directory.install(applications.url("patience"));
        TropoSession session;
        try (ChatVisitor visitor = connect(Carrier.WEBSOCKET)) {
            session = awaitedCode(visitor);
        }

        JsonObject result = session.result("/patience/hangup");
        assertThat(result.getString("state")).isEqualTo("DISCONNECTED");
        assertThat(result.getBoolean("complete")).isTrue();
        assertThat(result).doesNotContainKey("actions");
    }

    /** A visitor who has written something that is no code, and is asked for it again. */
    private static TropoSession awaitedCode(ChatVisitor visitor) throws Exception {
        visitor.request(ChatJson.object("{'nickname':'Pat'}"));
        visitor.say("hello");
        TropoSession session = applications.session();
        session.posted("/patience/start");
        assertSays(visitor, "Your code, please.");
        assertSays(visitor, "Your code, please.");
        return session;
    }

    private static ChatVisitor connect(Carrier carrier) {
        return ChatVisitor.connect(carrier, server.uri("http", "/genesys/cometd"), SERVICE);
    }

    /** Reads the next message that is not the visitor's own, which must be that one and an application's. */
    private static void assertSays(ChatVisitor visitor, String text) throws Exception {
        JsonObject message = visitor.event("Message");
        while (message.getJsonObject("from").getString("type").equals("Client")) {
            message = visitor.event("Message");
        }
        assertThat(message.getString("text")).as("%s", message).isEqualTo(text);
        assertThat(message.getJsonObject("from").getString("type"))
                .as("who is nobody of the customer's")
                .isEqualTo("External");
    }
}
