package io.tandem.processor.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All requests there are, by name. */
@ApplicationScoped
public class RequestHandlers {

    private Map<String, RequestHandler> handlers;

    /** For CDI's proxy only. */
    protected RequestHandlers() {}

    @Inject
    RequestHandlers(Instance<RequestHandler> found) {
        this(found.stream());
    }

    /** These requests and no others. */
    public RequestHandlers(Stream<RequestHandler> found) {
        this.handlers = found.collect(Collectors.toUnmodifiableMap(RequestHandler::command, Function.identity()));
    }

    /** The handler of a request; nothing if the name is unknown. */
    public Optional<RequestHandler> named(String command) {
        return Optional.ofNullable(handlers.get(command));
    }

    /** All names. */
    public Set<String> names() {
        return handlers.keySet();
    }
}
