package io.tandem.tropo.launch;

import io.tandem.config.Settings;
import io.tandem.session.Comeback;
import io.tandem.session.SessionSettings;
import io.tandem.session.http.BodyFault;
import io.tandem.session.http.RequestBody;
import io.tandem.session.http.ResponseWriter;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code /1.0/sessions} and {@code /1.0/sessions/{id}/signals}, and the same under {@code /v1}. Pages of other origins are told nothing:
 * what they send is worth no more than the token or id in it.
 */
@WebServlet(
        urlPatterns = {"/1.0/*", "/v1/*"},
        asyncSupported = true)
public class SessionsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** One version of the PHP library leaves {@code sessions/} out. [clients] */
    private static final Pattern SIGNALS = Pattern.compile("(?:/sessions)?/([^/]+)/signals/?");

    private static final Pattern SESSIONS = Pattern.compile("/sessions/?");

    @Inject
    private transient LaunchDesk launches;

    @Inject
    private transient SignalDesk signals;

    @Inject
    private transient Settings settings;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Desk> desk = desk(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (desk.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        switch (request.getMethod()) {
            case ApiRequest.GET -> answer(begin(request), desk.get(), head(request));
            case "POST" -> read(desk.get(), request);
            default -> { // HEAD too: to GET is to do something here
                response.setHeader("Allow", "GET, POST");
                response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            }
        }
    }

    private Optional<Desk> desk(String path) {
        Matcher session = SIGNALS.matcher(path);
        return session.matches()
                ? Optional.of(signals.of(session.group(1)))
                : Optional.<Desk>of(launches)
                        .filter(desk -> SESSIONS.matcher(path).matches());
    }

    private void read(Desk desk, HttpServletRequest request) throws IOException {
        ApiRequest head = head(request);
        AsyncContext context = begin(request);
        RequestBody.read(
                request,
                settings.get(SessionSettings.MAX_MESSAGE),
                body -> answer(context, desk, head.withBody(body)),
                fault -> write(context, desk.refuse(head, refusal(fault))));
    }

    /** Without the container's own limit, which would answer with a page: what is waited for is bounded. */
    private static AsyncContext begin(HttpServletRequest request) {
        AsyncContext context = request.startAsync();
        context.setTimeout(0);
        return context;
    }

    private static ApiRequest head(HttpServletRequest request) {
        return new ApiRequest(
                request.getMethod(),
                request.getRemoteAddr(),
                Optional.ofNullable(request.getQueryString()),
                Optional.ofNullable(request.getContentType()),
                Optional.ofNullable(request.getCharacterEncoding()),
                Optional.ofNullable(request.getHeader("Accept")),
                new byte[0]);
    }

    private static void answer(AsyncContext context, Desk desk, ApiRequest request) {
        desk.answer(request).thenAccept(answer -> write(context, answer));
    }

    private static Refusal refusal(BodyFault fault) {
        return switch (fault) {
            case TOO_LARGE -> Refusal.TOO_LARGE;
            case NO_ROOM -> Refusal.UNAVAILABLE;
            case BROKEN -> Refusal.MALFORMED;
            case FAULT -> Refusal.INTERNAL;
        };
    }

    private static void write(AsyncContext context, ApiAnswer answer) {
        ResponseWriter.write(
                context,
                response -> {
                    response.setStatus(answer.status());
                    response.setContentType(answer.format().contentType());
                    response.setHeader("Cache-Control", "no-store");
                    if (answer.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
                        response.setHeader("Retry-After", Comeback.retryAfter());
                    }
                },
                answer.body().getBytes(StandardCharsets.UTF_8),
                written -> {});
    }
}
