package io.tandem.tropo.execution;

import io.tandem.tropo.document.Handler;
import io.tandem.tropo.wire.Action;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The current document, as far as it counts beside its steps.
 *
 * @param url whose answer it is; to which its URLs are relative (spec 9.1)
 * @param handlers what to do about events
 * @param sequence number of documents so far, this one included; 0 as long as there is none
 * @param complete whether no required step was unsuccessful
 * @param error what failed
 * @param actions results of its steps so far
 */
public record Page(
        URI url, List<Handler> handlers, int sequence, boolean complete, Optional<String> error, List<Action> actions) {

    public Page {
        handlers = List.copyOf(handlers);
        actions = List.copyOf(actions);
    }

    static Page none(URI url) {
        return new Page(url, List.of(), 0, true, Optional.empty(), List.of());
    }

    /** The page of the next document. */
    Page next(URI from, List<Handler> handlersOfIt) {
        return new Page(from, handlersOfIt, sequence + 1, true, Optional.empty(), List.of());
    }

    /** What is left of it when the session is over, which may be kept for some time. */
    Page over() {
        return new Page(url, List.of(), sequence, complete, error, List.of());
    }

    Page with(Action action) {
        List<Action> all = Stream.concat(actions.stream(), Stream.of(action)).toList();
        return new Page(url, handlers, sequence, complete, error, all);
    }

    Page incomplete() {
        return new Page(url, handlers, sequence, false, error, actions);
    }

    Page failed(String why) {
        return new Page(url, handlers, sequence, false, Optional.of(why), actions);
    }
}
