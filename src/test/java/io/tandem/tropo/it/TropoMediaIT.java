package io.tandem.tropo.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.server.TandemServer;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What applications do with sound, with calls that ring and with third parties. */
class TropoMediaIT {

    private static final String CALLER = "01632960123";
    private static final String CALLS = "/api/loopback/calls/";

    private static TandemServer server;
    private static HostileApplication application;
    private static UploadPlace place;
    private static TropoDirectory directory;
    private static Rest rest;

    /** That of the call made last. */
    private String session;

    @BeforeAll
    static void start() throws Exception {
        application = HostileApplication.start();
        place = new UploadPlace();
        server = TropoDirectory.gateway("tropo-media").start();
        directory = new TropoDirectory(server);
        rest = new Rest(server);
    }

    @AfterAll
    static void stop() {
        server.close();
        place.close();
        application.close();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, audio/wav, multipart/form-data, RIFF",
        "PUT, audio/wav, audio/wav, RIFF",
        "PUT, audio/au, audio/au, .snd",
        "PUT, audio/mp3, audio/wav, RIFF"
    })
    void whatACallerSaysIsRecordedAndUploaded(String method, String format, String type, String magic)
            throws Exception {
        LoopbackCaller caller = call("{'record':{'name':'word','url':'" + place.url() + "','method':'" + method
                + "','format':'" + format + "','username':'me','password':'secret','maxSilence':1,'timeout':20,"
                + "'say':{'value':'Speak now.'}}}," + then("continue", "{'say':{'value':'Thank you.'}}"));
        caller.hears("Speak now.");
        awaitLeg(caller, leg -> leg.getBoolean("capturing"));
        caller.talks("One, two, three.");

        UploadPlace.Upload upload = place.next();
        assertThat(upload.method()).as("method").isEqualTo(method);
        assertThat(upload.type()).as("type").startsWith(type);
        assertThat(upload.authorization()).as("credentials").startsWith("Basic ");
        assertThat(upload.body()).as("a sound").contains(magic);
        if (method.equals("POST")) {
            assertThat(upload.body()).as("the form's field").contains("name=\"filename\"");
        }
        caller.isOver();
        assertThat(caller.heard()).as("what follows").last().isEqualTo("Thank you.");
        JsonObject action = action(session);
        assertThat(action.getString("disposition")).as("disposition").isEqualTo("SUCCESS");
        assertThat(action.getString("uploadStatus")).as("upload").isEqualTo("success");
        assertThat(action.getInt("duration")).as("milliseconds").isPositive();
        assertThat(new Dialogues(server).ended(session).toString())
                .as("the dialogue shows no password")
                .doesNotContain("secret");
    }

    @Test
    void silenceIsNoRecording() throws Exception {
        LoopbackCaller caller = call("{'record':{'url':'" + place.url() + "','timeout':1,'attempts':2,"
                + "'say':[{'value':'Still there?','event':'timeout'},{'value':'Speak now.'}]}},"
                + then("incomplete", "{'say':{'value':'Nothing was heard.'}}"));
        caller.isOver();
        assertThat(caller.heard())
                .as("prompts")
                .containsExactly("Speak now.", "Still there?", "Speak now.", "Nothing was heard.");
        assertThat(action(session).getString("disposition")).as("disposition").isEqualTo("TIMEOUT");
    }

    @Test
    void aRecordingEndedByHangingUpIsUploadedAllTheSame() throws Exception {
        LoopbackCaller caller = call("{'record':{'url':'" + place.url()
                + "','method':'PUT','maxSilence':20,'timeout':20}}," + then("hangup", ""));
        awaitLeg(caller, leg -> leg.getBoolean("capturing"));
        caller.talks("I have to");
        caller.hangsUp();

        assertThat(place.next().body()).as("the recording").startsWith("RIFF");
        new Dialogues(server).ended(session);
        JsonObject result = application.results(session).get(0);
        assertThat(result.getString("state")).as("state").isEqualTo("DISCONNECTED");
        assertThat(result.getJsonObject("actions").getString("disposition"))
                .as("disposition")
                .isEqualTo("SUCCESS");
    }

    @Test
    void theWholeCallIsRecordedFromStartToStop() throws Exception {
        LoopbackCaller caller = call("{'startRecording':{'url':'" + place.url()
                + "','method':'PUT'}},{'say':{'value':'Go on.'}},{'wait':{'milliseconds':500}},{'stopRecording':null},"
                + "{'say':{'value':'Done.'}}");
        caller.isOver();
        assertThat(place.next().body()).as("the recording").startsWith("RIFF");
        assertThat(caller.heard()).as("prompts").containsExactly("Go on.", "Done.");
    }

    @Test
    void callersOfOneConferenceHearOneAnotherUntilTheyLeaveIt() throws Exception {
        String document = "{'conference':{'name':'c','id':'tea','terminator':'#'}},"
                + then("continue", "{'say':{'value':'You left.'}}");
        LoopbackCaller first = call(document);
        String firstSession = session;
        awaitLeg(first, leg -> leg.containsKey("room"));
        LoopbackCaller second = call(document);
        awaitLeg(second, leg -> leg.containsKey("room"));

        first.talks("Hello?");
        awaitLeg(second, leg -> leg.getJsonArray("heard").getValuesAs(JsonObject.class).stream()
                .anyMatch(heard -> heard.getString("what").equals("Hello?")));
        first.presses("#");
        first.isOver();
        assertThat(first.heard()).as("after the conference").last().isEqualTo("You left.");
        assertThat(action(firstSession).getString("disposition"))
                .as("disposition")
                .isEqualTo("SUCCESS");
        second.hangsUp();
        second.isOver();
    }

    @Test
    void aCallThatRingsIsDeflected() throws Exception {
        LoopbackCaller caller = call("{'redirect':{'to':'sip:desk@example.com'}}");
        JsonObject over = caller.isOver();
        assertThat(leg(over).getString("redirectedTo")).as("where to").isEqualTo("sip:desk@example.com");
        assertThat(new Dialogues(server).ended(session).ending()).as("ending").isEqualTo("REDIRECTED");
    }

    @Test
    void aCallThatRingsIsRefused() throws Exception {
        LoopbackCaller caller = call("{'reject':null}");
        caller.isOver();
        assertThat(caller.heard()).as("nothing was said").isEmpty();
        assertThat(new Dialogues(server).ended(session).ending()).as("ending").isEqualTo("REJECTED");
    }

    @Test
    void aThirdPartyIsToldSomethingByVoiceWhileTheCallGoesOn() throws Exception {
        LoopbackPhone phone = new LoopbackPhone(server, "01632960321");
        LoopbackCaller caller = call("{'say':{'value':'One moment.'}},{'message':{'to':'01632 960 321',"
                + "'say':{'value':'Somebody is here.'}}},{'say':{'value':'They know.'}}");
        caller.hears("One moment.");
        long call = phone.rings();
        phone.picksUp();
        phone.hears(call, "Somebody is here.");
        caller.isOver();
        assertThat(caller.heard()).as("prompts").containsExactly("One moment.", "They know.");
        phone.isQuiet();
    }

    @Test
    void aThirdPartyIsToldSomethingByText() throws Exception {
        LoopbackCaller caller = call("{'message':{'to':'+447700900456','network':'SMS',"
                + "'say':{'value':'Your turn.'}}},{'say':{'value':'Sent.'}}");
        caller.isOver();
        assertThat(caller.heard()).as("prompts").containsExactly("Sent.");
        rest.await(
                "/api/texts?customer=300&limit=100", texts -> texts.toString().contains("Your turn."));
    }

    @Test
    void wordsAnswerWhatIsAsked() throws Exception {
        LoopbackCaller caller = call("{'ask':{'name':'colour','say':{'value':'Which colour?'},"
                + "'choices':{'value':'red(red, crimson), blue'}}}," + then("continue", "{'say':{'value':'Fine.'}}"));
        caller.hears("Which colour?");
        caller.talks("crimson");
        caller.isOver();
        JsonObject action = action(session);
        assertThat(action.getString("value")).as("value").isEqualTo("red");
        assertThat(action.getString("utterance")).as("utterance").isEqualTo("crimson");
    }

    @Test
    void keysArePressedAfterTheAnswer() throws Exception {
        LoopbackCaller caller = call("{'transfer':{'to':'01632960321;postd=42'}}");
        LoopbackPhone phone = new LoopbackPhone(server, "01632960321");
        phone.rings();
        phone.picksUp();
        rest.await(CALLS + caller.id(), call -> call.getJsonArray("legs").getValuesAs(JsonObject.class).stream()
                .flatMap(leg -> leg.getJsonArray("heard").getValuesAs(JsonObject.class).stream())
                .anyMatch(heard -> heard.getString("kind").equals("tones")
                        && heard.getString("what").equals("42")));
        phone.hangsUp();
        caller.isOver();
    }

    @Test
    void whatIsSecretIsShownToNobody() throws Exception {
        LoopbackCaller caller = call("{'generalLogSecurity':'suppress'},{'ask':{'say':{'value':'Your PIN?'},"
                + "'choices':{'value':'[4 DIGITS]'}}}," + then("continue", "{'say':{'value':'Thanks.'}}"));
        caller.hears("Your PIN?");
        caller.presses("4711");
        caller.isOver();
        assertThat(new Dialogues(server).ended(session).toString())
                .as("the dialogue")
                .doesNotContain("4711")
                .contains("***");
    }

    @Test
    void theApplicationIsToldWhatBecomesOfItsSessions() throws Exception {
        String url = application.document("{'say':{'value':'Hello.'}}");
        rest.send(
                "PUT",
                "/api/applications/90",
                "{'voiceUrl':'" + url.replace("'", "%27") + "','statusUrl':'" + place.url() + "'}",
                200);
        LoopbackCaller caller = LoopbackCaller.calls(server, CALLER, TropoDirectory.NUMBER);
        session = application.session();
        caller.isOver();
        List<JsonObject> told = List.of(place.next().json(), place.next().json());
        assertThat(told)
                .as("what was told")
                .extracting(status -> status.getJsonObject("status").getString("sessionId"))
                .containsOnly(session);
        assertThat(told)
                .extracting(status -> status.getJsonObject("status").getString("state"))
                .containsExactlyInAnyOrder("STARTED", "ENDED");
    }

    private LoopbackCaller call(String steps) throws Exception {
        directory.install(application.document(steps));
        LoopbackCaller caller = LoopbackCaller.calls(server, CALLER, TropoDirectory.NUMBER);
        session = application.session();
        return caller;
    }

    /** A handler that posts the result, and is answered by further steps. */
    private static String then(String event, String steps) {
        return "{'on':{'event':'" + event + "','next':'" + HostileApplication.pathOf(steps) + "'}}";
    }

    /** The one action of the first result of a session. */
    private static JsonObject action(String session) throws Exception {
        new Dialogues(server).ended(session);
        return application.results(session).get(0).getJsonObject("actions");
    }

    private static void awaitLeg(LoopbackCaller caller, Predicate<JsonObject> expected) throws Exception {
        rest.await(CALLS + caller.id(), call -> expected.test(leg(call)));
    }

    private static JsonObject leg(JsonObject call) {
        return call.getJsonArray("legs").getJsonObject(0);
    }
}
