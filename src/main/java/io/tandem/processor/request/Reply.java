package io.tandem.processor.request;

import io.tandem.processor.event.ProcessorEvent;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * What a request that was carried out is answered with.
 *
 * @param data what the response carries; nothing where the seed shows none
 * @param events what follows besides changes
 * @param last whether the session is over by it
 */
public record Reply(Optional<JsonObject> data, List<ProcessorEvent> events, boolean last) {

    /** A response without data. */
    public static final Reply BARE = new Reply(Optional.empty(), List.of(), false);

    /** The last response of a session. */
    public static final Reply LAST = new Reply(Optional.empty(), List.of(), true);

    /** The request's own data, unchanged. */
    public static Reply echo(Call call) {
        return of(call.data().object());
    }

    /** Data of its own. */
    public static Reply of(JsonObject data) {
        return new Reply(Optional.of(data), List.of(), false);
    }

    /** The same, followed by an event. */
    public Reply then(ProcessorEvent event) {
        return new Reply(data, List.of(event), last);
    }

    /** The same, at once. */
    public CompletionStage<Reply> now() {
        return CompletableFuture.completedStage(this);
    }
}
