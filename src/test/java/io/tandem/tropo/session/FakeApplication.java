package io.tandem.tropo.session;

import io.tandem.tropo.document.UploadTarget;
import io.tandem.tropo.webhook.Answered;
import io.tandem.tropo.webhook.Application;
import io.tandem.tropo.webhook.CookieJar;
import io.tandem.tropo.webhook.Failed;
import io.tandem.tropo.webhook.Failure;
import io.tandem.tropo.webhook.Outcome;
import io.tandem.tropo.webhook.WebAddress;
import io.tandem.tropo.wire.Action.UploadStatus;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.function.Function;

/** An application that answers when and what a test says. */
final class FakeApplication implements Web {

    static final String URL = "http://app.example/start";

    /**
     * What it was asked.
     *
     * @param id of the message
     * @param application who, and where
     * @param body JSON
     */
    record Posted(String id, Application application, JsonObject body, CompletableFuture<Outcome> answer) {

        /** Id of the session. */
        String session() {
            return body.containsKey("session")
                    ? body.getJsonObject("session").getString("id")
                    : body.getJsonObject("result").getString("sessionId");
        }

        JsonObject result() {
            return body.getJsonObject("result");
        }

        /** The one action that the result tells of. */
        JsonObject action() {
            return result().getJsonObject("actions");
        }
    }

    /** All that was posted. */
    final List<Posted> posted = new CopyOnWriteArrayList<>();

    /** What waits for an answer, the oldest first. */
    final Deque<Posted> open = new ConcurrentLinkedDeque<>();

    /** Names of the files that were uploaded. */
    final List<String> uploaded = Collections.synchronizedList(new ArrayList<>());

    /** What uploads wait for. */
    CompletableFuture<UploadStatus> upload = CompletableFuture.completedFuture(UploadStatus.SUCCESS);

    /** Answers bodies at once, if there is one. */
    Function<String, Outcome> script;

    /** Answers messages at once, by their ids and bodies, if there is one. */
    BiFunction<String, JsonObject, Outcome> onPost;

    /** Something that posting throws. */
    RuntimeException fault;

    @Override
    public CompletionStage<Outcome> post(String id, Application application, String json, CookieJar cookies) {
        if (fault != null) {
            throw fault;
        } else if (script != null) {
            return CompletableFuture.completedFuture(script.apply(json));
        }
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            if (onPost != null) {
                return CompletableFuture.completedFuture(onPost.apply(id, reader.readObject()));
            }
            Posted request = new Posted(id, application, reader.readObject(), new CompletableFuture<>());
            open.add(request);
            posted.add(request);
            return request.answer();
        }
    }

    @Override
    public CompletionStage<UploadStatus> upload(
            String applicationKey, UploadTarget target, URI relativeTo, Path file, String fileName, String mimeType) {
        uploaded.add(fileName + " to " + target.url());
        return upload;
    }

    /** Answers the oldest request with steps, which are written with single quotes. */
    void answer(String steps) {
        answer(200, "{\"tropo\":[" + steps.replace('\'', '"') + "]}");
    }

    void answer(int status, String text) {
        open.remove().answer().complete(answered(status, text));
    }

    static Outcome answered(int status, String text) {
        return new Answered(WebAddress.parse(URL), status, Map.of(), text);
    }

    /** Does not answer the oldest request. */
    void fail() {
        open.remove().answer().complete(new Failed(Failure.CONNECT_FAILED));
    }

    Posted last() {
        return posted.get(posted.size() - 1);
    }
}
