package io.tandem.tropo.execution;

import io.tandem.tropo.document.Channel;
import io.tandem.tropo.document.Say;
import io.tandem.tropo.document.read.DocumentReader;
import io.tandem.tropo.wire.Endpoint;
import io.tandem.tropo.wire.Session;
import io.tandem.tropo.wire.UserType;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/** A session that is played through: what happens is given, and what is done about it is told in words. */
final class Scene {

    static final URI URL = URI.create("https://app.example/start/voice.json");
    static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    static final Limits LIMITS = new Limits(Duration.ofHours(4), 3, 3);

    private Execution execution;
    private List<Effect> effects;
    private Instant at = START;
    private long operation;
    private String posted;

    private Scene(Session session) {
        take(Engine.start(session, URL, LIMITS));
    }

    /** Somebody calls. */
    static Scene call() {
        return new Scene(incoming(Channel.VOICE, Optional.empty()));
    }

    /** Somebody calls, and the call is answered. */
    static Scene answeredCall() {
        return call().document("{'answer':{}},{'on':{'event':'continue','next':'voice.json'}}")
                .report(Input.Accepted::new);
    }

    /** Somebody writes. */
    static Scene text(String initialText) {
        return new Scene(incoming(Channel.TEXT, Optional.of(initialText)));
    }

    /** A program launches a session. */
    static Scene launched() {
        return new Scene(new Session.Launched("5e55", "12345", Optional.empty(), START, Map.of("token", "demo")));
    }

    private static Session incoming(Channel channel, Optional<String> initialText) {
        String network = channel == Channel.VOICE ? "SIP" : "SMS";
        return new Session.Incoming(
                "5e55",
                "12345",
                Optional.empty(),
                "ca11",
                START,
                UserType.HUMAN,
                initialText,
                Endpoint.of("+441632960020", Optional.empty(), channel, network),
                Endpoint.of("+441632960099", Optional.empty(), channel, network),
                Map.of());
    }

    /** The application answers, with steps that are written with single quotes. */
    Scene document(String steps) {
        URI url = ((Stage.Fetching) execution.stage()).url();
        return report(number -> new Input.Answered(
                number, new DocumentReader().read("{\"tropo\":[" + steps.replace('\'', '"') + "]}"), url));
    }

    /** Something is reported on the latest effect that is to be reported on. */
    Scene report(LongFunction<Input> report) {
        return take(report.apply(operation));
    }

    Scene said() {
        return report(Input.SayDone::new);
    }

    Scene typed(String text) {
        return take(new Input.Typed(text));
    }

    Scene pressed(String digits) {
        return take(new Input.Keys(Leg.OWN, digits));
    }

    Scene signalled(String name) {
        return take(new Input.Signalled(name));
    }

    Scene disconnected() {
        return take(new Input.Disconnected());
    }

    /** The step's timer rings. */
    Scene timeOver() {
        return take(new Input.TimeOver(execution.timer().orElseThrow()));
    }

    /** Time passes, of which nobody is told. */
    Scene after(long seconds) {
        at = at.plusSeconds(seconds);
        return this;
    }

    Scene take(Input input) {
        take(Engine.take(execution, input, at));
        return this;
    }

    private void take(Outcome outcome) {
        execution = outcome.execution();
        effects = outcome.effects();
        for (Effect effect : effects) {
            if (effect instanceof Effect.Reported reported) {
                operation = reported.operation();
            }
            if (effect instanceof Effect.Post post) {
                posted = post.body();
            }
        }
    }

    Execution execution() {
        return execution;
    }

    List<Effect> effects() {
        return effects;
    }

    long operation() {
        return operation;
    }

    /** What is done about the latest input, without logs and the session's timer. */
    String done() {
        List<String> words = new ArrayList<>();
        effects.forEach(effect -> words.add(word(effect)));
        return words.stream().filter(word -> !word.isEmpty()).collect(Collectors.joining(", "));
    }

    /** What was posted last. */
    JsonObject posted() {
        try (JsonReader reader = Json.createReader(new StringReader(posted))) {
            return reader.readObject();
        }
    }

    /** The result that was posted last. */
    JsonObject result() {
        return posted().getJsonObject("result");
    }

    /** The one action of the result that was posted last. */
    JsonObject action() {
        return result().getJsonObject("actions");
    }

    private static String word(Effect effect) {
        if (effect instanceof Effect.Post post) {
            return "post " + post.url().getPath();
        } else if (effect instanceof Effect.Notify notify) {
            return "notify " + notify.url().getPath();
        } else if (effect instanceof Effect.Speak speak) {
            String whom = speak.leg() == Leg.OWN ? "speak " : "whisper ";
            return whom + speak.prompts().stream().map(Say::value).collect(Collectors.joining(" + "));
        } else if (effect instanceof Effect.Write write) {
            return "write " + write.message().value();
        } else if (effect instanceof Effect.SetTimer set) {
            return set.timer().equals(Timer.SESSION)
                    ? ""
                    : "timer " + set.after().toMillis() / 1000.0;
        } else if (effect instanceof Effect.CancelTimer cancel) {
            return cancel.timer().equals(Timer.SESSION) ? "" : "no timer";
        } else if (effect instanceof Effect.LogDialogue || effect instanceof Effect.Warn) {
            return "";
        } else if (effect instanceof Effect.End end) {
            return "end " + end.ending();
        } else if (effect instanceof Effect.Call call) {
            return "call " + call.call().dial().to().get(0).address();
        }
        return effect.getClass().getSimpleName();
    }
}
