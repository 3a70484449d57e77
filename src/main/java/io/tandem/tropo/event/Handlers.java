package io.tandem.tropo.event;

import io.tandem.tropo.document.Handler;
import io.tandem.tropo.document.Say;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The handlers of one document, and which of them an event is for (spec 9). Immutable. */
public final class Handlers {

    private final Map<String, Handler> byEvent;

    /** @param handlers of two for one event, the last one counts (rule 8) */
    public Handlers(List<Handler> handlers) {
        this.byEvent = handlers.stream()
                .collect(Collectors.toUnmodifiableMap(Handler::event, Function.identity(), (first, last) -> last));
    }

    /**
     * What to do about an event. The handler of {@code continue} stands in for one that is missing or has no URL (rules 3 to
     * 5), but not at {@code hangup}: nobody is left to continue with, or to say anything to (spec 16, point 16).
     */
    public Reaction to(Event event) {
        Optional<Handler> own = handler(event);
        Optional<String> next = own.flatMap(Handler::next);
        if (event == Event.Known.HANGUP) {
            return new Reaction(List.of(), next);
        }
        if (next.isPresent() || event == Event.Known.CONTINUE) {
            return new Reaction(said(own).toList(), next);
        }
        Optional<Handler> standIn = handler(Event.Known.CONTINUE);
        return new Reaction(Stream.concat(said(own), said(standIn)).toList(), standIn.flatMap(Handler::next));
    }

    private Optional<Handler> handler(Event event) {
        return Optional.ofNullable(byEvent.get(event.word()));
    }

    private static Stream<Say> said(Optional<Handler> handler) {
        return handler.stream().flatMap(found -> found.say().stream()).filter(say -> !say.isEmpty());
    }
}
