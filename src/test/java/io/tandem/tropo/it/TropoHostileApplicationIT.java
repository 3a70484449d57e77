package io.tandem.tropo.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.server.TandemServer;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Applications that do not answer as they should: the caller is not left in silence, and the log of the dialogue says why. */
class TropoHostileApplicationIT {

    private static final String CALLER = "01632960123";
    private static final String GREETING = "Hello.";
    private static final String APOLOGY = "We are sorry.";
    private static final int SOON_OVER = 200;
    private static final String FALLBACK = "This is the fallback.";

    private static TandemServer server;
    private static HostileApplication application;
    private static TropoDirectory directory;

    @BeforeAll
    static void start() throws Exception {
        application = HostileApplication.start();
        server = TropoDirectory.gateway("tropo-hostile")
                .setting("tandem.tropo.webhook.first-byte-timeout", "PT1S")
                .setting("tandem.tropo.webhook.timeout", "PT5S")
                .setting("tandem.tropo.apology", APOLOGY)
                .start();
        directory = new TropoDirectory(server);
    }

    @AfterAll
    static void stop() {
        server.close();
        application.close();
    }

    /** What is no success, or cannot be read, is no answer; what says nothing to do is one. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/fails, APPLICATION_FAILED, status 500",
        "/again, APPLICATION_FAILED, status 302",
        "/half, APPLICATION_FAILED, The document is not valid JSON.",
        "/other, APPLICATION_FAILED, An object with an array \"tropo\" is expected.",
        "/huge, APPLICATION_FAILED, the answer is too large",
        "/late, APPLICATION_FAILED, no answer began in time",
        "/nothing, COMPLETED, ''",
        "/page, COMPLETED, ''"
    })
    void theCallEndsAndTheLogSaysWhy(String path, String ending, String why) throws Exception {
        int before = application.requests(path);
        directory.install(application.url(path));
        LoopbackCaller caller = LoopbackCaller.calls(server, CALLER, TropoDirectory.NUMBER);
        String session = application.session();

        assertThat(caller.isOver().getJsonArray("legs").getJsonObject(0).getString("state"))
                .as("the caller's phone rings no more")
                .isEqualTo("released");
        assertThat(caller.heard()).as("a call that was never answered").isEmpty();
        assertLogged(session, ending, why);
        assertThat(application.requests(path) - before)
                .as("nothing that reached the application is sent again, and no redirect followed")
                .isEqualTo(1);
    }

    /** Whom an application has let down is told so; nothing to do is no failure. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/fails, APPLICATION_FAILED, status 500",
        "/again, APPLICATION_FAILED, status 302",
        "/half, APPLICATION_FAILED, The document is not valid JSON.",
        "/huge, APPLICATION_FAILED, the answer is too large",
        "/late, APPLICATION_FAILED, no answer began in time",
        "/nothing, COMPLETED, ''",
        "/page, COMPLETED, ''"
    })
    void theCallEndsAsWellWhenItHasBeenAnswered(String path, String ending, String why) throws Exception {
        directory.install(application.document(
                "{'say':{'value':'" + GREETING + "'}},{'on':{'event':'continue','next':'" + path + "'}}"));
        LoopbackCaller caller = LoopbackCaller.calls(server, CALLER, TropoDirectory.NUMBER);
        String session = application.session();

        caller.isOver();
        if (ending.equals("COMPLETED")) {
            assertThat(caller.heard()).containsExactly(GREETING);
        } else {
            assertThat(caller.heard()).as("nobody is left in silence").containsExactly(GREETING, APOLOGY);
        }
        assertLogged(session, ending, why);
        assertThat(application.results(session))
                .as("what was posted to %s", path)
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"/fails", "/again", "/huge", "/late"})
    void theFallbackIsAskedInItsPlace(String path) throws Exception {
        directory.installWithFallback(
                application.url(path), application.document("{'say':{'value':'" + FALLBACK + "'}}"));
        LoopbackCaller caller = LoopbackCaller.calls(server, CALLER, TropoDirectory.NUMBER);

        caller.hears(FALLBACK);
        caller.isOver();
        assertThat(application.session())
                .as("both are told of the same session")
                .isEqualTo(application.session());
    }

    /** Spec 16, point 20: an unknown verb is the event error. */
    @Test
    void anUnknownVerbIsAnErrorThatTheApplicationCanHandle() throws Exception {
        directory.install(application.document("{'say':{'value':'" + GREETING + "'}},{'dance':{'tune':'waltz'}},"
                + "{'say':{'value':'Never heard.'}},"
                + "{'on':{'event':'error','say':{'value':'Sorry.'},'next':'" + HostileApplication.pathOf("") + "'}}"));
        LoopbackCaller caller = LoopbackCaller.calls(server, CALLER, TropoDirectory.NUMBER);
        String session = application.session();

        caller.hears(GREETING, "Sorry.");
        caller.isOver();
        assertThat(caller.heard()).as("nothing after the verb").containsExactly(GREETING, "Sorry.");
        JsonObject result = application.results(session).get(0);
        assertThat(result.getBoolean("complete")).isFalse();
        assertThat(result.getString("error")).as("names the verb").contains("dance");
        assertLogged(session, "COMPLETED", "dance");
    }

    @Test
    void anUnknownVerbWithoutAHandlerEndsTheCall() throws Exception {
        directory.install(application.document("{'say':{'value':'" + GREETING + "'}},{'dance':{}}"));
        LoopbackCaller caller = LoopbackCaller.calls(server, CALLER, TropoDirectory.NUMBER);
        String session = application.session();

        caller.hears(GREETING);
        caller.isOver();
        assertLogged(session, "COMPLETED", "dance");
    }

    /** Spec 10, rule 20: a launched session has no call until {@code call} succeeds. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`{'say':{'value':'Hello?'}}`",
                "`{'ask':{'choices':{'value':'[1 DIGIT]'},'say':{'value':'Hello?'}}}`",
                "`{'transfer':{'to':'01632960001'}}`",
                "`{'record':{'url':'http://127.0.0.1:9/'}}`",
                "`{'conference':{'id':'room'}}`",
                "`{'redirect':{'to':'sip:a@b.example'}}`",
                "`{'startRecording':{'url':'http://127.0.0.1:9/'}}`"
            })
    void aVerbThatNeedsACallIsAnErrorWhereThereIsNone(String step) throws Exception {
        directory.install(application.document(
                step + ",{'on':{'event':'error','next':'" + HostileApplication.pathOf("") + "'}}"));
        String session = new Program(server).launches(directory.token("VOICE"), "");
        assertThat(application.session()).isEqualTo(session);

        assertLogged(session, "COMPLETED", "There is no call.");
        JsonObject result = application.results(session).get(0);
        assertThat(result.getString("error")).isEqualTo("There is no call.");
        assertThat(result.getBoolean("complete")).isFalse();
    }

    /** A session can be over before whoever began it knows that it has begun. */
    @Test
    void theEndOfASessionIsKeptHoweverSoonItComes() throws Exception {
        directory.install("http://10.0.0.1:9/");
        String token = directory.token("VOICE");
        List<String> sessions = new ArrayList<>();
        for (int i = 0; i < SOON_OVER; i++) {
            sessions.add(new Program(server).launches(token, ""));
        }

        for (String session : sessions) {
            assertThat(new Dialogues(server).ended(session).ending())
                    .as("of session %s", session)
                    .isEqualTo("APPLICATION_FAILED");
        }
    }

    @Test
    void theGatewayGoesOnWithOthersMeanwhile() throws Exception {
        directory.install(application.url("/late"));
        LoopbackCaller stuck = LoopbackCaller.calls(server, CALLER, TropoDirectory.NUMBER);
        application.session();
        directory.install(application.document("{'say':{'value':'" + GREETING + "'}}"));
        LoopbackCaller other = LoopbackCaller.calls(server, "01632960125", TropoDirectory.NUMBER);

        other.hears(GREETING);
        other.isOver();
        stuck.isOver();
        application.session();
    }

    /** What is told to the application's developer: of answers that are none, why; of documents that cannot be carried out, what. */
    private static void assertLogged(String session, String ending, String why) throws Exception {
        Dialogues.Dialogue dialogue = new Dialogues(server).ended(session);
        assertThat(dialogue.ending()).as("ending of %s", dialogue).isEqualTo(ending);
        assertThat(dialogue.texts("POSTED")).as("what was posted").isNotEmpty();
        List<String> reasons = dialogue.texts(ending.equals("APPLICATION_FAILED") ? "NO_ANSWER" : "WARNING");
        if (why.isEmpty()) {
            assertThat(dialogue.texts("NO_ANSWER"))
                    .as("nothing to do is an answer")
                    .isEmpty();
        } else {
            assertThat(reasons).as("why, in %s", dialogue).anyMatch(reason -> reason.contains(why));
        }
    }
}
