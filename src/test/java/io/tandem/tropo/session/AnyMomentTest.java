package io.tandem.tropo.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.contact.command.CaptureOver;
import io.tandem.contact.command.PlayOver;
import io.tandem.contact.command.RoomOver;
import io.tandem.contact.floor.SwitchInstruction;
import io.tandem.contact.model.CaptureResult;
import io.tandem.contact.model.LegId;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A dialogue with all that calls can do, of which the node that sees to it dies at each of its updates in turn, before it took
 * effect or thereafter: for everybody else it is the same dialogue as without that.
 */
class AnyMomentTest {

    private static final String TO = "'timeout':60";
    private static final List<String> DOCUMENTS = List.of(
            "{'ask':{'name':'n'," + TO + ",'choices':{'value':'[1 DIGIT]'},'say':[{'value':'Which?'}]}}",
            "{'record':{'name':'r','url':'http://app.example/up','say':{'value':'Speak'}}}",
            "{'transfer':{'name':'t','to':'1000002'," + TO + ",'on':["
                    + "{'event':'ring','say':{'value':'tune'}},"
                    + "{'event':'connect','ask':{" + TO + ",'choices':{'value':'1'},'say':{'value':'Take it?'}}}]}}",
            "{'message':{'to':'1000003'," + TO + ",'say':{'value':'Fire'}}}",
            "{'conference':{'name':'c','id':'room'}}",
            "{'say':{'value':'Bye'}},{'hangup':null}");
    private static final String NEXT =
            ",{'on':[{'event':'continue','next':'/next'},{'event':'hangup','next':'/gone'}]}";

    /** What became of it. */
    private record Day(
            List<String> results,
            List<String> heard,
            List<String> dialled,
            List<String> uploaded,
            String ending,
            int updates) {}

    @Test
    void nobodyDies() {
        Day day = day(Integer.MAX_VALUE, false);

        assertThat(day.results()).as("results of all documents").hasSize(DOCUMENTS.size() + 1);
        assertThat(day.heard()).containsExactlyInAnyOrder("Which?", "Speak", "tune", "Take it?", "Fire", "Bye");
        assertThat(day.dialled()).containsExactly("1000002", "1000003");
        assertThat(day.uploaded()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theOwnerDiesAtAnyMoment(boolean committed) {
        Day expected = day(Integer.MAX_VALUE, false);
        assertThat(expected.updates()).isGreaterThan(30);
        for (int moment = 1; moment <= expected.updates(); moment++) {
            Day day = day(moment, committed);
            assertThat(day.results())
                    .as("results, each once, if the node dies at its update " + moment)
                    .isEqualTo(expected.results());
            assertThat(day.heard()).as("what is said, moment " + moment).hasSameElementsAs(expected.heard());
            assertThat(day.heard()).as("once, moment " + moment).hasSameSizeAs(expected.heard());
            assertThat(day.dialled()).as("who is called, moment " + moment).isEqualTo(expected.dialled());
            assertThat(day.uploaded()).as("uploads, moment " + moment).containsAll(expected.uploaded());
            assertThat(day.ending()).as("moment " + moment).isEqualTo(expected.ending());
        }
    }

    private Day day(int moment, boolean committed) {
        Rig rig = new Rig();
        rig.join("second");
        rig.join("third");
        rig.pass(Duration.ofMinutes(1));
        RigNode node = rig.nodes.stream()
                .filter(one -> one.nodes.isResponsible("tropo-contact/1000001"))
                .findFirst()
                .orElseThrow();
        int before = node.store.updates();
        node.store.dieAt(moment == Integer.MAX_VALUE ? moment : before + moment, committed);
        Map<String, String> results = new LinkedHashMap<>();
        rig.application.onPost = (id, body) -> {
            String seen = summary(body);
            assertThat(results.getOrDefault(id, seen))
                    .as("the same message is the same")
                    .isEqualTo(seen);
            results.put(id, seen);
            int document = body.containsKey("session")
                    ? 0
                    : body.getJsonObject("result").getInt("sequence");
            String steps = document < DOCUMENTS.size() ? DOCUMENTS.get(document) + NEXT : "";
            return FakeApplication.answered(200, "{\"tropo\":[" + steps.replace('\'', '"') + "]}");
        };
        LegId[] caller = new LegId[1];
        rig.telephony.onTold =
                instruction -> rig.alarms.set(Duration.ofSeconds(1), () -> obey(rig, caller[0], instruction));
        caller[0] = new LegId(1_000_001, 1);
        rig.call();
        int deadFor = 0;
        for (int second = 0; second < 120; second++) {
            rig.pass(Duration.ofSeconds(1));
            deadFor += node.store.isDead() ? 1 : 0;
            if (deadFor == 8) {
                node.bury();
            }
        }
        List<String> heard = rig.telephony.all(SwitchInstruction.Play.class).stream()
                .flatMap(play -> play.prompts().stream())
                .map(prompt -> prompt.value())
                .toList();
        List<String> dialled = rig.telephony.all(SwitchInstruction.Dial.class).stream()
                .map(SwitchInstruction.Dial::address)
                .toList();
        return new Day(
                List.copyOf(results.values()),
                heard,
                dialled,
                List.copyOf(rig.application.uploaded),
                String.valueOf(rig.dialogues.endings().values()),
                node.store.updates() - before);
    }

    /** What a program can tell results by. */
    private static String summary(JsonObject body) {
        if (body.containsKey("session")) {
            return "session";
        }
        JsonObject result = body.getJsonObject("result");
        String action = result.get("actions") instanceof JsonObject one
                ? one.getString("name", "") + ' ' + one.getString("disposition", "") + ' ' + one.getString("value", "")
                : "";
        return result.getInt("sequence") + " " + result.getString("state") + ' ' + action;
    }

    /** Everybody does what they are asked to. */
    private static void obey(Rig rig, LegId caller, SwitchInstruction instruction) {
        if (instruction instanceof SwitchInstruction.Play play) {
            String said = play.prompts().get(0).value();
            if (said.equals("Which?")) {
                rig.press(caller, "3");
            } else if (said.equals("Take it?")) {
                rig.press(play.leg(), "1");
            } else if (!said.equals("tune")) {
                rig.run(at -> new PlayOver(play.leg(), play.play(), at));
            }
        } else if (instruction instanceof SwitchInstruction.Capture capture) {
            CaptureResult result = new CaptureResult(Duration.ofSeconds(3), Optional.of("1-1-1.wav"));
            rig.run(at -> new CaptureOver(capture.leg(), capture.capture(), result, at));
        } else if (instruction instanceof SwitchInstruction.Dial dial) {
            rig.answer(dial.leg());
        } else if (instruction instanceof SwitchInstruction.Bridge bridge) {
            bridge.legs().stream().skip(1).forEach(rig::hangUp);
        } else if (instruction instanceof SwitchInstruction.JoinRoom join) {
            rig.run(at -> new RoomOver(join.leg(), true, at));
        }
    }
}
