package io.tandem.tropo.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.server.Gateway;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Dialogues of callers with applications on the library that applications of old are on, document by document. */
abstract class TropoDialogueScenarios {

    private static final String CALLER = "01632960123";

    private static NodeApplication applications;

    private TropoDirectory directory;

    /** Where the applications are looked after, callers call, and programs launch sessions: three clients. */
    abstract Gateway gateway();

    @BeforeAll
    static void startApplications() {
        applications = NodeApplication.start();
    }

    @BeforeEach
    void openDirectory() {
        directory = new TropoDirectory(gateway().client(0));
    }

    @AfterAll
    static void stopApplications() {
        applications.close();
    }

    @Test
    void asksACallerAndSaysWhatWasChosen() throws Exception {
        LoopbackCaller caller = call(applications.url("menu"));
        TropoSession session = begun("/menu/start");
        caller.hears("Welcome, " + CALLER + ".", "Sales or support?");
        caller.presses("1");

        JsonObject result = session.result("/menu/chosen");
        assertResult(result, session, "ANSWERED", 1, true);
        JsonObject action = result.getJsonObject("actions");
        assertThat(action)
                .as("the keys of an answer by keys (spec 4.5)")
                .containsKeys(
                        "name",
                        "attempts",
                        "disposition",
                        "confidence",
                        "interpretation",
                        "utterance",
                        "concept",
                        "value");
        assertThat(action.getString("name")).isEqualTo("department");
        assertThat(action.getInt("attempts")).isEqualTo(1);
        assertThat(action.getString("disposition")).isEqualTo("SUCCESS");
        assertThat(action.getInt("confidence")).as("keys are certain").isEqualTo(100);
        assertThat(action.getString("utterance")).as("as it was pressed").isEqualTo("1");
        assertThat(action.getString("concept")).as("the label").isEqualTo("sales");
        assertThat(action.getString("value")).as("the label").isEqualTo("sales");
        caller.hears("Welcome, " + CALLER + ".", "Sales or support?", "You chose sales by 1.");

        Posted hangup = session.posted("/menu/hangup");
        assertThat(hangup.query()).as("the handler of the latest document").isEqualTo("from=chosen");
        assertResult(hangup.result(), session, "DISCONNECTED", 2, true);
        assertThat(hangup.result()).as("nothing was asked in that document").doesNotContainKey("actions");
        caller.isOver();
        assertThat(session.unread()).as("posts after the end").isZero();
    }

    @Test
    void asksAgainAfterWhatIsNoAnswerAndGoesOnElsewhereAfterTheLastAttempt() throws Exception {
        LoopbackCaller caller = call(applications.url("menu"));
        TropoSession session = begun("/menu/start");
        String welcome = "Welcome, " + CALLER + ".";
        String question = "Sales or support?";
        caller.hears(welcome, question);
        caller.presses("9");
        caller.hears(welcome, question, "That is neither.", question);
        caller.presses("8");
        caller.hears(welcome, question, "That is neither.", question, "Still neither.", question);
        caller.presses("7");

        JsonObject result = session.result("/menu/incomplete");
        assertResult(result, session, "ANSWERED", 1, false);
        assertAction(result, "department", 3, "NOMATCH");
        caller.hears(
                welcome,
                question,
                "That is neither.",
                question,
                "Still neither.",
                question,
                "It ended by NOMATCH after 3 attempts.");
        assertThat(session.posted("/menu/hangup").query()).isEqualTo("from=incomplete");
        caller.isOver();
    }

    @Test
    void asksAgainWhoSaysNothing() throws Exception {
        LoopbackCaller caller = call(applications.url("menu") + "?timeout=0.5");
        TropoSession session = begun("/menu/start");

        JsonObject result = session.result("/menu/incomplete");
        assertResult(result, session, "ANSWERED", 1, false);
        assertAction(result, "department", 3, "TIMEOUT");
        String question = "Sales or support?";
        String silence = "Nothing was heard.";
        caller.hears(
                "Welcome, " + CALLER + ".",
                question,
                silence,
                question,
                silence,
                question,
                "It ended by TIMEOUT after 3 attempts.");
        caller.isOver();
    }

    @Test
    void isInterruptedByASignal() throws Exception {
        LoopbackCaller caller = call(applications.url("patience"));
        TropoSession session = begun("/patience/start");
        caller.hears("Your code, please.");

        assertThat(new Program(gateway().client(2)).signals(session.id(), "hurry"))
                .as("the status of a signal by POST")
                .isEqualTo("QUEUED");
        JsonObject result = session.result("/patience/hurried");
        assertThat(result.getJsonObject("actions").getString("disposition"))
                .as("what became of the question")
                .isEqualTo("EXTERNAL_EVENT");
        caller.hears("Your code, please.", "Interrupted by EXTERNAL_EVENT.");
        caller.isOver();
        assertThat(new Program(gateway().client(2)).signals(session.id(), "hurry"))
                .as("a signal for a session that is over")
                .isEqualTo("NOTFOUND");
    }

    @Test
    void goesOnAsUsualAfterASignalWithoutAHandler() throws Exception {
        LoopbackCaller caller = call(applications.url("patience"));
        TropoSession session = begun("/patience/start");
        caller.hears("Your code, please.");

        assertThat(new Program(gateway().client(2)).signalsByGet(session.id(), "stop"))
                .as("the status of a signal by GET")
                .isEqualTo("QUEUED");
        assertThat(session.posted("/patience/given").action().getString("disposition"))
                .as("continue is for all that has no handler")
                .isEqualTo("EXTERNAL_EVENT");
        caller.isOver();
    }

    @Test
    void doesNotMindASignalThatAQuestionDoesNotAllow() throws Exception {
        LoopbackCaller caller = call(applications.url("patience"));
        TropoSession session = begun("/patience/start");
        caller.hears("Your code, please.");
        new Program(gateway().client(2)).signals(session.id(), "something else");
        caller.presses("1980");

        JsonObject action = session.posted("/patience/given").action();
        assertThat(action.getString("disposition")).isEqualTo("SUCCESS");
        assertThat(action.getString("value")).isEqualTo("1980");
        assertThat(action).as("digits have no label").doesNotContainKey("concept");
        caller.hears("Your code, please.", "Your code is 1980.");
        caller.isOver();
    }

    @Test
    void tellsWhenTheCallerHangsUp() throws Exception {
        LoopbackCaller caller = call(applications.url("patience"));
        TropoSession session = begun("/patience/start");
        caller.hears("Your code, please.");
        caller.hangsUp();

        JsonObject result = session.result("/patience/hangup");
        assertResult(result, session, "DISCONNECTED", 1, true);
        assertThat(result).as("nothing was answered").doesNotContainKey("actions");
        caller.isOver();
    }

    @Test
    void bringsCookiesBackWithinASessionOnly() throws Exception {
        assertRemembers("4", "2");
        assertRemembers("7", "1");
    }

    @Test
    void callsWhomAProgramNamesAtTheLaunch() throws Exception {
        directory.install(applications.url("outbound"));
        LoopbackPhone phone = new LoopbackPhone(gateway().client(1), "01632960124");
        String told = new Program(gateway().client(2))
                .launches(directory.token("VOICE"), "'to':'01632 960124','why':'because'");

        TropoSession session = applications.session();
        assertThat(session.id()).as("what the program was told").isEqualTo(told);
        JsonObject started = session.posted("/outbound/start").session();
        assertThat(started.getString("userType")).isEqualTo("NONE");
        assertThat(started.get("callId")).as("there is no call yet").isEqualTo(JsonValue.NULL);
        assertThat(started.get("initialText")).isEqualTo(JsonValue.NULL);
        assertThat(started).as("spec 3.4").doesNotContainKeys("to", "from", "headers");
        assertThat(started.getJsonObject("parameters").getString("why")).isEqualTo("because");
        long call = phone.rings();
        phone.picksUp();
        phone.hears(call, "This is a message for you.");

        JsonObject result = session.result("/outbound/hangup");
        assertResult(result, session, "DISCONNECTED", 1, true);
        assertThat(result.getString("callId")).as("the call it made").isNotEmpty();
        assertThat(result.getString("calledid")).isEqualTo("01632960124");
    }

    @Test
    void tellsWhenWhomItCallsCannotBeReached() throws Exception {
        directory.install(applications.url("outbound"));
        new Program(gateway().client(2)).launches(directory.token("VOICE"), "'to':'01632 960003'");
        TropoSession session = begun("/outbound/start");

        assertResult(session.result("/outbound/failed"), session, "FAILED", 1, false);
    }

    private void assertRemembers(String first, String second) throws Exception {
        LoopbackCaller caller = call(applications.url("memory"));
        TropoSession session = applications.session();
        assertThat(session.posted("/memory/start").cookie())
                .as("a session begins without cookies")
                .isEmpty();
        caller.hears("A digit, please.");
        caller.presses(first);
        assertThat(session.posted("/memory/second").cookie())
                .as("none was set yet")
                .isEmpty();
        caller.hears("A digit, please.", "Another one, please.");
        caller.presses(second);
        assertThat(session.posted("/memory/both").cookie())
                .as("the cookie of this session")
                .isEqualTo("first=" + first);
        caller.hears(
                "A digit, please.", "Another one, please.", "You gave first=" + first + " and then " + second + ".");
        caller.isOver();
    }

    private static TropoSession begun(String path) throws InterruptedException {
        TropoSession session = applications.session();
        session.posted(path);
        return session;
    }

    private LoopbackCaller call(String url) throws Exception {
        directory.install(url);
        return LoopbackCaller.calls(gateway().client(1), CALLER, TropoDirectory.NUMBER);
    }

    /** What every result has (spec 4, 15). */
    private static void assertResult(
            JsonObject result, TropoSession session, String state, int sequence, boolean complete) {
        assertThat(result)
                .as("what strict clients read: %s", result)
                .containsKeys(
                        "sessionId", "callId", "state", "sessionDuration", "sequence", "complete", "error", "calledid");
        assertThat(result.getString("sessionId")).isEqualTo(session.id());
        assertThat(result.getString("state")).as("state of %s", result).isEqualTo(state);
        assertThat(result.getInt("sequence")).as("documents so far").isEqualTo(sequence);
        assertThat(result.getBoolean("complete")).as("complete in %s", result).isEqualTo(complete);
        assertThat(result.get("error")).isEqualTo(JsonValue.NULL);
        assertThat(result.getInt("sessionDuration")).isNotNegative();
    }

    /** What is told of a question that was not answered. */
    private static void assertAction(JsonObject result, String name, int attempts, String disposition) {
        JsonObject action = result.getJsonObject("actions");
        assertThat(action.keySet()).as("%s", action).containsExactlyInAnyOrder("name", "attempts", "disposition");
        assertThat(action.getString("name")).isEqualTo(name);
        assertThat(action.getInt("attempts")).isEqualTo(attempts);
        assertThat(action.getString("disposition")).isEqualTo(disposition);
    }
}
